"""What every shown item of an outline has: the name that people call it by, and whether it still waits."""

from typing import Protocol

from oversight.models.outline import OutlineItem


class Placed(Protocol):
    number: int
    item: OutlineItem
    is_answered: bool


class PlacedItem:
    """Mixed into a dataclass with `number`, `item` and `is_answered`."""

    @property
    def place(self: Placed) -> str:
        """Its code, or else its place in the outline."""
        return self.item.code or str(self.number)

    @property
    def is_missing(self: Placed) -> bool:
        return self.item.is_required and not self.is_answered


class ToldItem(PlacedItem):
    """With `text`, `figure` and `no_figure_because`."""

    @property
    def is_answered(self) -> bool:
        return bool(self.text or self.figure or self.no_figure_because)
