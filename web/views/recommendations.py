"""Kiến nghị: the register across rounds and years, as a table and as a board."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for

from oversight.files.kinds import XLSX
from oversight.models.identity import is_id
from oversight.register import ROWS, Page, Place, board, counts, load, narrowed, options, page, slices
from oversight.register.loading import ON_A_CARD
from oversight.register.workbook import NAME, everything_found, register_workbook
from web.file_names import disposition
from web.forms.register import BOARD, VIEW, address_without, chosen_ids, typed_filters, wanted_by
from web.shown.register import counts_said, shown_columns, shown_row
from web.shown.register_filters import active_filters, filters
from web.shown.register_together import STEPS, steps_of_register, why_not_together
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor, work
from workflows.tables import workflow

pages = Blueprint("recommendations", __name__)


@pages.get("/kien-nghi")
def listing():
    work()
    typed, own = typed_filters(), _slices()
    several = narrowed(work(), wanted_by(typed), actor().today)
    view, found = BOARD if request.args.get(VIEW) == BOARD else None, options(work(), own)
    shown = _board(own, several, typed) if view else _table(own, several, typed)
    return render_template(
        "recommendations/board.html" if view else "recommendations/table.html", typed=typed, view=view,
        filters=filters(typed, found), active=active_filters(typed, found, view),
        counts=counts_said(counts(work(), own, several, actor().today)),
        table_url=url_for("recommendations.listing", **typed),
        board_url=url_for("recommendations.listing", **address_without(typed, xem=BOARD)),
        workbook_url=url_for("recommendations.workbook", **typed),
        is_of_unit=any(each.is_of_unit for each in own), **shown)


def _slices() -> list:
    return slices(actor().person, actor().today)


def _table(own: list, several, typed: dict[str, str]) -> dict:
    found = page(work(), own, several, after=_place("sau"), before=_place("truoc"))
    items = _loaded(found.ids)
    steps = [] if all(is_of_a_unit(item) for item in items) else steps_of_register()
    return {"rows": [shown_row(item) for item in items], "steps": steps, **_turning(found, typed)}


def _turning(found: Page, typed: dict[str, str]) -> dict:
    before, after = found.before, found.after
    return {
        "previous_url": url_for("recommendations.listing", **typed, truoc=str(before)) if before else None,
        "next_url": url_for("recommendations.listing", **typed, sau=str(after)) if after else None}


def _board(own: list, several, typed: dict[str, str]) -> dict:
    columns = board(work(), own, several, actor().today)
    items = _loaded([key for column in columns for key in column.ids], ON_A_CARD)
    return {"columns": shown_columns(columns, {item.id: item for item in items}, typed)}


def _loaded(ids, *told) -> list:
    return load(work(), actor().person, actor().today, ids, *told) if ids else []


def _place(name: str) -> Place | None:
    return Place.read(request.args.get(name, ""))


@pages.get("/kien-nghi.xlsx")
def workbook() -> Response:
    work()
    typed, own, today = typed_filters(), _slices(), actor().today
    said = "; ".join(words for words, _url in active_filters(typed, options(work(), own), None))
    several = narrowed(work(), wanted_by(typed), today)
    items = everything_found(work(), actor().person, own, several, today)
    content = register_workbook(items, today, f"Chọn theo: {said}." if said else "")
    headers = {"Content-Disposition": disposition(f"{NAME}.xlsx", is_attachment=True)}
    return Response(content, mimetype=XLSX.media_type, headers=headers)


@pages.get("/kien-nghi/cung-thuc-hien")
def together():
    """To the page of a step, with what was chosen in the table; back to the table where that is refused."""
    work()
    row = workflow("recommendation").by_trigger.get(request.args.get("buoc", ""))
    if row is None or row.trigger not in STEPS:
        abort(404)
    items = _loaded([key for key in chosen_ids() if is_id(key)][:ROWS])
    if refusal := why_not_together(items, row):
        flash(refusal, "attention")
        return redirect(url_for("recommendations.listing", **typed_filters(), **_here()))
    first, *others = items
    return redirect(url_for(
        "steps.show", stem=first.stem, record_id=first.id, trigger=row.trigger,
        companions=[each.id for each in others]))


def _here() -> dict[str, str]:
    """The page of the table that the choice was made on."""
    return {name: str(place) for name in ("sau", "truoc") if (place := _place(name))}
