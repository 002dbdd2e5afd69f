"""Câu hỏi của Đoàn: gathered by unit, from the examination by one click or in one's own words, printed, carried on."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request
from flask_wtf import FlaskForm

from oversight.models.question import Question
from oversight.models.round import Round
from oversight.refusal import Stale
from oversight.services.comparison import units_in_order
from oversight.services.delegation_work import WHO_ASK, refuse_who_does_not_work_for_it
from oversight.services.questions import WHAT, ask, drop, reword
from web.delegation_round import delegation_round_or_404, unit_or_404
from web.forms.labels import remember_labels
from web.forms.question import RewordForm, new_question_form
from web.printed import printed
from web.printing.working_paper import working_paper
from web.saving import is_saved
from web.seen import mark_of, refuse_the_unseen, seen_version
from web.shown.drafts import draft_key
from web.shown.printed_questions import printed_questions
from web.shown.questions import Suggestion, questions_url, shown_questions, suggestions_in
from web.shown.trail import trail_to
from web.unit_of_work import actor, work

pages = Blueprint("questions", __name__)

LABEL, NEW, EDIT = "Câu hỏi của Đoàn", "Thêm câu hỏi", "Sửa câu hỏi"
GONE = "Gợi ý này không còn: báo cáo hoặc danh sách câu hỏi vừa thay đổi. Hãy tải lại trang."


@pages.get("/round/<record_id>/cau-hoi")
def show(record_id: str):
    round_ = delegation_round_or_404(record_id)
    return _page(round_, new_question_form(round_, units_in_order(work(), round_), _chosen_unit(round_)))


@pages.post("/round/<record_id>/cau-hoi")
def add(record_id: str):
    round_ = delegation_round_or_404(record_id)
    refuse_who_does_not_work_for_it(round_, actor(), WHAT, WHO_ASK)
    form = remember_labels(new_question_form(round_, units_in_order(work(), round_)))
    if not is_saved(form, lambda: _add(round_, form)):
        return _page(round_, form), 422
    flash("Đã thêm câu hỏi.", "done")
    flash(draft_key(round_, NEW), "draft-accepted")
    return redirect(questions_url(round_, f"#dv-{form.unit_id.data}"))


@pages.post("/round/<record_id>/cau-hoi/goi-y")
def take_up(record_id: str):
    """One suggestion by its mark, or every missed target of a unit or of the round."""
    round_ = delegation_round_or_404(record_id)
    refuse_who_does_not_work_for_it(round_, actor(), WHAT, WHO_ASK)
    if seen_version() < 0:
        raise Stale
    taken = _wanted(suggestions_in(round_))
    for unit_id, each in taken:
        ask(work(), round_, actor(), unit_id, each.contradiction.question,
            item_id=each.contradiction.item_id or None, origin=each.contradiction.kind)
    added = sum(not each.is_asked for _, each in taken)
    flash(f"Đã thêm {added} câu hỏi." if added else "Câu hỏi này đã có trong danh mục.", "done")
    return redirect(questions_url(round_, f"#dv-{taken[0][0]}"))


@pages.route("/round/<record_id>/cau-hoi/<question_id>", methods=["GET", "POST"])
def edit(record_id: str, question_id: str):
    round_ = delegation_round_or_404(record_id)
    refuse_who_does_not_work_for_it(round_, actor(), WHAT, WHO_ASK)
    question = next((each for each in round_.questions if each.id == question_id), None)
    if question is None:
        abort(404)
    shown = {"version": round_.version, "seen": mark_of(question.text), "text": question.text}
    form = remember_labels(RewordForm(data=shown))
    if not form.is_submitted():
        return _edit_page(question, form)
    if not is_saved(form, lambda: _reword_or_drop(question, form)):
        return _edit_page(question, form), 422
    flash("Đã bỏ câu hỏi." if "drop" in request.form else "Đã lưu câu hỏi.", "done")
    flash(draft_key(round_, question_id), "draft-accepted")
    return redirect(questions_url(round_))


@pages.get("/round/<record_id>/cau-hoi.pdf")
def paper(record_id: str) -> Response:
    round_ = delegation_round_or_404(record_id)
    shown = printed_questions(round_, _chosen_unit(round_))
    return printed(working_paper("question_list", shown=shown), f"Danh mục câu hỏi - {shown.short_name}")


def _chosen_unit(round_: Round) -> str:
    unit_id = request.args.get("don-vi", "")
    return unit_or_404(round_, unit_id).id if unit_id else ""


def _add(round_: Round, form: FlaskForm) -> None:
    if seen_version() < 0:
        raise Stale
    ask(work(), round_, actor(), form.unit_id.data, form.text.data, item_id=form.item_id.data or None)


def _wanted(found: dict[str, list[Suggestion]]) -> list[tuple[str, Suggestion]]:
    """Raises Stale when nothing of what was pressed is there any more."""
    mark, of_unit = request.form.get("ask", ""), request.form.get("unmet")
    taken = [(unit_id, each) for unit_id, suggestions in found.items() for each in suggestions
             if each.mark == mark or (each.contradiction.is_unmet_target and of_unit in (unit_id, "all"))]
    if not taken:
        raise Stale(GONE)
    return taken


def _reword_or_drop(question: Question, form: FlaskForm) -> None:
    refuse_the_unseen(question.text)
    if "drop" in request.form:
        drop(work(), question, actor())
    else:
        reword(work(), question, actor(), form.text.data)


def _page(round_: Round, form: FlaskForm):
    unit_id = _chosen_unit(round_)
    return render_template(
        "questions/show.html", record=round_, form=form, shown=shown_questions(round_, unit_id), chosen=unit_id,
        trail=trail_to(round_, LABEL), draft_key=draft_key(round_, NEW))


def _edit_page(question: Question, form: FlaskForm):
    round_ = question.round
    return render_template(
        "questions/edit.html", question=question, form=form, back=questions_url(round_),
        trail=[*trail_to(round_, LABEL)[:-1], (LABEL, questions_url(round_)), (EDIT, None)],
        draft_key=draft_key(round_, question.id))
