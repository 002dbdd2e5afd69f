"""Sổ theo dõi kiến nghị: every recommendation that a person may read, across rounds and years.

It is made for a hundred thousand of them: a page is found by walking an index that holds the order of the register
(migration 0008), so that no more rows are read than are shown. What each person may read is said in SQL by scope.py.
"""

from oversight.register.board import COLUMNS, BoardColumn, board
from oversight.register.counts import MOST_COUNTED, Counts, counts
from oversight.register.filters import GROUPS, MOST_WITH_WORDS, Wanted, narrowed
from oversight.register.loading import load
from oversight.register.options import Options, options
from oversight.register.order import Place
from oversight.register.paging import ROWS, Page, first_ones, page
from oversight.register.scope import Slice, slices

__all__ = [
    "COLUMNS", "GROUPS", "MOST_COUNTED", "MOST_WITH_WORDS", "ROWS", "BoardColumn", "Counts", "Options", "Page", "Place",
    "Slice", "Wanted", "board", "counts", "first_ones", "load", "narrowed", "options", "page", "slices"]
