"""Long JSON over weak lines: letters as they are, packed where the browser says that it unpacks.

A year of a commune's notes is nothing; two hundred speeches every few seconds are much for a phone in the hills.
Nothing secret is in it that somebody could guess from the length: the token of the page is not.
"""

import gzip
import json
from typing import Any

from flask import Response, request

WORTH_PACKING = 2_000  # bytes
QUICK = 5  # of nine: twice as fast as the best, a tenth longer


def packed(told: Any) -> Response:
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    answer = Response(body, mimetype="application/json")
    answer.headers["Vary"] = "Accept-Encoding"
    if len(body) > WORTH_PACKING and request.accept_encodings.quality("gzip") > 0:
        answer.set_data(gzip.compress(body, QUICK))
        answer.headers["Content-Encoding"] = "gzip"
    return answer
