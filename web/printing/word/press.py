"""A document as the bytes of a Word file; the same input gives the same bytes."""

from docx.document import Document as WordFile

from oversight.papers.document import Document
from web.printing.ending import with_ending
from web.printing.word.appendices import appendix
from web.printing.word.archive import packed
from web.printing.word.body import body
from web.printing.word.edges import write_edges
from web.printing.word.empty_file import empty_file
from web.printing.word.sections import section, section_end


def docx(document: Document) -> bytes:
    """Raises FontsMissing: what stands in the middle is measured."""
    made = empty_file(document)
    _write(made, with_ending(document))
    write_edges(made, document)
    return packed(made)


def _write(made: WordFile, document: Document) -> None:
    """Word wants the properties of each part behind it, those of the last part behind everything."""
    page = made.element.body
    page.clear()
    page.extend(body(document))
    setting = section()
    for each in document.appendices:
        page.append(section_end(setting))
        page.extend(appendix(each, document))
        setting = section(each.is_landscape)
    page.append(section_end())
    page.append(setting)
