"""Quản trị: one list, one form for what is new and one for what is there, the same for every drawer."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for

from oversight.models.base import Base
from oversight.refusal import BadlyTyped, Stale
from oversight.services.vouching import row_content
from web.administering import mandate, require_some_mandate
from web.administration.cabinet import drawer_or_404, open_drawers, row_or_404
from web.administration.drawer import Drawer
from web.administration.searching import A_PAGE, SEARCHED_FROM, found
from web.forms.administration import Kept
from web.forms.labels import remember_labels
from web.forms.refused import show_refusal
from web.seen import mark_of
from web.unit_of_work import take_back

pages = Blueprint("administration", __name__)


@pages.get("/quan-tri")
def show():
    require_some_mandate()
    drawers = [(drawer, len(drawer.rows())) for drawer in open_drawers()]
    return render_template("administration/show.html", drawers=drawers, mandate=mandate())


@pages.get("/quan-tri/<slug>")
def listing(slug: str):
    drawer = drawer_or_404(slug)
    rows = [_cells(drawer, row) for row in drawer.rows()]
    query = request.args.get("q", "").strip()[:200]
    matching = found(rows, query)
    first = _first(len(matching))
    return render_template(
        "administration/listing.html", drawer=drawer, rows=matching[first:first + A_PAGE], query=query, first=first,
        total=len(matching), a_page=A_PAGE, is_searched=len(rows) > SEARCHED_FROM or bool(query), is_empty=not rows,
        trail=trail(drawer))


@pages.route("/quan-tri/<slug>/them", methods=["GET", "POST"])
def new(slug: str):
    drawer = drawer_or_404(slug)
    form = drawer.form(None)
    saved = form.is_submitted() and saves(form, lambda: (drawer.add or abort(404))(form.typed()))
    return _done(drawer, None, saved) if saved else _page(drawer, None, form)


@pages.route("/quan-tri/<slug>/<row_id>", methods=["GET", "POST"])
def edit(slug: str, row_id: str):
    drawer = drawer_or_404(slug)
    row = row_or_404(drawer, row_id)
    form = drawer.form(row)
    if form.is_submitted():
        remember_labels(form)
        refuse_unseen(row)
    saved = form.is_submitted() and saves(form, lambda: drawer.change(row, form.typed()))
    return _done(drawer, row, saved) if saved else _page(drawer, row, form)


def saves(form: Kept, verb) -> Base | None:
    """What the verb made; None when something typed was refused, and then the form says what."""
    if not remember_labels(form).validate():
        return None
    try:
        return verb()
    except BadlyTyped as refusal:
        take_back()
        show_refusal(form, refusal)
        return None


def refuse_unseen(row: Base) -> None:
    """Somebody else may have saved the same row while the form was open."""
    if request.form.get("version") != mark(row):
        raise Stale()


def mark(row: Base) -> str:
    return mark_of(row_content(row))


def address(drawer: Drawer, row: Base) -> str:
    return url_for("administration.edit", slug=drawer.slug, row_id=row.id)


def trail(drawer: Drawer, here: str = "") -> list:
    own = drawer.title, url_for("administration.listing", slug=drawer.slug) if here else None
    return [("Quản trị", url_for("administration.show")), own, *([(here, None)] if here else [])]


def _cells(drawer: Drawer, row: Base) -> dict:
    return drawer.cells(row) | {"url": address(drawer, row)}


def _first(total: int) -> int:
    text = request.args.get("tu", "")
    asked = int(text) if text.isdecimal() and len(text) < 7 else 0
    return min(asked, max(total - 1, 0)) // A_PAGE * A_PAGE


def _draft_key(drawer: Drawer, row: Base | None) -> str:
    return f"{mandate().account_id}/quan-tri/{drawer.slug}/{row.id if row else 'moi'}"


def _done(drawer: Drawer, row: Base | None, saved: Base):
    flash("Đã lưu.", "done")
    flash(_draft_key(drawer, row), "draft-accepted")
    return redirect(address(drawer, saved) if drawer.slug == "nguoi" else url_for(".listing", slug=drawer.slug))


def _page(drawer: Drawer, row: Base | None, form: Kept):
    title = drawer.told(row) if row else f"Thêm {drawer.one}"
    form.version.data = mark(row) if row else ""
    shown = render_template(
        "administration/edit.html", drawer=drawer, row=row, form=form, title=title, trail=trail(drawer, title),
        draft_key=_draft_key(drawer, row), mandate=mandate(), more=drawer.more(row) if row else {})
    return shown, 422 if form.is_submitted() else 200
