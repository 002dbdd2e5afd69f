"""Gói niêm phong: made on a proposal's page, taken away as a file, handed in, looked over, and only then received."""

import logging
import secrets

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_security import current_user

from oversight.files import LARGEST_FILE, FileFault
from oversight.files.limits import MEGABYTE
from oversight.models.identity import is_id
from oversight.models.packets import Packet
from oversight.models.proposal import Proposal
from oversight.packets import BadPacket, seal_forwarding, seal_reply
from oversight.packets.listing import opened_again, packet_for, packets_for
from oversight.packets.office import served_by
from oversight.refusal import BadlyTyped, OutOfStep, Unmet
from web.files import file_store
from web.find import record_or_404
from web.forms.packets import ReplyForm, sent_answers
from web.given_packet import attached, packet_file
from web.letter_print import printed_letter
from web.packet_keys import key_files
from web.shown.packet_content import content_of_packet
from web.shown.packets import packets_of, shown_packets
from web.shown.trail import record_url
from web.unit_of_work import actor, take_back, work

pages = Blueprint("packets", __name__)
pages.add_app_template_global(packets_of)
log = logging.getLogger(__name__)

TITLE = "Gói niêm phong"


@pages.url_value_preprocessor
def _take_long_requests(endpoint: str | None, _values: dict | None) -> None:
    """Before anything reads the form, and only for somebody who is signed in."""
    if endpoint == "packets.reply" and current_user.is_authenticated:
        request.max_content_length = LARGEST_FILE + MEGABYTE


@pages.get("/goi-niem-phong")
def listing():
    """For anybody but an office this page does not exist."""
    if not served_by(work(), actor()):
        abort(404)
    return render_template("packets/listing.html", packets=shown_packets(packets_for(work(), actor())))


@pages.get("/goi-niem-phong/<packet_id>")
def show(packet_id: str):
    packet = _packet_or_404(packet_id)
    opened = opened_again(packet, file_store())
    content = content_of_packet(
        opened, lambda digest: url_for("packets.attachment", packet_id=packet.id, digest=digest))
    row, = shown_packets([packet])
    return render_template("packets/show.html", row=row, content=content, trail=_trail(row.label))


@pages.get("/goi-niem-phong/<packet_id>.zip")
def download(packet_id: str):
    return packet_file(_packet_or_404(packet_id), file_store())


@pages.get("/goi-niem-phong/<packet_id>/tep/<digest>")
def attachment(packet_id: str, digest: str):
    return attached(opened_again(_packet_or_404(packet_id), file_store()), digest) or abort(404)


@pages.post("/proposal/<record_id>/goi-niem-phong")
def seal(record_id: str):
    proposal: Proposal = record_or_404("proposal", record_id)
    prints = printed_letter(proposal)
    try:
        packet = seal_forwarding(work(), proposal, actor(), key_files(), file_store(), prints)
    except (Unmet, OutOfStep) as refusal:
        return _not_sealed(proposal, refusal)
    flash(f"Đã lập gói niêm phong gửi {packet.other_council.name}. Tải tệp về và gửi theo hướng dẫn ở dưới.", "done")
    return redirect(_section(proposal))


@pages.post("/proposal/<record_id>/goi-tra-loi")
def reply(record_id: str):
    proposal: Proposal = record_or_404("proposal", record_id)
    form = ReplyForm()
    try:
        files = sent_answers(form) if form.validate() else []
        packet = seal_reply(work(), proposal, actor(), key_files(), file_store(), files)
    except (BadlyTyped, Unmet, OutOfStep) as refusal:
        return _not_sealed(proposal, refusal)
    flash(f"Đã lập gói trả lời gửi {packet.other_council.name}. Tải tệp về và gửi theo hướng dẫn ở dưới.", "done")
    return redirect(_section(proposal))


@pages.errorhandler(BadPacket)
def _spoiled(refusal: BadPacket):
    """What is kept is no longer what was sealed: it is shown to nobody, somebody must look at the disk."""
    return _lost(refusal)


@pages.errorhandler(FileFault)
def _lost(fault: Exception):
    incident = secrets.token_hex(4).upper()
    log.critical("incident %s: %s, %s, at %s", incident, type(fault).__name__, fault, request.path)
    return render_template("packets/lost.html", incident=incident), 500


def _not_sealed(proposal: Proposal, refusal: Exception):
    take_back()
    flash(f"Chưa lập gói: {refusal}", "attention")
    return redirect(_section(proposal))


def _section(proposal: Proposal) -> str:
    return f"{record_url(proposal)}#goi-niem-phong"


def _packet_or_404(packet_id: str) -> Packet:
    packet = packet_for(work(), packet_id, actor()) if is_id(packet_id) else None
    return packet or abort(404)


def _trail(here: str) -> list:
    return [(TITLE, url_for("packets.listing")), (here, None)]
