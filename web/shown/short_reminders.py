"""What is copied into a chat, beside the record and on the list of what a round waits for."""

from dataclasses import dataclass
from urllib.parse import urljoin

from flask import request

from oversight.models.records import Stateful
from oversight.models.round import Round
from oversight.reminders.defaults import default
from oversight.reminders.short_message import awaited_of, short_message, unit_of
from web.public_address import public_address
from web.shown.lateness import due_words
from web.shown.trail import record_url, shortened
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownReminder:
    unit: str
    name: str
    url: str
    due: str
    is_late: bool
    text: str


def short_reminder(record: Stateful) -> str:
    """Empty for the people of the unit itself: nobody urges himself."""
    return "" if is_of_a_unit(record) else short_message(record, actor().today, _link(record))


def short_reminders(round_: Round) -> list[ShownReminder]:
    """Late first."""
    return [_shown(each) for each in awaited_of(round_, actor().today, days_ahead())]


def days_ahead() -> int:
    return max(default("rhythm")["days_before"])


def _shown(record: Stateful) -> ShownReminder:
    return ShownReminder(
        unit_of(record).name, shortened(record.name, 160), record_url(record), due_words(record.due_on, actor().today),
        record.due_on < actor().today, short_reminder(record))


def _link(record: Stateful) -> str:
    return urljoin(public_address() or request.url_root, record_url(record))
