"""Phòng họp: the page of whoever takes the notes, the projector, the reading back; and what their scripts ask."""

from typing import Any

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request
from werkzeug.exceptions import HTTPException

from oversight.models.sitting import Sitting
from oversight.refusal import NotYours, Refusal
from oversight.room import content_of, mark_of, write
from oversight.rules.ledger import ledger_digest, ledger_of
from oversight.rules.standing import may_edit
from oversight.services.ledger import read_ledger_back
from web.find import record_or_404, seats
from web.packed import packed
from web.shown.drafts import draft_key
from web.shown.room import addresses_of, shown_room
from web.shown.trail import trail_to
from web.shown.viewer import may_see_notes
from web.unit_of_work import actor, take_back, work

pages = Blueprint("room", __name__)

MOST_CHANGES, MOST_BYTES = 200, 1024 * 1024
GONE = "Tài khoản không còn quyền đối với buổi làm việc này."
NOT_A_MESSAGE = "Không hiểu nội dung gửi lên; đề nghị tải lại trang."
SENTENCES = {
    400: "Trang đã mở từ phiên đăng nhập trước; đề nghị tải lại trang.",
    413: "Nội dung gửi lên một lần quá lớn."}


@pages.record_once
def _answer_in_json(state) -> None:
    """The token is asked for in the view: before that, whoever is no longer signed in must hear of that."""
    state.app.extensions["csrf"].exempt(write_changes)


@pages.get("/sitting/<record_id>/phong-hop")
def show(record_id: str):
    sitting = record_or_404("sitting", record_id)
    _refuse_who_does_not_write_here(sitting)
    return render_template("room/show.html", **shown_room(sitting))


@pages.get("/sitting/<record_id>/man-hinh")
def screen(record_id: str):
    sitting = _readable(record_id)
    return render_template(
        "room/screen.html", record=sitting, content=content_of(work(), sitting, actor()),
        addresses=addresses_of(sitting))


@pages.get("/sitting/<record_id>/doc-lai")
def read_back(record_id: str):
    sitting = _readable(record_id)
    return render_template(
        "room/read_back.html", record=sitting, entries=ledger_of(sitting), seen=ledger_digest(sitting),
        may_read_back=sitting.state == "held" and may_edit(seats(sitting), sitting),
        addresses=addresses_of(sitting), trail=trail_to(sitting, "Đọc lại"), draft_key=draft_key(sitting, "doc-lai"))


@pages.post("/sitting/<record_id>/doc-lai")
def was_read_back(record_id: str):
    """Raises Stale when something was added after the page was opened: that has not been heard."""
    sitting = record_or_404("sitting", record_id)
    read_ledger_back(work(), sitting, actor(), request.form.get("seen", ""))
    flash("Đã ghi nhận việc đọc lại.", "done")
    return redirect(addresses_of(sitting)["read_back"])


@pages.get("/sitting/<record_id>/phong-hop/noi-dung", endpoint="content")
def tell_content(record_id: str):
    sitting = _found(record_id)
    if sitting is None or not may_see_notes(sitting):
        return {"sentences": [GONE]}, 403
    if request.args.get("da-thay") == mark_of(work(), sitting, actor()):
        return "", 204
    return packed(content_of(work(), sitting, actor()))


@pages.post("/sitting/<record_id>/phong-hop/ghi", endpoint="write")
def write_changes(record_id: str):
    request.max_content_length = MOST_BYTES
    try:
        changes = _changes()
    except HTTPException as error:
        return {"sentences": [SENTENCES.get(error.code, NOT_A_MESSAGE)]}, error.code
    sitting = _found(record_id)
    return _written(sitting, changes) if sitting else ({"sentences": [GONE]}, 403)


def _changes() -> list[Any]:
    """Raises HTTPException: 400 for an old token, 413 for too much, 422 for what is no message."""
    current_app.extensions["csrf"].protect()
    told = _told() if request.get_data() else None
    changes = told.get("changes") if isinstance(told, dict) else None
    if not isinstance(changes, list):
        abort(422)
    return changes if len(changes) <= MOST_CHANGES else abort(413)


def _told() -> Any:
    """None for what is no JSON, or is nested so deeply that nobody typed it."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


def _written(sitting: Sitting, changes: list[Any]):
    try:
        results = write(work(), sitting, actor(), changes)
    except Refusal as refusal:
        take_back()
        return {"sentences": [*refusal.sentences]}, refusal.status
    content = content_of(work(), sitting, actor())
    return packed({"results": [each.as_json() for each in results], "content": content})


def _found(record_id: str) -> Sitting | None:
    """For scripts, which are told the same of what is not there and of what is not theirs."""
    try:
        return record_or_404("sitting", record_id)
    except HTTPException:
        return None


def _readable(record_id: str) -> Sitting:
    sitting = record_or_404("sitting", record_id)
    if not may_see_notes(sitting):
        raise NotYours("Nội dung làm việc được gửi đến đơn vị khi biên bản được đọc lại để lấy ý kiến.")
    return sitting


def _refuse_who_does_not_write_here(sitting: Sitting) -> None:
    """Whoever wrote may go on reading the room once it is sealed."""
    if not seats(sitting) & set(sitting.standing.edited_by or sitting.workflow.state("held").edited_by):
        raise NotYours("Phòng họp do người ghi biên bản, Trưởng đoàn, chủ trì và văn phòng giúp việc sử dụng.")
