"""Whatever comes in, only a sentence to the sender comes out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from files.samples import GOOD
from oversight.files import Inspected, inspect
from oversight.files.recognition import FIRST_BYTES
from oversight.refusal import BadlyTyped

STARTS = [start for start, _ in FIRST_BYTES] + [b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""]
WHOLE = {name: make() for name, make in GOOD.items()}


def answer(name: str, content: bytes) -> Inspected | str:
    try:
        return inspect(name, content)
    except BadlyTyped as refusal:
        return refusal.fields["file"]


@given(some.sampled_from(STARTS), some.binary(max_size=400))
def test_any_bytes_get_a_sentence(start, rest):
    assert isinstance(answer("a.pdf", start + rest), str)


changes = some.lists(some.tuples(some.floats(0, 1, exclude_max=True), some.integers(0, 255)), min_size=1, max_size=6)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(changed=changes, kept=some.floats(0.2, 1), again=some.floats(0, 1))
def test_a_spoilt_file_is_taken_or_gets_a_sentence(name, changed, kept, again):
    """Bytes changed, the end cut off, a piece of it put behind once more."""
    content = bytearray(WHOLE[name])
    for place, byte in changed:
        content[int(place * len(content))] = byte
    cut = content[:int(kept * len(content))] if kept < 0.9 else content
    assert answer(name, bytes(cut + content[int(again * len(content)):]))
    assert answer(name, bytes(content))
