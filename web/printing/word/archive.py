"""A Word file is a ZIP archive; its members bear no time, so that the same paper gives the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordFile

NO_TIME = (1980, 1, 1, 0, 0, 0)
UNIX = 3  # the system named in each member, whichever it is packed on


def packed(made: WordFile) -> bytes:
    written, timeless = BytesIO(), BytesIO()
    made.save(written)
    with ZipFile(written) as source, ZipFile(timeless, "w") as target:
        for name in source.namelist():
            target.writestr(_member(name), source.read(name))
    return timeless.getvalue()


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, NO_TIME)
    member.compress_type, member.create_system, member.external_attr = ZIP_DEFLATED, UNIX, 0o600 << 16
    return member
