"""Files given out, to be opened in a program of their own: nothing that people send is ever rendered in our origin."""

import logging
import secrets
from io import BytesIO

from flask import Blueprint, Response, abort, render_template, request, send_file

from oversight.files import FileFault
from oversight.models.evidence import Evidence
from oversight.models.self_report import SelfReport
from web.files import file_store
from web.find import record_or_404
from web.shown.evidence import is_given_out, size_vi

pages = Blueprint("evidence_files", __name__)
pages.app_template_filter("size_vi")(size_vi)
log = logging.getLogger(__name__)

ALONE = "sandbox; default-src 'none'"


@pages.get("/self_report/<record_id>/tep/<file_id>")
def download(record_id: str, file_id: str) -> Response:
    """Whoever reads the report reads its files."""
    file = _file_or_404(record_or_404("self_report", record_id), file_id)
    content = BytesIO(file_store().read(file.sha256))
    response = send_file(
        content, mimetype=file.media_type, as_attachment=True, download_name=file.file_name, conditional=False,
        etag=False)
    response.headers["Content-Security-Policy"] = ALONE
    return response


@pages.errorhandler(FileFault)
def _lost(fault: FileFault):
    """Somebody must look at the disk. What is not what was handed in is given to nobody."""
    incident = secrets.token_hex(4).upper()
    log.critical("incident %s: %s, sha256 %s, at %s", incident, type(fault).__name__, fault.sha256, request.path)
    return render_template("self_report/evidence_lost.html", incident=incident), 500


def _file_or_404(report: SelfReport, file_id: str) -> Evidence:
    file = next((each for each in report.evidence if each.id == file_id), None)
    return file if file and is_given_out(file) else abort(404)
