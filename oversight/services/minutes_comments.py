"""Ý kiến của đơn vị về biên bản buổi làm việc của mình, and what the chair answers; other units never see them."""

from datetime import date

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from oversight.actor import Actor
from oversight.models.minutes import Minutes, MinutesComment
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.content import LONG, SHORT
from oversight.rules.minutes_hearing import WHEN_HEARD, may_answer, units_spoken_for
from oversight.rules.standing import is_halted
from oversight.services import journal
from oversight.services.holding import hold
from oversight.services.steps import VERSION_GROWS
from oversight.text import fault_in_text, tidy

SAID = {
    "comment": ("commented", "Đơn vị góp ý biên bản"),
    "objection": ("objected", "Đơn vị có ý kiến bằng văn bản về biên bản")}
TOO_LATE = "Biên bản đang ở “{}” nên không nhận {} nữa; sai sót sau khi phát hành được đính chính bằng văn bản khác."


def comment(session: Session, minutes: Minutes, actor: Actor, unit_id: str, text: str) -> MinutesComment:
    """While the minutes are read back. Raises NotYours, OutOfStep, BadlyTyped with "text"."""
    return _say(session, minutes, actor, "comment", unit_id, text, "")


def object_in_writing(
    session: Session, minutes: Minutes, actor: Actor, unit_id: str, text: str, document: str
) -> MinutesComment:
    """`document` is the number and date of the unit's paper. From the reading back until the minutes are issued."""
    return _say(session, minutes, actor, "objection", unit_id, text, document)


def answer_comment(session: Session, minutes: Minutes, actor: Actor, comment_id: str, text: str) -> MinutesComment:
    """By the chair of the sitting or the head of the delegation, until the minutes are issued; the last one stands."""
    _open(session, minutes)
    if not may_answer(minutes, actor.person, actor.today):
        raise NotYours("Ý kiến về biên bản do chủ tọa buổi làm việc hoặc Trưởng đoàn giám sát trả lời.")
    if minutes.state not in WHEN_HEARD["objection"]:
        raise OutOfStep(TOO_LATE.format(minutes.standing.label, "trả lời"))
    given = next((each for each in minutes.comments if each.id == comment_id), None)
    words = _words({"answer": ("Hãy ghi nội dung trả lời.", text, LONG)})
    if given is None:
        raise BadlyTyped("Ý kiến này không phải của biên bản đang xem.")
    given.answer, given.answered_by, given.answered_on = words["answer"], actor.name, actor.today
    return _entered(session, minutes, actor, given, "comment_answered", "Trả lời ý kiến về biên bản")


def _say(
    session: Session, minutes: Minutes, actor: Actor, kind: str, unit_id: str, text: str, document: str
) -> MinutesComment:
    _open(session, minutes)
    if unit_id not in units_spoken_for(minutes, actor.person, actor.today):
        raise NotYours("Chỉ đơn vị dự buổi làm việc nêu ý kiến về biên bản của buổi đó.")
    if minutes.state not in WHEN_HEARD[kind]:
        raise OutOfStep(TOO_LATE.format(minutes.standing.label, "ý kiến góp ý" if kind == "comment" else "ý kiến"))
    asked = {"text": ("Hãy ghi nội dung ý kiến.", text, LONG)}
    if kind == "objection":
        asked["document"] = ("Hãy ghi số và ngày văn bản của đơn vị.", document, SHORT)
    given = _given(minutes, actor, kind, unit_id, actor.today, _words(asked))
    session.add(given)
    return _entered(session, minutes, actor, given, *SAID[kind])


def _given(
    minutes: Minutes, actor: Actor, kind: str, unit_id: str, on: date, words: dict[str, str]
) -> MinutesComment:
    return MinutesComment(
        council_id=minutes.council_id, minutes=minutes, unit_id=unit_id, kind=kind, given_by=actor.name, given_on=on,
        **words)


def _open(session: Session, minutes: Minutes) -> None:
    hold(session, minutes)
    if is_halted(minutes):
        raise OutOfStep(f"Đợt giám sát đang ở “{minutes.round.standing.label}” nên không nhận ý kiến về biên bản.")


def _words(asked: dict[str, tuple[str, str, int]]) -> dict[str, str]:
    """By field: the sentence when it is empty, what was typed, how long it may be."""
    words = {name: tidy(text) for name, (_, text, _) in asked.items()}
    faults = {name: fault_in_text(words[name], limit) if words[name] else empty
              for name, (empty, _, limit) in asked.items()}
    if faults := {name: sentence for name, sentence in faults.items() if sentence}:
        raise BadlyTyped(fields=faults)
    return words


def _entered(
    session: Session, minutes: Minutes, actor: Actor, given: MinutesComment, action: str, label: str
) -> MinutesComment:
    """The version grows: nobody approves or issues on a page that did not show this. The journal keeps no words, as
    the units of one sitting share it."""
    flag_modified(minutes, VERSION_GROWS)
    session.flush()
    journal.enter(session, minutes, actor, action, label)
    return given
