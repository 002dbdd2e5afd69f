"""Who sits in a delegation stands in its establishing act: from then on only the ordering body's chair changes it."""

from typing import Any

from workflows.roles import Role

FIXED = ("Thành phần Đoàn đã ghi trong quyết định thành lập; chỉ lãnh đạo cơ quan quyết định giám sát thay đổi được "
         "người và vai trò. Nhiệm vụ, tổ công tác vẫn sửa được.")


def fault_in_composition(round_: Any, seats: frozenset[Role], members: list[dict[str, Any]]) -> str:
    """A sentence when `members` would give or take a seat that the reader may not; duties may change."""
    if round_.state == "draft" or Role.CHAIR in seats:
        return ""
    before = {member.id: (member.person_id, member.role) for member in round_.members}
    wanted = {cells.get("id"): (cells.get("person_id"), cells.get("role")) for cells in members}
    known = {key: (person or before.get(key, ("", ""))[0], role or before.get(key, ("", ""))[1])
             for key, (person, role) in wanted.items()}
    return "" if known == before and len(members) == len(before) else FIXED
