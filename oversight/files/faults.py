"""What goes wrong with kept files. Never a refusal: nobody typed anything wrong, somebody must look at the disk."""


class FileFault(Exception):
    """About the file `sha256`."""

    def __init__(self, sha256: str) -> None:
        super().__init__(sha256)
        self.sha256 = sha256


class FileIsMissing(FileFault):
    """Nothing is kept under this digest."""


class FileIsAltered(FileFault):
    """What is kept is no longer what was handed in; it is never given out."""


class NotADigest(ValueError):
    """Not 64 small hexadecimal digits, so never the name of a file here."""
