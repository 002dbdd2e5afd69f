"""Ngày nghỉ: taking a row away, so that the day is again what the State's calendar says."""

from flask import Blueprint, flash, redirect, url_for

from oversight.services import directory_days_off as directory
from web.administering import mandate
from web.administration.cabinet import drawer_or_404, row_or_404
from web.unit_of_work import work
from web.views.administration import refuse_unseen

pages = Blueprint("administration_days_off", __name__)


@pages.post("/quan-tri/ngay-nghi/<day_id>/bo")
def remove(day_id: str):
    day_off = row_or_404(drawer_or_404("ngay-nghi"), day_id)
    refuse_unseen(day_off)
    directory.remove_day_off(work(), mandate(), day_off)
    flash(f"Đã bỏ ngày {day_off.day:%d/%m/%Y} khỏi danh sách.", "done")
    return redirect(url_for("administration.listing", slug="ngay-nghi"))
