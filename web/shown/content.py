"""What the page of a record shows beyond the usual: web/shown/<stem>.py has a `content_of(record)` when it has more."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from oversight.models.records import Stateful
from web import shown


def content_of(record: Stateful) -> Any:
    """None for a stem whose template needs nothing but the record."""
    if record.stem not in {info.name for info in iter_modules(shown.__path__)}:
        return None
    return import_module(f"web.shown.{record.stem}").content_of(record)
