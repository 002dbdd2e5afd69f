"""Who plays, and why each exists. Institutions are those of the round at Bắc Sơn; the people are invented.

Nobody is a duplicate: take one away, and some wall of the house is no longer tried by anyone.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Character:
    """`seat` is the standing seat's role; those of a delegation get theirs in the round (script.py)."""

    name: str
    title: str
    why: str
    council: str = "district"
    seat: str = ""
    bodies: tuple[str, ...] = ("",)
    unit: str = ""
    seat_ended_on: date | None = None


CHARACTERS = {
    "chair": Character(
        "Hoàng Văn Minh", "Chủ tịch HĐND huyện", "signs what the ordering body decides",
        seat="chair", bodies=("standing_committee", "council")),
    "secretariat": Character(
        "Lương Thị Hạnh", "Chánh Văn phòng HĐND và UBND huyện", "prepares everything and decides nothing",
        seat="secretariat"),
    "head": Character("Dương Thị Lan", "Phó Chủ tịch HĐND huyện", "leads the delegation and chairs its sittings"),
    "deputy": Character("Nông Quốc Khánh", "Trưởng Ban Kinh tế - Xã hội", "stands in for the head"),
    "secretary": Character("Hà Thị Thu", "Chuyên viên Văn phòng", "writes for the delegation, signs for nobody"),
    "member": Character("Triệu Văn Sơn", "Đại biểu HĐND huyện", "reads and speaks, but moves no record"),
    "unit_head": Character(
        "Vy Văn Thắng", "Trưởng Ban Chỉ đạo", "answers for the unit under supervision",
        seat="unit_head", unit="steering_board"),
    "unit_clerk": Character(
        "Lý Thị Mai", "Chuyên viên Phòng Văn hóa và Thông tin", "writes the unit's report, cannot send it",
        seat="unit_clerk", unit="steering_board"),
    "other_unit_head": Character(
        "Mã Văn Tài", "Chủ tịch UBND xã Long Đống", "is in the same round: what a neighbour may not see",
        seat="unit_head", unit="commune"),
    "committee_chair": Character(
        "Bế Văn Hòa", "Trưởng Ban Pháp chế", "chairs another body of the same council",
        seat="chair", bodies=("committee",)),
    "former_clerk": Character(
        "Phùng Thị Nga", "Nguyên chuyên viên Văn phòng", "had a seat once; seats end",
        seat="secretariat", seat_ended_on=date(2024, 8, 31)),
    "neighbour_secretariat": Character(
        "Hoàng Thị Yến", "Chánh Văn phòng HĐND huyện Bình Gia", "has the right seat in the wrong council",
        council="neighbour", seat="secretariat"),
    "upper_secretariat": Character(
        "Nguyễn Đức Long", "Phó Chánh Văn phòng HĐND tỉnh", "receives what is forwarded to the province, only that",
        council="province", seat="secretariat"),
    "successor_chair": Character(
        "Đặng Thị Hiền", "Chủ tịch HĐND xã Bắc Sơn", "takes over what the dissolved council left open",
        council="successor", seat="chair", bodies=("successor_committee",)),
    "successor_secretariat": Character(
        "Chu Văn Bình", "Văn phòng HĐND và UBND xã Bắc Sơn", "works on what was handed over, and not before",
        council="successor", seat="secretariat"),
    "outsider": Character("Trần Văn An", "", "can sign in and sits nowhere"),
}


@dataclass(frozen=True)
class CouncilPlayed:
    name: str
    short_name: str
    level: str
    place: str
    upper: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


LAST_DISTRICT_DAY = date(2025, 6, 30)

COUNCILS = {  # those above before those below
    "province": CouncilPlayed("Hội đồng nhân dân tỉnh Lạng Sơn", "HĐND tỉnh Lạng Sơn", "province", "Lạng Sơn"),
    "district": CouncilPlayed(
        "Hội đồng nhân dân huyện Bắc Sơn", "HĐND huyện Bắc Sơn", "district", "Bắc Sơn", "province",
        valid_to=LAST_DISTRICT_DAY),
    "neighbour": CouncilPlayed(
        "Hội đồng nhân dân huyện Bình Gia", "HĐND huyện Bình Gia", "district", "Bình Gia", "province",
        valid_to=LAST_DISTRICT_DAY),
    "successor": CouncilPlayed(
        "Hội đồng nhân dân xã Bắc Sơn", "HĐND xã Bắc Sơn", "commune", "Bắc Sơn", "province",
        valid_from=date(2025, 7, 1)),
}

BODIES = {  # key: council, name, kind, code
    "standing_committee": ("district", "Thường trực HĐND huyện Bắc Sơn", "standing_committee", "TTHĐND"),
    "committee": ("district", "Ban Pháp chế HĐND huyện Bắc Sơn", "committee", "BPC"),
    "council": ("district", "Hội đồng nhân dân huyện Bắc Sơn", "council", "HĐND"),
    "neighbour_committee": ("neighbour", "Thường trực HĐND huyện Bình Gia", "standing_committee", "TTHĐND"),
    "delegate_group": ("province", "Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn", "delegate_group", "TĐB4"),
    "successor_committee": ("successor", "Thường trực HĐND xã Bắc Sơn", "standing_committee", "TTHĐND"),
}

UNITS = {  # key: council, name, kind
    "steering_board": ("district", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "ban chỉ đạo"),
    "commune": ("district", "Ủy ban nhân dân xã Long Đống", "ủy ban nhân dân"),
    "absent_unit": ("district", "Phòng Giáo dục và Đào tạo huyện Bắc Sơn", "phòng chuyên môn"),
}
