"""HĐND tỉnh Lạng Sơn: the council above Bắc Sơn, whose Tổ đại biểu số 4 supervised along with the district."""

from datetime import date

from oversight.demo.sketches import CouncilSketch, Someone
from workflows.roles import Role

OFFICE = "Văn phòng Đoàn ĐBQH và HĐND tỉnh Lạng Sơn"

PEOPLE = (
    ("lang_son.office", Someone(
        "Bà", "Lương Thị Diễm Quỳnh", f"Phó Trưởng phòng Công tác HĐND, {OFFICE}", ((Role.SECRETARIAT, ""),),
        "luong.diem.quynh@langson.example",
        "Văn phòng HĐND cấp trên: ba đề xuất của Bắc Sơn, một đã lên chương trình kỳ họp, một chưa được tiếp nhận.")),
    ("lang_son.group_head", Someone(
        "Ông", "Vy Đình Thế Khải", "Tổ trưởng Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn",
        email="vy.the.khai@langson.example",
        note="Thành viên Đoàn từ cơ quan cùng giám sát: đọc được hồ sơ đợt giám sát của huyện.")),
    ("lang_son.group_member", Someone(
        "Bà", "Lý Thị Hoài Thương", "Đại biểu HĐND tỉnh Lạng Sơn, thành viên Tổ đại biểu số 4")),
    ("lang_son.administrator", Someone(
        "Ông", "Đàm Nguyên Tuấn Kiệt", f"Chuyên viên Phòng Hành chính - Quản trị, {OFFICE}",
        email="quan.tri@langson.example", is_administrator=True,
        note="Quản trị hệ thống: tài khoản, ngày nghỉ, kiểm tra nhật ký.")),
)

SKETCH = CouncilSketch(
    "lang_son", date(2023, 2, 1), "Hội đồng nhân dân tỉnh Lạng Sơn", "HĐND tỉnh Lạng Sơn", "province", "Lạng Sơn",
    bodies=(
        ("lang_son.standing", "Thường trực Hội đồng nhân dân tỉnh Lạng Sơn", "standing_committee", "HĐND"),
        ("lang_son.group_4", "Tổ đại biểu số 4 Hội đồng nhân dân tỉnh Lạng Sơn", "delegate_group", "TĐB4")),
    people=PEOPLE)
