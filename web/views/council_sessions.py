"""Khóa và kỳ họp: kept by the secretariat of a council, read by whoever may read that council."""

from collections.abc import Callable

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for

from oversight.models.council_sessions import CouncilSession, CouncilTerm
from oversight.models.identity import is_id
from oversight.models.organisations import Council
from oversight.refusal import NotYours, Stale
from oversight.services import council_sessions as verbs
from oversight.services.vouching import row_content
from web.forms.council_sessions import Kept, TermForm, session_form
from web.forms.labels import remember_labels
from web.saving import is_saved
from web.seen import mark_of
from web.shown.agenda_places import agenda_places
from web.shown.council_sessions import readable_councils, shown_councils, shown_session, trail
from web.shown.drafts import new_draft_key
from web.unit_of_work import actor, work

pages = Blueprint("council_sessions", __name__)


@pages.get("/ky-hop")
def listing():
    return render_template("council_sessions/listing.html", councils=shown_councils(), places=agenda_places())


@pages.get("/ky-hop/<session_id>")
def show(session_id: str):
    kept = _row_or_404(CouncilSession, session_id)
    return render_template("council_sessions/show.html", kept=kept, shown=shown_session(kept), trail=trail(kept.name))


@pages.route("/ky-hop/<council_id>/them-khoa", methods=["GET", "POST"])
def new_term(council_id: str):
    council = _council_or_404(council_id)
    return _kept(TermForm(), "Thêm khóa", council, None,
                 lambda typed: verbs.add_term(work(), council, actor(), typed))


@pages.route("/ky-hop/<council_id>/them", methods=["GET", "POST"])
def new_session(council_id: str):
    council = _council_or_404(council_id)
    return _kept(session_form(None, verbs.terms_of(work(), council.id)), "Thêm kỳ họp", council, None,
                 lambda typed: verbs.add_session(work(), council, actor(), typed))


@pages.route("/ky-hop/khoa/<term_id>/sua", methods=["GET", "POST"])
def edit_term(term_id: str):
    term = _row_or_404(CouncilTerm, term_id)
    return _kept(TermForm(obj=term), "Sửa khóa", term.council, term,
                 lambda typed: verbs.change_term(work(), term, actor(), typed))


@pages.route("/ky-hop/<session_id>/sua", methods=["GET", "POST"])
def edit_session(session_id: str):
    kept = _row_or_404(CouncilSession, session_id)
    return _kept(session_form(kept, verbs.terms_of(work(), kept.council_id)), "Sửa kỳ họp", kept.council, kept,
                 lambda typed: verbs.change_session(work(), kept, actor(), typed))


def _row_or_404(model: type, row_id: str) -> CouncilTerm | CouncilSession:
    row = work().get(model, row_id) if is_id(row_id) else None
    if row is None or row.council_id not in {council.id for council in readable_councils()}:
        abort(404)
    return row


def _council_or_404(council_id: str) -> Council:
    return next((council for council in readable_councils() if council.id == council_id), None) or abort(404)


def _kept(form: Kept, title: str, council: Council, row, save: Callable):
    if not verbs.may_keep(actor(), council.id):
        raise NotYours("Khóa và kỳ họp do Văn phòng giúp việc của chính Hội đồng nhân dân đó ghi.")
    remember_labels(form)
    if not form.is_submitted():
        return _page(form, title, council, row)
    if row is not None and request.form.get("version") != _mark(row):
        raise Stale
    key = _draft_key(council, row, title)
    if not is_saved(form, lambda: save(form.typed())):
        return _page(form, title, council, row), 422
    flash("Đã lưu.", "done")
    flash(key, "draft-accepted")
    return redirect(url_for(".show", session_id=row.id) if isinstance(row, CouncilSession) else url_for(".listing"))


def _page(form: Kept, title: str, council: Council, row):
    form.version.data = _mark(row) if row else ""
    back = url_for(".show", session_id=row.id) if isinstance(row, CouncilSession) else url_for(".listing")
    return render_template(
        "council_sessions/form.html", form=form, title=title, council=council, back=back, trail=trail(title),
        draft_key=_draft_key(council, row, title))


def _draft_key(council: Council, row, title: str) -> str:
    return new_draft_key(f"ky-hop/{row.id if row else council.id}/{title}")


def _mark(row) -> str:
    return mark_of(row_content(row))
