"""The installation is not as the work to be done needs it."""


class Unready(RuntimeError):
    """Carries one sentence for whoever keeps the installation; commands print it and nothing more."""
