"""The tables as people and programs outside read them: one page in Vietnamese, and plain data.

Nothing here is written by hand a second time: a row that changes changes the page.
"""

from workflows.publishing.data import tables_as_data
from workflows.publishing.page import COMMAND, PAGE, page

__all__ = ["COMMAND", "PAGE", "page", "tables_as_data"]
