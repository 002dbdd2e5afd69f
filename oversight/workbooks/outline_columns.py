"""The columns of an outline as a workbook; also by the names that offices give them in tables of their own."""

from typing import NamedTuple

from oversight.rules.closed_lists import ITEM_KINDS, TARGET_DIRECTIONS, VALUE_TYPES, Pairs

SHEET = "Đề cương"
YES, NO = "Có", "Không"
REQUIRED: Pairs = ((YES, YES), (NO, NO))


class Column(NamedTuple):
    field: str
    heading: str
    width: float
    other_names: tuple[str, ...] = ()
    words: Pairs = ()


COLUMNS = (
    Column("kind", "Loại", 11, words=ITEM_KINDS),
    Column("code", "Mã", 7, ("mã số", "mã chỉ tiêu")),
    Column("text", "Nội dung", 48, (
        "chỉ tiêu", "nội dung, chỉ tiêu", "nội dung/chỉ tiêu", "nội dung chỉ tiêu", "tên chỉ tiêu",
        "nội dung báo cáo")),
    Column("value_type", "Kiểu số liệu", 20, ("kiểu",), VALUE_TYPES),
    Column("unit_of_measure", "Đơn vị tính", 12, ("đvt", "đơn vị")),
    Column("period", "Kỳ", 14, ("kỳ số liệu", "kỳ báo cáo")),
    Column("target", "Mục tiêu", 13, ("kế hoạch", "chỉ tiêu giao", "chỉ tiêu kế hoạch")),
    Column("target_direction", "Chiều", 20, ("chiều của mục tiêu",), TARGET_DIRECTIONS),
    Column("target_source", "Nguồn mục tiêu", 26, ("văn bản giao",)),
    Column("denominator_code", "Mẫu số", 9, ("mã mẫu số",)),
    Column("part_codes", "Thành phần", 12, ("gồm các chỉ tiêu",)),
    Column("choices", "Lựa chọn/cột", 22, ("lựa chọn", "các mức", "các cột")),
    Column("explained_by", "Ai giải trình", 18, ("cơ quan giải trình", "đơn vị giải trình")),
    Column("guidance", "Cách tính", 34, ("hướng dẫn", "ghi chú", "cách tính, hướng dẫn")),
    Column("is_required", "Bắt buộc", 9, words=REQUIRED),
)
OF_CODES = ("code", "denominator_code", "part_codes")
ORDINAL = ("tt", "stt", "số tt", "số thứ tự")


def column_named(heading: str) -> Column | None:
    """"Kế hoạch năm 2024" is a plan too, where no column has that very name."""
    said = " ".join(heading.casefold().split()).rstrip(":*. ")
    exact = (each for each in COLUMNS if said in (each.heading.casefold(), *each.other_names))
    begun = (each for each in COLUMNS if each.field == "target" and said.startswith(("kế hoạch", "mục tiêu")))
    return next(exact, None) or next(begun, None)
