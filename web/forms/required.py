"""Marks a field as required or not. What is missing is said by the domain, in the same words everywhere."""

from typing import ClassVar

from wtforms import Field, Form
from wtforms.validators import Optional


class Marked:
    field_flags: ClassVar[dict[str, bool]] = {"required": True}

    def __call__(self, form: Form, field: Field) -> None:
        """The domain answers."""


def required(is_required: bool = True) -> Marked | Optional:
    return Marked() if is_required else Optional()
