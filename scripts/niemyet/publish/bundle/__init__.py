"""The whole site in one zip that opens from a folder, where there is no network at all."""
