"""The process of its own: a line of JSON and the files come in, the judgement goes out as JSON (apart.py)."""

import json
import logging
import resource
import sys
from dataclasses import asdict
from datetime import datetime

MOST_MEMORY = 1536 * 1024 * 1024  # bytes of address space


def main() -> None:
    question = json.loads(sys.stdin.buffer.readline())
    resource.setrlimit(resource.RLIMIT_CPU, (question["seconds"], question["seconds"]))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    logging.disable(logging.CRITICAL)  # readers report every oddity of a file; what comes of it is the judgement
    sys.stdout.write(json.dumps(asdict(_judged(question, [sys.stdin.buffer.read(size) for size in question["sizes"]]))))


def _judged(question: dict, parts: list[bytes]):
    content, printed, *roots = parts
    if question["ask"] == "compare":
        from oversight.signatures.comparison import compare
        return compare(content, printed)
    from oversight.signatures.judging import judge
    return judge(content, printed, roots, datetime.fromisoformat(question["now"]))


if __name__ == "__main__":
    main()
