"""A described paper as a PDF that opens in the browser, or as a Word file to be taken along."""

from flask import Response, abort

from oversight.papers.document import Document
from web.file_names import disposition, safe_name
from web.printing import docx, pdf

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PRINTERS = {"pdf": (pdf, "application/pdf"), "docx": (docx, WORD)}


def printed_document(document: Document, name: str, form: str) -> Response:
    """`form` is the ending of the address; any other than these two does not exist."""
    if form not in PRINTERS:
        abort(404)
    printer, kind = PRINTERS[form]
    headers = {"Content-Disposition": disposition(f"{safe_name(name)}.{form}", is_attachment=form == "docx")}
    return Response(printer(document), mimetype=kind, headers=headers)
