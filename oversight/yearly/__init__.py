"""Số liệu giám sát của một năm: what the council is told each year (articles 58.4 and 67.4 of Law 87/2015/QH13).

Counted in SQL with a fixed number of statements; how each number is defined stands beside it (lines.py).
"""

from oversight.yearly.counting import YearFigures, figures_of
from oversight.yearly.scope import Scope
from oversight.yearly.telling import ToldGroup, ToldLine, ToldPart, told

__all__ = ["Scope", "ToldGroup", "ToldLine", "ToldPart", "YearFigures", "figures_of", "told"]
