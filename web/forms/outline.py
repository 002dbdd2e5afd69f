"""An outline pasted from a document: one item a line, a line of a spreadsheet becomes an indicator."""

import re
from typing import Any

# "1.", "2.3)", "a)", "IV.", "-", "•"; but "5.000 hộ" and "A. Nguyễn" without a list around it stay whole.
_ORDINAL = re.compile(r"^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđ]\)|[IVX]{1,5}\.|[-–—•*+])\s+")


def pasted_items(text: str) -> list[dict[str, Any]]:
    """As rows of the outline, in the order of the lines."""
    return [_item(line) for line in text.splitlines() if line.strip()]


def _item(line: str) -> dict[str, Any]:
    cells = [cell.strip() for cell in line.strip("\n").split("\t")]
    if len(cells) > 1 and re.fullmatch(r"[\d.IVX]*", cells[0]):  # the column of ordinal numbers
        cells = cells[1:]
    if len(cells) == 1:
        return {"kind": "narrative", "text": _ORDINAL.sub("", cells[0])}
    name, unit_of_measure, target, *_ = [*cells, "", ""]
    return {"kind": "indicator", "text": _ORDINAL.sub("", name), "unit_of_measure": unit_of_measure, "target": target}
