"""Which body answers for a round: the one that ordered it, until another council took the round over."""

from typing import Any


def was_taken_over(round_: Any) -> bool:
    return round_.ordering_body.council_id != round_.council_id


def body_in_charge(round_: Any) -> str:
    """By name. After a handover the standing committee of the council that leads it now, as its papers say."""
    return f"Thường trực {round_.council.name}" if was_taken_over(round_) else round_.ordering_body.name
