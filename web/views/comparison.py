"""So sánh số liệu: all units of a round side by side, and one indicator of all units in a picture."""

from flask import Blueprint, Response, abort, render_template, request

from oversight.files.kinds import XLSX
from oversight.services.comparison import comparison
from oversight.workbooks.comparison import comparison_workbook
from oversight.workbooks.round_comparison import shape_of
from web.delegation_round import delegation_round_or_404
from web.file_names import disposition, safe_name
from web.shown.compared_indicator import shown_indicator
from web.shown.comparison import UNMET_FIRST, comparison_url, shown_table
from web.shown.trail import trail_to
from web.unit_of_work import work

pages = Blueprint("comparison", __name__)

LABEL = "So sánh số liệu"


@pages.get("/round/<record_id>/so-sanh-so-lieu")
def show(record_id: str):
    """With `chi-tieu`, one indicator; `thu-tu` puts what misses its target first."""
    round_ = delegation_round_or_404(record_id)
    order = UNMET_FIRST if request.args.get("thu-tu") == UNMET_FIRST else ""
    found, item_id = comparison(work(), round_), request.args.get("chi-tieu")
    if not item_id:
        return render_template(
            "comparison/show.html", record=round_, table=shown_table(found, order), order=order,
            trail=trail_to(round_, LABEL), other_order=comparison_url(round_, "" if order else UNMET_FIRST))
    shown = shown_indicator(found, item_id, order)
    if shown is None:
        abort(404)
    return render_template(
        "comparison/indicator.html", record=round_, shown=shown, order=order, back=comparison_url(round_, order),
        other_order=comparison_url(round_, "" if order else UNMET_FIRST, **{"chi-tieu": item_id}),
        trail=[*trail_to(round_, LABEL)[:-1], (LABEL, comparison_url(round_, order)), ("Một chỉ tiêu", None)])


@pages.get("/round/<record_id>/so-sanh-so-lieu.xlsx")
def workbook(record_id: str) -> Response:
    round_ = delegation_round_or_404(record_id)
    content = comparison_workbook(shape_of(comparison(work(), round_)))
    name = f"{safe_name(f'{LABEL} - {round_.theme}')}.xlsx"
    headers = {"Content-Disposition": disposition(name, is_attachment=True)}
    return Response(content, mimetype=XLSX.media_type, headers=headers)
