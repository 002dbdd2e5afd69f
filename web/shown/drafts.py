"""Where the browser keeps what is being typed: machines are shared, so the key names the person."""

from oversight.models.records import Stateful
from web.unit_of_work import actor


def draft_key(record: Stateful, part: str) -> str:
    person = actor().person
    return f"{person.id if person else 'admin'}/{record.stem}/{record.id}/{part}"


def new_draft_key(what: str) -> str:
    """For a record that is not there yet; `what` names the page."""
    person = actor().person
    return f"{person.id if person else 'admin'}/{what}/new"
