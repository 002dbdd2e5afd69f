"""Kiến nghị tương tự: what of the same matter was asked of a unit before, beside the form while it is being typed."""

from flask import Blueprint, render_template, request

from web.find import record_or_404
from web.shown.similar import MOST_TYPED, beside_form, beside_record, similar_url, when_typed

pages = Blueprint("similar", __name__)
pages.add_app_template_global(beside_form, "similar_beside_form")
pages.add_app_template_global(beside_record, "similar_beside_record")
pages.add_app_template_global(similar_url, "similar_url")


@pages.get("/round/<record_id>/kien-nghi-tuong-tu")
def typed(record_id: str):
    """A piece of a page. `tru` is the recommendation being edited, which is not like itself."""
    round_ = record_or_404("round", record_id)
    text, unit = (request.args.get(name, "")[:MOST_TYPED] for name in ("noi-dung", "don-vi"))
    return render_template("similar/found.html", similar=when_typed(round_, unit, text, request.args.get("tru", "")))
