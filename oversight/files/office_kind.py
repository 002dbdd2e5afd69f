"""Which of the files that are a ZIP inside: by what it declares itself to be, not by its name."""

from zipfile import ZipFile, ZipInfo

from oversight.files import kinds
from oversight.files.kinds import Kind
from oversight.files.unfit import DAMAGED, Unfit
from oversight.files.unpacking import whole
from oversight.files.xml_part import elements
from oversight.files.zip_directory import check_directory, opened

CONTENT_TYPES, MIMETYPE = "[Content_Types].xml", "mimetype"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_ODF = "application/vnd.oasis.opendocument."
OF_MAIN_PART = {
    f"{_WORD}document.main+xml": kinds.DOCX,
    f"{_WORD}template.main+xml": kinds.WORD_TEMPLATE,
    "application/vnd.ms-word.document.macroenabled.main+xml": kinds.MACRO_WORD,
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml": kinds.MACRO_WORD,
    f"{_EXCEL}sheet.main+xml": kinds.XLSX,
    f"{_EXCEL}template.main+xml": kinds.EXCEL_TEMPLATE,
    "application/vnd.ms-excel.sheet.macroenabled.main+xml": kinds.MACRO_EXCEL,
    "application/vnd.ms-excel.template.macroenabled.main+xml": kinds.MACRO_EXCEL,
    "application/vnd.ms-excel.addin.macroenabled.main+xml": kinds.MACRO_EXCEL,
    "application/vnd.ms-excel.sheet.binary.macroenabled.main": kinds.BINARY_EXCEL,
}
OF_MIMETYPE = {
    f"{_ODF}text": kinds.ODT, f"{_ODF}spreadsheet": kinds.ODS, f"{_ODF}presentation": kinds.PPT,
    f"{_ODF}text-template": kinds.WORD_TEMPLATE, f"{_ODF}spreadsheet-template": kinds.EXCEL_TEMPLATE,
}


def kind_of_archive(content: bytes) -> Kind:
    """ZIP when it is none of an office. Raises Unfit when it cannot be read."""
    with opened(content) as archive:
        names = {member.filename: member for member in archive.infolist()}
        if CONTENT_TYPES in names:
            return _of_content_types(_declared(content, archive, names[CONTENT_TYPES]))
        if MIMETYPE in names:
            declared = _declared(content, archive, names[MIMETYPE]).decode("ascii", "replace")
            return OF_MIMETYPE.get(declared.strip(), kinds.ZIP)
    return kinds.ZIP


def content_types(content: bytes) -> set[str]:
    """All that [Content_Types].xml declares, in small letters."""
    return {attributes.get("ContentType", "").lower() for _, attributes in elements(content)}


def _declared(content: bytes, archive: ZipFile, member: ZipInfo) -> bytes:
    check_directory(archive.infolist())
    return whole(content, member)


def _of_content_types(declared: bytes) -> Kind:
    types = content_types(declared)
    found = {OF_MAIN_PART[each] for each in types if each in OF_MAIN_PART}
    if len(found) > 1:
        raise Unfit(DAMAGED)
    is_show = any("presentationml" in each or "ms-powerpoint" in each for each in types)
    return found.pop() if found else kinds.PPT if is_show else kinds.ZIP
