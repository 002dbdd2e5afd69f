"""A described paper as a PDF that opens in the browser, or as a Word file to be taken along."""

from flask import Response, abort

from oversight.files.kinds import DOCX, PDF
from oversight.papers.document import Document
from web.file_names import disposition, safe_name
from web.printing import docx, pdf

PRINTERS = {"pdf": pdf, "docx": docx}
KINDS = {"pdf": PDF.media_type, "docx": DOCX.media_type}


def printed_document(document: Document, name: str, form: str) -> Response:
    """`form` is the ending of the address; any other than these two does not exist."""
    if form not in PRINTERS:
        abort(404)
    return given_out(PRINTERS[form](document), name, form)


def given_out(content: bytes, name: str, form: str) -> Response:
    headers = {"Content-Disposition": disposition(f"{safe_name(name)}.{form}", is_attachment=form == "docx")}
    return Response(content, mimetype=KINDS[form], headers=headers)
