"""How wide the columns of a table are: as described, but never so narrow that a figure is torn in two.

WeasyPrint could measure the cells itself, at a third more time for the whole paper (table-layout: auto).
"""

from oversight.papers.blocks import Participants, Table
from web.printing.fonts import BOLD, REGULAR, width

PORTRAIT, LANDSCAPE = 160.0, 257.0  # millimetres between the margins
POINTS = 13
PADDING = 3.5  # millimetres, both sides and the line together
NAME_WIDTH = 48.0  # millimetres, in all groups of all papers, so that the titles stand in one line downwards
WIDEST_WORD = 0.3  # of the table: longer words (addresses of pages) are broken


def column_widths(table: Table, is_landscape: bool) -> list[float]:
    """In percent of the table, one for each column."""
    measure = LANDSCAPE if is_landscape else PORTRAIT
    needed = [_widest_word(table, place, measure) for place in range(len(table.columns))]
    if sum(needed) >= measure:
        return [100 * need / sum(needed) for need in needed]
    return [100 * share / measure for share in _shares([c.width for c in table.columns], needed, measure)]


def _widest_word(table: Table, place: int, measure: float) -> float:
    cells = [row[place] for row in table.rows if len(row) == len(table.columns)]
    title = [width(word, BOLD, POINTS) for word in table.columns[place].title.split()]
    words = [width(word, REGULAR, POINTS) for cell in cells for word in cell.split()]
    return min(max(title + words, default=0.0), measure * WIDEST_WORD) + PADDING


def _shares(wished: list[int], needed: list[float], measure: float) -> list[float]:
    """Columns whose share is too small get what they need; the others divide what is left as they wished."""
    narrow: set[int] = set()
    while True:
        left = measure - sum(needed[place] for place in narrow)
        parts = sum(wish for place, wish in enumerate(wished) if place not in narrow) or 1
        shares = [needed[place] if place in narrow else left * wish / parts for place, wish in enumerate(wished)]
        more = {place for place, share in enumerate(shares) if share < needed[place]} - narrow
        if not more:
            return shares
        narrow |= more


def role_width(group: Participants) -> float:
    """In millimetres; what is left goes to the titles, which are longer."""
    widest = max((width(person.role, REGULAR, 14) for person in group.people), default=0)
    return round(min(max(widest + 3, 20), 38), 2)
