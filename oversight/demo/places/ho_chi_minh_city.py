"""HĐND Thành phố Hồ Chí Minh: the council above Phú Giáo."""

from datetime import date

from oversight.demo.sketches import CouncilSketch, Someone
from workflows.roles import Role

PEOPLE = (
    ("city.office", Someone(
        "Bà", "Phan Nguyễn Hoài Thư", "Chuyên viên Văn phòng Đoàn ĐBQH và HĐND Thành phố Hồ Chí Minh",
        ((Role.SECRETARIAT, ""),))),
)

SKETCH = CouncilSketch(
    "city", date(2025, 7, 2), "Hội đồng nhân dân Thành phố Hồ Chí Minh", "HĐND TP. Hồ Chí Minh", "province",
    "Thành phố Hồ Chí Minh",
    bodies=(("city.standing", "Thường trực Hội đồng nhân dân Thành phố Hồ Chí Minh", "standing_committee", "HĐND"),),
    people=PEOPLE)
