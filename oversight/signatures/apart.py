"""Strange PDFs are read in a process of their own, which has a few seconds and a bounded memory.

Readers of PDFs unpack, follow and recurse as the file tells them; a file can be made that keeps one busy for days.
It also keeps what reads signatures, and the half second that loading it takes, out of the server.
"""

import json
import subprocess
import sys
from datetime import datetime
from typing import Any

from oversight.refusal import BadlyTyped
from oversight.settings import ROOT
from oversight.signatures.judgement import Judgement

SECONDS = 30
SECONDS_FOR_STRANGERS = 8
LARGEST_ANSWER = 1024 * 1024
TOO_MUCH = "Không đọc hết được tệp này: nội dung bên trong bị hỏng hoặc quá phức tạp. Hãy in lại thành PDF rồi tải lên."


class TooMuch(BadlyTyped):
    """The file was too much for its process, or broken in a way that no check before had seen."""

    def __init__(self) -> None:
        super().__init__(fields={"file": TOO_MUCH})


def judge_apart(content: bytes, printed: bytes, roots: list[bytes], now: datetime) -> Judgement:
    """As judging.judge. Raises TooMuch."""
    return _asked({"ask": "judge", "now": now.isoformat(), "seconds": SECONDS}, [content, printed, *roots])


def compare_apart(content: bytes, printed: bytes) -> Judgement:
    """As comparison.compare, in the time that a stranger is given. Raises TooMuch."""
    return _asked({"ask": "compare", "seconds": SECONDS_FOR_STRANGERS}, [content, printed])


def _asked(question: dict[str, Any], parts: list[bytes]) -> Judgement:
    head = json.dumps(question | {"sizes": [len(part) for part in parts]}).encode()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "oversight.signatures"], input=b"\n".join((head, b"".join(parts))), cwd=ROOT,
            capture_output=True, timeout=3 * question["seconds"], check=True)
        return Judgement.of_json(json.loads(done.stdout[:LARGEST_ANSWER]))
    except (subprocess.SubprocessError, ValueError, KeyError, TypeError) as fault:
        raise TooMuch from fault
