"""The reader of signatures starts an event loop, and a thread that runs one already refuses a second."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


def in_its_own_loop(work: Callable[[], Result]) -> Result:
    """What `work` gives, done in a thread of its own; what it raises comes through."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(work).result()
