"""Sao lưu: what administrators read of backups. Made, brought back and tried out they are by the commands alone."""

from flask import Blueprint, abort, render_template, url_for

from oversight.backup.practice import TRIED_OUT_EVERY
from web.administering import mandate, require_some_mandate
from web.shown.backups import backup_warning, facts_of_the_last_good, shown_drills

pages = Blueprint("administration_backups", __name__)
pages.add_app_template_global(backup_warning)

TITLE = "Sao lưu"


@pages.get("/quan-tri/sao-luu")
def show():
    require_some_mandate()
    if not mandate().is_administrator:
        abort(404)
    return render_template(
        "administration/backups.html", title=TITLE, warning=backup_warning(), good=facts_of_the_last_good(),
        drills=shown_drills(), practice=TRIED_OUT_EVERY,
        trail=[("Quản trị", url_for("administration.show")), (TITLE, None)])
