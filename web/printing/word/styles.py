"""The styles of a paper, named as an office speaks of its parts: Decree 30/2020/NĐ-CP, appendix I, parts I and V.

Sizes and spaces are in points. `line` counts single lines, which in Times New Roman are 1.15 times the size.
"""

from dataclasses import dataclass
from typing import Any

from web.printing.word.elements import make
from web.printing.word.lengths import of_millimetres, of_points

INDENT = 12.7  # millimetres
TEXT = {"align": "both", "after": 6, "line": 1.15, "first": INDENT}
CENTRED = {"align": "center"}


@dataclass(frozen=True)
class Style:
    """`first` is the indent of the first line, `beyond` how far the text may pass both margins, in millimetres."""

    key: str
    name: str
    points: float = 14
    is_bold: bool = False
    is_italic: bool = False
    align: str = "left"
    before: float = 0
    after: float = 0
    line: float = 1
    first: float = 0
    beyond: float = 0
    is_kept: bool = False
    outline: int | None = None


STYLES = (
    Style("QuocHieu", "Quốc hiệu", 12, True, **CENTRED),
    Style("TieuNgu", "Tiêu ngữ", 13, True, **CENTRED),
    Style("ChuQuan", "Cơ quan chủ quản", 12, **CENTRED),
    Style("BanHanh", "Cơ quan ban hành", 12, True, **CENTRED),
    Style("SoKyHieu", "Số và ký hiệu", 13, before=7, **CENTRED),
    Style("VeViec", "Trích yếu công văn", 12, before=6, **CENTRED),
    Style("NgayThang", "Địa danh và ngày tháng", 13, is_italic=True, before=7, beyond=2.5, **CENTRED),
    Style("TenLoai", "Tên loại", is_bold=True, before=20, line=1.15, is_kept=True, **CENTRED),
    Style("TrichYeu", "Trích yếu", is_bold=True, line=1.15, is_kept=True, **CENTRED),
    Style("KinhGui", "Kính gửi", line=1.15),
    Style("ThamQuyen", "Thẩm quyền ban hành", is_bold=True, after=10, line=1.15, **CENTRED),
    Style("CanCu", "Căn cứ", is_italic=True, **TEXT),
    Style("LoiBanHanh", "Lời ban hành", is_bold=True, before=12, after=12, line=1.15, is_kept=True, **CENTRED),
    Style("NoiDung", "Nội dung", **TEXT),
    Style("NoiDungNghieng", "Nội dung in nghiêng", is_italic=True, **TEXT),
    Style("Phan", "Phần", is_bold=True, is_kept=True, outline=0, **TEXT | {"align": "left"}),
    Style("Muc", "Mục", is_bold=True, is_kept=True, outline=1, **TEXT | {"align": "left"}),
    Style("Diem", "Điểm", is_kept=True, outline=2, **TEXT | {"align": "left"}),
    Style("TenBang", "Tên bảng", is_italic=True, is_kept=True, **TEXT),
    Style("DauBang", "Đầu bảng", 13, True, is_kept=True, line=1.05, **CENTRED),
    Style("OBang", "Ô bảng", 13, line=1.05),
    Style("DongNhom", "Dòng nhóm trong bảng", 13, True, is_kept=True, line=1.05),
    Style("NguoiDu", "Người tham dự", line=1.05),
    Style("NoiNhan", "Nơi nhận", 12, True, True, is_kept=True),
    Style("DanhSachNoiNhan", "Danh sách nơi nhận", 11),
    Style("QuyenHan", "Quyền hạn và chức vụ", is_bold=True, line=1.09, is_kept=True, **CENTRED),
    Style("ChoKy", "Chỗ ký", is_italic=True, before=2, after=57, is_kept=True, **CENTRED),
    Style("HoTen", "Họ tên người ký", is_bold=True, line=1.09, **CENTRED),
    Style("QuyenHanNho", "Quyền hạn và chức vụ khi ba người ký", 13, True, line=1.09, is_kept=True, **CENTRED),
    Style("HoTenNho", "Họ tên khi ba người ký", 13, True, line=1.09, **CENTRED),
    Style("SoPhuLuc", "Số phụ lục", is_bold=True, line=1.15, is_kept=True, outline=0, **CENTRED),
    Style("TenPhuLuc", "Tên phụ lục", is_bold=True, line=1.15, is_kept=True, **CENTRED),
    Style("KemTheo", "Văn bản kèm theo", is_italic=True, line=1.15, is_kept=True, **CENTRED),
    Style("SoTrang", "Số trang", 13, **CENTRED),
    Style("MaKiemTra", "Mã kiểm tra", 10),
    Style("DuongKe", "Đường kẻ", 1),
    Style("KhoangCach", "Khoảng cách", 1))


def style_elements() -> list[Any]:
    """Ours after the three that Word cannot do without."""
    return [_nameless("paragraph", "Normal", make("pPr", make("widowControl"))),
            _nameless("character", "Default Paragraph Font"), _nameless("table", "Normal Table"),
            *(_element(style) for style in STYLES)]


def _nameless(kind: str, name: str, *properties: Any) -> Any:
    """Word shows the name in the language of its user."""
    return make("style", make("name", val=name), *properties, type=kind, default=1, styleId=name.replace(" ", ""))


def _element(style: Style) -> Any:
    return make("style", make("name", val=style.name), make("basedOn", val="Normal"), make("qFormat"),
                make("pPr", *_paragraph(style)), make("rPr", *_letters(style)),
                type="paragraph", customStyle=1, styleId=style.key)


def _paragraph(style: Style) -> list[Any]:
    """In the order that Word's schema wants."""
    beyond, first = -of_millimetres(style.beyond), of_millimetres(style.first)
    kept = [make("keepNext")] if style.is_kept else []
    level = [] if style.outline is None else [make("outlineLvl", val=style.outline)]
    spacing = make("spacing", before=of_points(style.before), after=of_points(style.after),
                   line=round(240 * style.line), lineRule="auto")
    indents = make("ind", left=beyond, right=beyond, firstLine=first)
    return [*kept, spacing, indents, make("jc", val=style.align), *level]


def _letters(style: Style) -> list[Any]:
    half_points = round(2 * style.points)
    return [*([make("b")] if style.is_bold else []), *([make("i")] if style.is_italic else []),
            make("sz", val=half_points), make("szCs", val=half_points)]
