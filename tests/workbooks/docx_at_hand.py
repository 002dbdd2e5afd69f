"""The smallest letter of Word."""

from io import BytesIO
from zipfile import ZipFile

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_kept = BytesIO()
with ZipFile(_kept, "w") as _archive:
    _archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                      f'<Override PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>')
    _archive.writestr("word/document.xml", "<document/>")

A_LETTER = _kept.getvalue()
