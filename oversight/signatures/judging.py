"""Both questions of one file at once: whose signatures, and is it the paper."""

from dataclasses import replace
from datetime import datetime

from oversight.signatures.comparison import compare
from oversight.signatures.examining import examine
from oversight.signatures.judgement import Judgement


def judge(content: bytes, printed: bytes, roots: list[bytes], now: datetime) -> Judgement:
    """In this process: only of files that are known to be sound. For others there is apart.py."""
    return replace(compare(content, printed), signatures=examine(content, roots, now))
