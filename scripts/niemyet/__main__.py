"""``python -m niemyet``."""

from niemyet.cli import main

raise SystemExit(main())
