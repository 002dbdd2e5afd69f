"""Câu hỏi của Đoàn: kept per unit, from a contradiction by one click or in a member's own words."""

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.question import Question
from oversight.models.round import Round
from oversight.models.sitting import Sitting, Statement
from oversight.refusal import BadlyTyped, OutOfStep
from oversight.rules.content import LONG
from oversight.services import journal
from oversight.services.delegation_work import WHO_ASK, refuse_who_does_not_work_for_it
from oversight.services.editing import edit
from oversight.services.holding import hold
from oversight.services.sealing import hold_with_the_minutes
from oversight.text import fault_in_text, tidy

WHAT = "soạn câu hỏi của Đoàn giám sát"


def ask(
    session: Session, round_: Round, actor: Actor, unit_id: str, text: str, *, item_id: str | None = None,
    origin: str = "",
) -> Question:
    """Asked twice in the same words of the same unit, it stays one question. Raises BadlyTyped with "text"."""
    hold(session, round_)
    refuse_who_does_not_work_for_it(round_, actor, WHAT, WHO_ASK)
    words = _words(text)
    _refuse_strangers(round_, unit_id, item_id)
    same = next((each for each in round_.questions if (each.unit_id, each.text) == (unit_id, words)), None)
    if same:
        return same
    question = Question(
        council_id=round_.council_id, unit_id=unit_id, item_id=item_id, text=words, origin=origin,
        raised_by=actor.name, position=max((each.position for each in round_.questions), default=-1) + 1)
    round_.questions.append(question)
    session.flush()
    journal.enter(session, round_, actor, "asked", "Thêm câu hỏi của Đoàn", typed={"text": words})
    return question


def reword(session: Session, question: Question, actor: Actor, text: str) -> None:
    """Raises OutOfStep once it was carried into a sitting: its words stand there now."""
    hold(session, question.round)
    refuse_who_does_not_work_for_it(question.round, actor, WHAT, WHO_ASK)
    if is_carried(question):
        raise OutOfStep("Câu hỏi này đã đưa vào buổi làm việc; hãy sửa lời trong diễn biến của buổi làm việc.")
    words = _words(text)
    if words != question.text:
        question.text = words
        session.flush()
        journal.enter(session, question.round, actor, "reworded", "Sửa câu hỏi của Đoàn", typed={"text": words})


def drop(session: Session, question: Question, actor: Actor) -> None:
    """Its words stay in the journal. Raises OutOfStep once it was carried into a sitting."""
    hold(session, question.round)
    refuse_who_does_not_work_for_it(question.round, actor, WHAT, WHO_ASK)
    if is_carried(question):
        raise OutOfStep("Câu hỏi này đã đưa vào buổi làm việc nên không bỏ được.")
    round_, words = question.round, question.text
    round_.questions.remove(question)
    session.delete(question)
    session.flush()
    journal.enter(session, round_, actor, "dropped", "Bỏ câu hỏi của Đoàn", typed={"text": words})


def waiting_for(sitting: Sitting) -> list[Question]:
    """Questions to the units of this sitting that no sitting has taken up yet."""
    units = {row.unit_id for row in sitting.units}
    return [each for each in sitting.round.questions if each.unit_id in units and not is_carried(each)]


def is_carried(question: Question) -> bool:
    """A sitting that was cancelled gives its questions back."""
    taken_up = [each for each in question.round.sittings if each.id == question.sitting_id]
    return any(each.state != "cancelled" for each in taken_up)


def carry_into(session: Session, sitting: Sitting, actor: Actor, questions: list[Question]) -> None:
    """Each becomes a question in the sitting's course, after what stands there. Raises as editing.edit does.

    The course is read once it is held: a speech written in the room at this moment must not be laid over.
    """
    hold_with_the_minutes(session, sitting)
    statements = [_as_it_stands(each) for each in sitting.statements]
    statements += [{"kind": "question", "speaker": "", "unit_id": each.unit_id, "text": each.text}
                   for each in questions]
    edit(session, sitting, actor, {"statements": statements})
    for question in questions:
        question.sitting_id = sitting.id
    session.flush()
    journal.enter(session, sitting, actor, "questions_carried", "Đưa câu hỏi vào buổi làm việc",
                  typed={"questions": len(questions)})


def _as_it_stands(statement: Statement) -> dict:
    return {"id": statement.id} | {name: getattr(statement, name) for name in Sitting.editable["statements"]}


def _words(text: str) -> str:
    words = tidy(text)
    if sentence := fault_in_text(words, LONG) if words else "Hãy ghi nội dung câu hỏi.":
        raise BadlyTyped(fields={"text": sentence})
    return words


def _refuse_strangers(round_: Round, unit_id: str, item_id: str | None) -> None:
    if unit_id not in {row.unit_id for row in round_.units}:
        raise BadlyTyped(fields={"unit_id": "Hãy chọn đơn vị chịu sự giám sát của đợt này."})
    if item_id and item_id not in {item.id for item in round_.outline}:
        raise BadlyTyped(fields={"item_id": "Mục này không có trong đề cương của đợt giám sát."})
