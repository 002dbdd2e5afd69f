"""Signatures are read where an event loop runs already too, as in some servers and beside a browser's driver."""

import asyncio
from datetime import datetime

from oversight.actor import VIETNAM
from oversight.signatures.examining import examine
from oversight.signatures.genuine import signatures_that_hold
from signatures.authority import person, root, signed
from signatures.prints import PRINT


async def read(content: bytes, trusted: bytes) -> tuple:
    return examine(content, [trusted], datetime.now(VIETNAM)), signatures_that_hold(content)


def test_a_signature_is_read_inside_a_running_loop():
    authority = root()
    (found,), holding = asyncio.run(read(signed(PRINT, person(authority)), authority.der))
    assert (found.is_intact, found.chain, len(holding)) == (True, "trusted", 1)
