"""Reading what a browser sends: bytes that are no UTF-8 are told as such, never kept as "%FF"."""

from io import BytesIO
from typing import IO, Any
from urllib.parse import parse_qsl, urlencode

from flask import Request
from werkzeug.formparser import FormDataParser

URLENCODED = "application/x-www-form-urlencoded"


class CarefulParser(FormDataParser):
    """Broken bytes become U+FFFD, which the domain refuses beside its field (oversight/text.py)."""

    def parse(self, stream: IO[bytes], mimetype: str, content_length: int | None, options: dict | None = None) -> Any:
        if mimetype == URLENCODED and (content_length or 0) <= (self.max_form_memory_size or 0):
            mended = _mended(stream.read())
            stream, content_length = BytesIO(mended), len(mended)
        return super().parse(stream, mimetype, content_length, options)


class CarefulRequest(Request):
    form_data_parser_class = CarefulParser


def _mended(body: bytes) -> bytes:
    pairs = parse_qsl(body.decode("latin-1"), keep_blank_values=True, encoding="utf-8", errors="replace")
    return urlencode(pairs).encode()
