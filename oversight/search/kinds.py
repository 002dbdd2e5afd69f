"""What can be found, and under which name."""

from typing import NamedTuple


class Kind(NamedTuple):
    """`stem` is the record whose reading rules hold for it; papers and units have their own. Lower `weight` first."""

    code: str
    label: str
    stem: str
    weight: int


KINDS = (
    Kind("round", "Đợt giám sát", "round", 0),
    Kind("unit", "Đơn vị", "", 0),
    Kind("conclusion", "Kết quả, kết luận giám sát", "round", 1),
    Kind("recommendation", "Kiến nghị", "recommendation", 1),
    Kind("proposal", "Đề xuất của đơn vị", "proposal", 1),
    Kind("commitment", "Lời hứa", "sitting", 1),
    Kind("paper", "Văn bản", "", 1),
    Kind("sitting", "Buổi làm việc", "sitting", 2),
    Kind("minutes", "Biên bản", "minutes", 2),
    Kind("report", "Báo cáo của đơn vị", "self_report", 2),
    Kind("finding", "Kết luận của chủ trì", "sitting", 3),
    Kind("statement", "Ý kiến tại buổi làm việc", "sitting", 3),
)
BY_CODE = {kind.code: kind for kind in KINDS}
HEARD = ("commitment", "finding", "statement")
"""Said in the room: the council's own until the minutes are read back."""
