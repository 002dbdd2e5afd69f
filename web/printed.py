"""A PDF as an answer, under a Vietnamese file name."""

from flask import Response

from web.file_names import disposition, safe_name
from web.printing.press import pdf_of


def printed(page: str, name: str) -> Response:
    """`page` is the HTML of web/printing; it opens in the browser, as papers do."""
    headers = {"Content-Disposition": disposition(f"{safe_name(name)}.pdf", is_attachment=False)}
    return Response(pdf_of(page), mimetype="application/pdf", headers=headers)
