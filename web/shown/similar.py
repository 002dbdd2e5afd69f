"""Earlier recommendations of the same matter: how often it was asked, and what became of each."""

from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_wtf import FlaskForm

from oversight.memory.asked_before import NOTHING, AskedBefore, Earlier, asked_before
from oversight.memory.marking import marked_piece
from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.rules.recommendation import is_overdue
from oversight.rules.same_name import is_same_name
from oversight.search.excerpt import Piece
from oversight.services.written_names import units_of_council
from web.filters import date_vi
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor, work
from workflows.vocabulary import State

MOST_TYPED = 4_000
MOST_SHOWN = 6
ORDINALS = ("", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


@dataclass(frozen=True)
class ShownEarlier:
    """`note` says what the day and the round leave out: that it is late, or was asked of the unit's predecessor."""

    pieces: list[Piece]
    url: str
    day: str
    theme: str
    state: State
    note: str


@dataclass(frozen=True)
class ShownSimilar:
    """`headline` is "" where only the round's own recommendations are alike."""

    headline: str
    items: list[ShownEarlier]
    more: int
    more_url: str


def when_typed(round_: Round, unit_name: str, text: str, besides: str = "") -> ShownSimilar | None:
    """None where there is nothing to tell; for somebody of a unit there never is while others are writing."""
    unit = _named(round_, unit_name) if text.strip() and unit_name.strip() and not is_of_a_unit(round_) else None
    if unit is None:
        return None
    found = asked_before(
        work(), actor().person, actor().today, unit.id, text, round_id=round_.id, besides=besides or None)
    return _shown(found, unit.id, is_to_come=True)


def beside_form(record: Round | Recommendation, form: FlaskForm) -> ShownSimilar | None:
    """Of what stands in the form when the page is drawn: without JavaScript that is after a look, or a refusal."""
    besides = record.id if isinstance(record, Recommendation) else ""
    return when_typed(record.round, form.lead_unit.data or "", (form.text.data or "")[:MOST_TYPED], besides)


def beside_record(item: Recommendation) -> ShownSimilar | None:
    """Those that came before this one."""
    if item.lead_unit_id is None:
        return None
    found = asked_before(
        work(), actor().person, actor().today, item.lead_unit_id, item.text, round_id=item.round_id, besides=item.id,
        until=item.issued_on)
    return _shown(found, item.lead_unit_id, is_to_come=False)


def similar_url(record: Round | Recommendation) -> str:
    besides = record.id if isinstance(record, Recommendation) else None
    return url_for("similar.typed", record_id=record.round.id, tru=besides)


def _named(round_: Round, name: str) -> Unit | None:
    """As WrittenNames reads it, but nothing is added to the catalogue."""
    units = [*(row.unit for row in round_.units), *units_of_council(work(), round_.council_id)]
    return next((unit for unit in units if is_same_name(unit.name, name)), None)


def _shown(found: AskedBefore, unit_id: str, *, is_to_come: bool) -> ShownSimilar | None:
    if found.alike == NOTHING.alike:
        return None
    newest = sorted(found.alike[:MOST_SHOWN], key=lambda each: (each.issued_on is None, each.issued_on), reverse=True)
    return ShownSimilar(
        _headline(found, is_to_come), [_item(each, unit_id) for each in newest], len(found.alike) - len(newest),
        url_for("units.show", unit_id=unit_id))


def _headline(found: AskedBefore, is_to_come: bool) -> str:
    """ "Việc tương tự đã được kiến nghị 2 lần kể từ năm 2023; đây là lần thứ ba." """
    if not found.times:
        return ""
    since = f" kể từ năm {found.since}" if found.since else ""
    before = "" if is_to_come else " trước đó"
    times, this = found.times, _ordinal(found.times + 1)
    return f"Việc tương tự đã được kiến nghị {times} lần{before}{since}; đây là lần thứ {this}."


def _ordinal(number: int) -> str:
    return ORDINALS[number] if number < len(ORDINALS) else str(number)


def _item(each: Earlier, unit_id: str) -> ShownEarlier:
    return ShownEarlier(
        marked_piece(each.text, each.common), url_for("records.show", stem="recommendation", record_id=each.id),
        date_vi(each.issued_on), each.theme, each.standing, "; ".join(_notes(each, unit_id)))


def _notes(each: Any, unit_id: str) -> list[str]:
    told = (
        (each.is_of_the_same_round, "trong chính đợt này"), (is_overdue(each, actor().today), "đã quá hạn"),
        (each.unit_id != unit_id, f"với {each.unit_name}, nay đơn vị này tiếp nhận nhiệm vụ"))
    return [words for is_so, words in told if is_so]
