"""Thu hồi khóa: by the office whose key it is, or that noted it."""

from flask import Blueprint, flash, redirect, render_template, url_for

from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets.revoking import NOT_NOTED_BY_YOU, may_revoke, revoke_key
from oversight.refusal import BadlyTyped, NotYours
from web.forms.labels import remember_labels
from web.forms.packets import RevokeForm
from web.forms.refused import show_refusal
from web.packet_keys import key_or_404, offices_or_404, trail_of_keys
from web.shown.drafts import new_draft_key
from web.shown.packet_keys import shown_key
from web.unit_of_work import actor, take_back, work

pages = Blueprint("packet_key_revoking", __name__, url_prefix="/khoa-niem-phong")


@pages.route("/<key_id>/thu-hoi", methods=["GET", "POST"])
def revoke(key_id: str):
    key = key_or_404(key_id)
    own = _office_for(key)
    form = remember_labels(RevokeForm(data={"revoked_on": actor().today}))
    if not form.is_submitted():
        return _page(key, form)
    if not form.validate() or not _is_revoked(key, own, form):
        return _page(key, form), 422
    flash(f"Đã thu hồi khóa của {key.council.name}. Từ nay gói ký bằng khóa này không nhận nữa.", "done")
    return redirect(url_for("packet_keys.show"))


def _office_for(key: CouncilKey) -> Council:
    """Of the councils that the reader serves, the one that may."""
    own = next((each for each in offices_or_404() if may_revoke(work(), key, each, actor())), None)
    if own is None:
        raise NotYours(NOT_NOTED_BY_YOU)
    return own


def _is_revoked(key: CouncilKey, own: Council, form: RevokeForm) -> bool:
    try:
        revoke_key(work(), key, own, actor(), form.revoked_on.data, form.reason.data)
    except BadlyTyped as refusal:
        take_back()
        show_refusal(form, refusal)
        return False
    return True


def _page(key: CouncilKey, form: RevokeForm) -> str:
    return render_template(
        "packets/revoke_key.html", form=form, key=shown_key(key), trail=trail_of_keys("Thu hồi khóa"),
        back=url_for("packet_keys.show"), draft_key=new_draft_key(f"thu-hoi-khoa-{key.id}"))
