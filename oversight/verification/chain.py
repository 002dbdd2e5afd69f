"""One chain, link by link: positions without gaps, each entry sealed and tied to the one before, the head in place."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oversight.models.journal import START


class Link(NamedTuple):
    """`seal` is the digest recomputed from the entry as it is read; None when that could not be done."""

    position: int
    previous: str
    digest: str
    seal: str | None


class Head(NamedTuple):
    length: int
    head: str


NOBODY = Head(0, START)


def faults_in_chain(links: Iterable[Link], head: Head | None) -> Iterator[tuple[int, str]]:
    """Pairs of position and sentence; position 0 is the chain as a whole. `links` come in order of position.

    `head` is None when the chain itself is not kept anywhere.
    """
    last = Link(0, "", START, None)
    for link in links:
        yield from ((link.position, sentence) for sentence in _faults_in_link(last, link))
        last = link
    yield from ((0, sentence) for sentence in _faults_in_head(last, head))


def _faults_in_link(last: Link, link: Link) -> Iterator[str]:
    if link.position == last.position:
        yield "có hai mục cùng số thứ tự"
    elif link.position < last.position:
        yield "đứng sai thứ tự"
    elif link.position > last.position + 1:
        yield _gap(last.position + 1, link.position - 1)
    elif link.previous != last.digest:
        yield "không nối với mục liền trước"
    if link.seal is not None and link.seal != link.digest:
        yield "mã băm không khớp nội dung"


def _gap(first: int, last: int) -> str:
    return f"thiếu mục {first} ngay trước mục này" if first == last else f"thiếu các mục từ {first} đến {last}"


def _faults_in_head(last: Link, head: Head | None) -> Iterator[str]:
    if head is None:
        yield "không có dòng ghi độ dài và mã băm cuối của nhật ký"
    elif head.length != last.position:
        yield f"nhật ký ghi độ dài {head.length} mục nhưng mục cuối còn lại là mục {last.position}"
    elif head.head != last.digest:
        yield "mã băm cuối không khớp mục cuối"
