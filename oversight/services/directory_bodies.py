"""Cơ quan của Hội đồng: who orders rounds and who helps. Administrators alone keep them."""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Council
from oversight.rules.same_name import is_same_name
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate
from oversight.services.directory_reading import Reading

KINDS = {
    "council": "Hội đồng nhân dân", "standing_committee": "Thường trực Hội đồng nhân dân",
    "committee": "Ban của Hội đồng nhân dân", "delegate_group": "Tổ đại biểu Hội đồng nhân dân",
    "office": "Văn phòng giúp việc"}
OFFICE = "office"
LONGEST_CODE = 20
CODE = re.compile(r"[^\W_]([^\W_]|[.&-])*")


def bodies(session: Session, mandate: Mandate) -> list[Body]:
    reached = [body for body in session.scalars(select(Body)) if mandate.reaches(body.council_id)]
    return sorted(reached, key=lambda body: (body.council.name, list(KINDS).index(body.kind), body.name))


def add_body(session: Session, mandate: Mandate, typed: Mapping[str, Any]) -> Body:
    """Council and kind are fixed from then on: the law of every round that the body ordered hangs on them."""
    mandate.require_administrator()
    reading = Reading(typed)
    known = {council.id: council for council in session.scalars(select(Council))}
    council = reading.one_of("council_id", known, "Hãy chọn Hội đồng nhân dân.")
    kind = reading.one_of("kind", {kind: kind for kind in KINDS}, "Hãy chọn loại cơ quan.")
    values = _values(session, reading, council, None)
    return add(session, Body(council=council, kind=kind, **values), mandate, "Thêm cơ quan", values)


def change_body(session: Session, mandate: Mandate, body: Body, typed: Mapping[str, Any]) -> Body:
    mandate.require_administrator()
    return change(session, body, mandate, "Sửa cơ quan", _values(session, Reading(typed), body.council, body))


def _values(session: Session, reading: Reading, council: Council | None, body: Body | None) -> dict[str, Any]:
    values = {
        "name": reading.line("name", "Hãy nhập tên cơ quan, ví dụ Ban Pháp chế."),
        "code": reading.line("code", "Hãy nhập chữ viết tắt dùng trong số văn bản, ví dụ HĐND.", LONGEST_CODE)}
    if values["code"] and not CODE.fullmatch(values["code"]):
        reading.refuse("code", "Chữ viết tắt chỉ gồm chữ cái, chữ số, dấu chấm, gạch nối hoặc dấu &, ví dụ BKTNS.")
    of_council = select(Body).where(Body.council_id == council.id) if council else None
    others = session.scalars(of_council).all() if council else []
    if any(other is not body and is_same_name(other.name, values["name"]) for other in others):
        reading.refuse("name", "Hội đồng nhân dân này đã có cơ quan mang tên đó.")
    reading.check()
    return values
