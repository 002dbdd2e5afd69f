"""Our own print of an issued paper, with its check mark: what is given out, and what a signed copy is held against."""

from collections.abc import Callable

from oversight.models.papers import IssuedPaper
from oversight.papers.freezing import from_json
from web.printing import pdf
from web.printing.check_mark import check_mark
from web.public_address import public_address


def printed_paper(paper: IssuedPaper) -> bytes:
    return print_of(paper)()


def print_of(paper: IssuedPaper) -> Callable[[], bytes]:
    """What came in a sealed packet bears no address of ours: its code is asked about where it was issued.

    Prints when it is called, without the database: a long paper takes seconds, for which nobody should wait.
    """
    document, mark = from_json(paper.document), check_mark(paper, public_address() if paper.check_code else "")
    return lambda: pdf(document, mark)
