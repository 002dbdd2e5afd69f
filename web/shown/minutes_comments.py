"""Ý kiến về biên bản as its reader sees them: a unit its own, the council all; with what each may do."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.minutes import Minutes, MinutesComment
from oversight.rules.minutes_hearing import WHEN_HEARD, comments_read_by, may_answer, units_spoken_for
from oversight.rules.standing import is_halted
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownComment:
    """`is_awaited`: the minutes are not issued before it is answered."""

    comment: MinutesComment
    is_awaited: bool
    answer_url: str | None


@dataclass(frozen=True)
class ShownComments:
    """`is_shown`: while nobody may say anything and nobody did, there is no such section."""

    comments: list[ShownComment]
    give_url: str | None
    is_shown: bool


def shown_comments(minutes: Minutes) -> ShownComments:
    person, today = actor().person, actor().today
    is_heard = minutes.state in WHEN_HEARD["objection"] and not is_halted(minutes)
    may_speak = is_heard and bool(units_spoken_for(minutes, person, today))
    mine = is_heard and may_answer(minutes, person, today)
    comments = [_shown(each, minutes, mine) for each in comments_read_by(minutes, person, today)]
    give_url = url_for("minutes_comments.give", record_id=minutes.id) if may_speak else None
    return ShownComments(comments, give_url, is_heard or bool(comments))


def _shown(comment: MinutesComment, minutes: Minutes, is_mine: bool) -> ShownComment:
    address = url_for("minutes_comments.answer", record_id=minutes.id, comment_id=comment.id) if is_mine else None
    return ShownComment(comment, comment.kind == "objection" and not comment.answer, address)
