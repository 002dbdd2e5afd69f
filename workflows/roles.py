"""Seats that people sit in toward a record. A seat, never a person, is what a step asks for."""

from enum import StrEnum


class Role(StrEnum):
    """A seat; its value is stored in the journal, its title is what people read."""

    title: str

    def __new__(cls, value: str, title: str) -> "Role":
        member = str.__new__(cls, value)
        member._value_ = value
        member.title = title
        return member

    CHAIR = "chair", "Lãnh đạo cơ quan quyết định giám sát"
    LEADERSHIP = "leadership", "Lãnh đạo Hội đồng nhân dân"
    SECRETARIAT = "secretariat", "Văn phòng giúp việc"
    DELEGATION_HEAD = "delegation_head", "Trưởng đoàn giám sát"
    DELEGATION_DEPUTY = "delegation_deputy", "Phó Trưởng đoàn giám sát"
    DELEGATION_MEMBER = "delegation_member", "Thành viên Đoàn giám sát"
    DELEGATION_SECRETARY = "delegation_secretary", "Thư ký Đoàn giám sát"
    SITTING_CHAIR = "sitting_chair", "Chủ tọa buổi làm việc"
    UNIT_HEAD = "unit_head", "Người đứng đầu đơn vị"
    UNIT_CLERK = "unit_clerk", "Cán bộ đầu mối của đơn vị"
    UPPER_SECRETARIAT = "upper_secretariat", "Văn phòng HĐND cấp trên"
    SUCCESSOR_CHAIR = "successor_chair", "Lãnh đạo cơ quan tiếp nhận"


HEADS = (Role.DELEGATION_HEAD, Role.DELEGATION_DEPUTY)
WRITERS = (Role.SECRETARIAT, Role.DELEGATION_SECRETARY)
UNIT = (Role.UNIT_HEAD, Role.UNIT_CLERK)
