#!/usr/bin/env bash
# holidays 0.109 looks as if it loaded a country when it is asked for: `import holidays` loads none. But
# the first question, even `from holidays.countries.vietnam import Vietnam`, loads the modules of all
# 250, because the package runs an __init__ that names each. That is the larger half of what a
# short command pays that wants Vietnam's days off alone. Registering the package unrun (module_from_spec)
# loads one, with the same days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check holidays==0.109
cat > seen.py <<'PYTHON'
import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec

import holidays

BELOW = "holidays.countries"


def loaded() -> int:
    return sum(name.startswith(f"{BELOW}.") for name in sys.modules)


assert loaded() == 0
if sys.argv[1] == "unrun":
    sys.modules[BELOW] = module_from_spec(find_spec(BELOW))
vietnam = import_module(f"{BELOW}.vietnam").Vietnam(years=2026)
print(loaded(), len(vietnam))
PYTHON
plain=$(venv/bin/python seen.py plain)
unrun=$(venv/bin/python seen.py unrun)
echo "countries loaded, days off found: plain $plain; package unrun $unrun"
[ "${plain% *}" -ge 200 ]
[ "${unrun% *}" = 1 ]
[ "${plain#* }" = "${unrun#* }" ]
