"""A request that is longer than we take, heard to its end: a browser that is cut off shows no answer at all."""

from flask import request

MOST_HEARD = 300 * 1024 * 1024
PIECE = 64 * 1024


def is_heard_out() -> bool:
    """Reads and throws away what was sent; False when that would be too much."""
    left = request.content_length or 0
    if left > MOST_HEARD:
        return False
    stream = request.environ["wsgi.input"]
    while left > 0 and (piece := stream.read(min(left, PIECE))):
        left -= len(piece)
    return True
