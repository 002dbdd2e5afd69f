"""What a part of a sitting is: how it is shown as a form, and what its form says."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from flask_wtf import FlaskForm
from wtforms import FormField

from oversight.models.organisations import Unit
from oversight.models.sitting import Sitting
from web.forms.readings import Read

UnitNamed = Callable[[str], Unit | None]


@dataclass
class Told:
    """`rows` are the entries of the form behind each list of `changes`, in the same order."""

    changes: dict[str, Any]
    rows: dict[str, list[FormField]] = field(default_factory=dict)
    unsaved: list[str] = field(default_factory=list)


class Part(ABC):
    label: ClassVar[str]
    place: ClassVar[str]
    covers: ClassVar[tuple[str, ...]]
    saves_itself: ClassVar[bool] = False

    @abstractmethod
    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        """Bound to what was typed, or else to `shown`."""

    @abstractmethod
    def shown(self, sitting: Sitting) -> dict[str, Any]:
        """The data of the form for the sitting as it stands."""

    @abstractmethod
    def told(self, form: FlaskForm, sitting: Sitting, read: Read, unit_named: UnitNamed) -> Told:
        """`read` is one of web/forms/readings.py; `unit_named` finds a unit, or None for one not known yet."""

    def on_the_page(self, fields: dict[str, str], form: FlaskForm) -> dict[str, str]:
        """Sentences of the domain under the names that the form has for the same places."""
        return fields
