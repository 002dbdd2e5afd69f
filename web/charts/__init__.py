"""Pictures of figures as SVG within the page: `bars` compares units, `line` and `spark` follow one through periods.

Without `charts.css` they are complete in black and grey, for paper; with it they take the colours of the page. They
have neither style nor script. Beside each stands a table with the same figures: that is the caller's.
"""

from web.charts.bars import bars
from web.charts.figures import Bar, Point
from web.charts.line import line
from web.charts.spark import spark

__all__ = ["Bar", "Point", "bars", "line", "spark"]
