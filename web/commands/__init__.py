"""The `oversight` command. Each module has a click command named `command`."""
