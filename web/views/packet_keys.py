"""Khóa niêm phong: the office makes its own, and notes another council's once the fingerprint was read out."""

from io import BytesIO

from flask import Blueprint, Response, abort, flash, redirect, render_template, send_file, url_for

from oversight.models.identity import is_id
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets import BadPacket
from oversight.packets.fingerprint import fingerprint
from oversight.packets.key_announcement import Announced, announced, announcement
from oversight.packets.keys import keys_known, make_own_key, note_key, revoke_key
from oversight.packets.office import served_by
from oversight.refusal import BadlyTyped, OutOfStep, Unmet
from web.forms.labels import remember_labels
from web.forms.packets import FingerprintForm, KeyFileForm, RevokeForm, sent_key
from web.forms.refused import show_refusal
from web.packet_keys import key_files
from web.shown.drafts import new_draft_key
from web.shown.packet_keys import offices_of, other_keys, shown_key
from web.unit_of_work import actor, take_back, work

pages = Blueprint("packet_keys", __name__, url_prefix="/khoa-niem-phong")

TITLE = "Khóa niêm phong"


@pages.get("")
def show():
    councils, keys = _offices_or_404(), list(keys_known(work()))
    return render_template(
        "packets/keys.html", offices=offices_of(councils, keys), others=other_keys(councils, keys), trail=_trail())


@pages.post("/<council_id>/lap")
def make(council_id: str):
    council = next((each for each in _offices_or_404() if each.id == council_id), None) or abort(404)
    try:
        key = make_own_key(work(), council, actor(), key_files())
        flash(f"Đã lập khóa niêm phong của {council.name}. Dấu khóa: {fingerprint(key.public_key)}.", "done")
    except Unmet as refusal:
        take_back()
        flash(str(refusal), "attention")
    return redirect(url_for(".show"))


@pages.get("/<key_id>/khoa.json")
def file(key_id: str) -> Response:
    """To be handed to the other office; nothing in it is secret."""
    key = _key_or_404(key_id)
    if not key.is_own or key.revoked_on:
        abort(404)
    return send_file(BytesIO(announcement(key)), "application/json", as_attachment=True,
                     download_name=f"khoa-niem-phong-{fingerprint(key.public_key)[:4]}.json")


@pages.route("/ghi", methods=["GET", "POST"])
def note():
    """What was handed in is shown first: whose key it says it is."""
    _offices_or_404()
    form = remember_labels(KeyFileForm())
    if not form.is_submitted():
        return _note_page(form)
    try:
        told = sent_key(form) if form.validate() else b""
        return _confirm_page(announced(told), FingerprintForm(formdata=None, data={"key": told.decode().strip()}))
    except (BadlyTyped, BadPacket) as refusal:
        show_refusal(form, refusal)
        return _note_page(form), 422


@pages.post("/ghi/xac-nhan")
def confirm():
    councils, form = _offices_or_404(), remember_labels(FingerprintForm())
    try:
        found = announced((form.key.data or "").encode())
    except BadPacket:
        return redirect(url_for(".note"))
    if not form.validate():
        return _confirm_page(found, form), 422
    try:
        key = note_key(work(), councils[0], actor(), found, form.fingerprint.data)
    except (BadlyTyped, BadPacket, OutOfStep) as refusal:
        take_back()
        show_refusal(form, refusal)
        return _confirm_page(found, form), 422
    flash(f"Đã ghi khóa niêm phong của {key.council.name}.", "done")
    return redirect(url_for(".show"))


@pages.route("/<key_id>/thu-hoi", methods=["GET", "POST"])
def revoke(key_id: str):
    councils, key = _offices_or_404(), _key_or_404(key_id)
    form = remember_labels(RevokeForm(data={"revoked_on": actor().today}))
    if not form.is_submitted():
        return _revoke_page(key, form)
    own = next((each for each in councils if each.id == key.council_id), councils[0])
    if not form.validate() or not _is_revoked(key, own, form):
        return _revoke_page(key, form), 422
    flash(f"Đã thu hồi khóa của {key.council.name}. Từ nay gói ký bằng khóa này không nhận nữa.", "done")
    return redirect(url_for(".show"))


def _is_revoked(key: CouncilKey, own: Council, form: RevokeForm) -> bool:
    try:
        revoke_key(work(), key, own, actor(), form.revoked_on.data, form.reason.data)
    except BadlyTyped as refusal:
        take_back()
        show_refusal(form, refusal)
        return False
    return True


def _offices_or_404() -> list[Council]:
    """For anybody but an office these pages do not exist."""
    return served_by(work(), actor()) or abort(404)


def _key_or_404(key_id: str) -> CouncilKey:
    """One's own, or one that was noted; another council's own is that council's."""
    served = {council.id for council in _offices_or_404()}
    key = work().get(CouncilKey, key_id) if is_id(key_id) else None
    if key is None or (key.is_own and key.council_id not in served):
        abort(404)
    return key


def _note_page(form: KeyFileForm) -> str:
    return render_template(
        "packets/note_key.html", form=form, trail=_trail("Ghi khóa của cơ quan khác"),
        back=url_for(".show"), draft_key=new_draft_key("ghi-khoa"))


def _confirm_page(found: Announced, form: FingerprintForm) -> str:
    return render_template(
        "packets/confirm_key.html", form=form, council=found.council, trail=_trail("Ghi khóa của cơ quan khác"),
        back=url_for(".note"), draft_key=new_draft_key("xac-nhan-khoa"))


def _revoke_page(key: CouncilKey, form: RevokeForm) -> str:
    return render_template(
        "packets/revoke_key.html", form=form, key=shown_key(key), trail=_trail("Thu hồi khóa"),
        back=url_for(".show"), draft_key=new_draft_key(f"thu-hoi-khoa-{key.id}"))


def _trail(here: str = "") -> list:
    own = TITLE, url_for(".show") if here else None
    return [("Gói niêm phong", url_for("packets.listing")), own, *([(here, None)] if here else [])]
