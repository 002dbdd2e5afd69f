"""A drawer is one kind of row that administrators keep; views/administration.py has the pages of all drawers.

`form(row)` is built for an existing row or for None, `rows()` gives what the mandate reaches, `cells(row)` what the
list shows of one; `add(typed)` and `change(row, typed)` are the verbs of the domain. `told(row)` names a row in
a title, `more(row)` is what templates/administration/parts/<slug>.html shows under its form.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask_wtf import FlaskForm

from oversight.models.base import Base

Column = dict[str, str]
Typed = dict[str, Any]


def nothing_more(_row: Base) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Drawer:
    slug: str
    title: str
    one: str
    model: type[Base]
    columns: tuple[Column, ...]
    when_empty: str
    form: Callable[[Base | None], FlaskForm]
    rows: Callable[[], list]
    cells: Callable[[Any], dict[str, Any]]
    told: Callable[[Any], str]
    add: Callable[[Typed], Base] | None
    change: Callable[[Any, Typed], Base]
    is_for_administrators: bool = False
    more: Callable[[Any], dict[str, Any]] = nothing_more


def column(key: str, label: str, kind: str = "text") -> Column:
    return {"key": key, "label": label, "kind": kind}
