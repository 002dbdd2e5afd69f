"""Khóa niêm phong: the office makes its own, and notes another council's once the fingerprint was read out."""

from io import BytesIO
from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, send_file, url_for

from oversight.packets import BadPacket
from oversight.packets.fingerprint import fingerprint
from oversight.packets.key_announcement import Announced, announced, announcement
from oversight.packets.keys import keys_known, make_own_key, note_key, revoked_before
from oversight.packets.organisations import councils_to_choose
from oversight.refusal import BadlyTyped, OutOfStep, Unmet
from web.forms.labels import remember_labels
from web.forms.packets import FingerprintForm, KeyFileForm, offer_namesakes, sent_key
from web.forms.refused import show_refusal
from web.packet_keys import key_files, key_or_404, offices_or_404, trail_of_keys
from web.shown.drafts import new_draft_key
from web.shown.packet_keys import offices_of, other_keys
from web.unit_of_work import actor, take_back, work

pages = Blueprint("packet_keys", __name__, url_prefix="/khoa-niem-phong")


@pages.get("")
def show():
    councils, keys = offices_or_404(), list(keys_known(work()))
    return render_template(
        "packets/keys.html", offices=offices_of(councils, keys), others=other_keys(councils, keys),
        trail=trail_of_keys())


@pages.post("/<council_id>/lap")
def make(council_id: str):
    council = next((each for each in offices_or_404() if each.id == council_id), None) or abort(404)
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
    key = key_or_404(key_id)
    if not key.is_own or key.revoked_on:
        abort(404)
    return send_file(BytesIO(announcement(key)), "application/json", as_attachment=True,
                     download_name=f"khoa-niem-phong-{fingerprint(key.public_key)[:4]}.json")


@pages.route("/ghi", methods=["GET", "POST"])
def note():
    """What was handed in is shown first: whose key it says it is."""
    offices_or_404()
    form = remember_labels(KeyFileForm())
    if not form.is_submitted():
        return _note_page(form)
    try:
        told = sent_key(form) if form.validate() else b""
        found = announced(told)
        return _confirm_page(found, _fingerprint_form(found, formdata=None, data={"key": told.decode().strip()}))
    except (BadlyTyped, BadPacket) as refusal:
        show_refusal(form, refusal)
        return _note_page(form), 422


@pages.post("/ghi/xac-nhan")
def confirm():
    councils = offices_or_404()
    try:
        found = announced(request.form.get("key", "").encode())
    except BadPacket:
        return redirect(url_for(".note"))
    form = remember_labels(_fingerprint_form(found))
    if not form.validate():
        return _confirm_page(found, form), 422
    try:
        chosen = form.council.data if form.council else ""
        key = note_key(work(), councils[0], actor(), found, form.fingerprint.data, chosen)
    except (BadlyTyped, BadPacket, OutOfStep) as refusal:
        take_back()
        show_refusal(form, refusal)
        return _confirm_page(found, form), 422
    flash(f"Đã ghi khóa niêm phong của {key.council.name}.", "done")
    return redirect(url_for(".show"))


def _fingerprint_form(found: Announced, **more: Any) -> FingerprintForm:
    return offer_namesakes(FingerprintForm(**more), councils_to_choose(work(), found.council))


def _note_page(form: KeyFileForm) -> str:
    return render_template(
        "packets/note_key.html", form=form, trail=trail_of_keys("Ghi khóa của cơ quan khác"),
        back=url_for(".show"), draft_key=new_draft_key("ghi-khoa"))


def _confirm_page(found: Announced, form: FingerprintForm) -> str:
    return render_template(
        "packets/confirm_key.html", form=form, council=found.council,
        revoked_on=revoked_before(work(), found.public_key), trail=trail_of_keys("Ghi khóa của cơ quan khác"),
        back=url_for(".note"), draft_key=new_draft_key("xac-nhan-khoa"))
