"""A round in which everything that any step asks for is there, so that only the table can refuse a step.

Stories (tests/stories) come to a state by the steps that lead there. The promises of tests/test_one_door.py
try every step in every state, so here a record is put into a state as an import would: through the door.
"""

from whole_round.hands import EVERY_SEAT, NOW, TODAY, sitter, typed_for
from whole_round.house import House, every_state

__all__ = ["EVERY_SEAT", "NOW", "TODAY", "House", "every_state", "sitter", "typed_for"]
