"""Files that people attach: looked into before they are kept, kept once under their SHA-256, never altered.

    inspected = inspect(upload.name, content)   # raises BadlyTyped with a sentence beside the field "file"
    FileStore(data / "files").keep(content)     # -> inspected.sha256

Whoever serves one sends it as an attachment under `inspected.media_type`, never rendered in our origin: what passes
here is of its kind and holds nothing known to run, which is less than harmless.
"""

from oversight.files.faults import FileFault, FileIsAltered, FileIsMissing, NotADigest
from oversight.files.inspection import Inspected, inspect
from oversight.files.limits import LARGEST_FILE
from oversight.files.names import tidy_name
from oversight.files.office_archive import open_office_archive
from oversight.files.store import FileStore
from oversight.files.unfit import Unfit

__all__ = [
    "LARGEST_FILE", "FileFault", "FileIsAltered", "FileIsMissing", "FileStore", "Inspected", "NotADigest", "Unfit",
    "inspect", "open_office_archive", "tidy_name",
]
