"""Every table of the house, and which of them hold anything: most are empty in most stories."""

import oversight.models  # noqa: F401  maps every table
from oversight.models.base import Base

TABLES = [table.name for table in Base.metadata.sorted_tables]
WHICH_ARE_FILLED = " UNION ALL ".join(
    f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {table})" for table in TABLES)  # noqa: S608
