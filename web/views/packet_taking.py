"""Nhận gói: a file handed in is judged and shown; whoever has read what it would bring in says yes or leaves it."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_security import current_user

from oversight.files import FileFault, NotADigest
from oversight.files.limits import MEGABYTE
from oversight.models.packets import Packet
from oversight.packets import LookedOver, Opened, look_over, open_packet, receive
from oversight.packets.limits import LARGEST_PACKET
from oversight.packets.office import served_by
from oversight.refusal import BadlyTyped, Refusal
from web.files import file_store
from web.forms.labels import remember_labels
from web.forms.packets import PacketForm, TakeForm, sent_packet
from web.forms.refused import show_refusal
from web.shown.drafts import new_draft_key
from web.shown.packet_content import content_of_packet
from web.shown.trail import record_url
from web.unit_of_work import actor, take_back, work

pages = Blueprint("packet_taking", __name__, url_prefix="/goi-niem-phong/nhap")

LOST = "Tệp đã xem không còn; hãy chọn lại tệp gói niêm phong."


@pages.url_value_preprocessor
def _take_long_requests(_endpoint: str | None, _values: dict | None) -> None:
    """Before anything reads the form, and only for somebody who is signed in."""
    if current_user.is_authenticated:
        request.max_content_length = LARGEST_PACKET + MEGABYTE


@pages.before_request
def _only_offices() -> None:
    if not served_by(work(), actor()):
        abort(404)


@pages.route("", methods=["GET", "POST"])
def hand_in():
    """Nothing is written but the files themselves, once the packet is known to be for us, and could be received."""
    form = remember_labels(PacketForm())
    if not form.is_submitted():
        return _page(form)
    try:
        content = sent_packet(form) if form.validate() else b""
        take_back()  # files are looked into without holding the one writer
        seen = _tried(open_packet(content))
    except Refusal as refusal:
        return _refused(form, refusal)
    return _preview(seen)


@pages.post("/xac-nhan")
def confirm():
    """Judged all over again: between looking and saying yes a key may have been revoked."""
    form = TakeForm()
    if not form.validate():
        return redirect(url_for(".hand_in"))
    take_back()
    try:
        opened = open_packet(file_store().read(form.sha256.data or ""))
        received = receive(work(), opened, actor(), file_store())
    except (FileFault, NotADigest):
        return _refused(PacketForm(formdata=None), BadlyTyped(LOST))
    except Refusal as refusal:
        return _refused(PacketForm(formdata=None), refusal)
    if received.is_new:
        flash("Đã nhận gói. Hồ sơ đề xuất ở dưới đã cập nhật.", "done")
    else:
        flash("Gói này đã nhận trước đây; không ghi gì thêm.", "info")
    return redirect(record_url(received.packet.proposal))


def _tried(opened: Opened) -> LookedOver:
    """Received and taken back again: whatever would be refused is said before anybody says yes."""
    seen = look_over(work(), opened, actor())
    if not seen.known:
        receive(work(), opened, actor(), file_store())
        take_back()
    return seen


def _refused(form: PacketForm, refusal: Refusal):
    """The file cannot be shown again; the sentence stands above the form."""
    take_back()
    show_refusal(form, BadlyTyped(str(refusal)))
    return _page(form), 422


def _page(form: PacketForm) -> str:
    return render_template(
        "packets/hand_in.html", form=form, largest=LARGEST_PACKET, trail=_trail("Nhận gói"),
        back=url_for("packets.listing"), draft_key=new_draft_key("nhan-goi"))


def _preview(seen: LookedOver) -> str:
    opened = seen.opened
    return render_template(
        "packets/preview.html", content=content_of_packet(opened), is_forwarding=opened.is_forwarding,
        known=seen.known, known_url=url_for("packets.show", packet_id=seen.known.id) if seen.known else "",
        about=_answered_proposal(opened), sender=seen.sender.name,
        form=TakeForm(formdata=None, data={"sha256": opened.sha256}),
        trail=_trail("Xem gói trước khi nhận"), back=url_for(".hand_in"),
        draft_key=new_draft_key(f"nhan-goi-{opened.id}"))


def _answered_proposal(opened: Opened) -> str:
    if opened.is_forwarding:
        return ""
    return work().get_one(Packet, opened.envelope["answers"]).proposal.text


def _trail(here: str) -> list:
    return [("Gói niêm phong", url_for("packets.listing")), (here, None)]
