"""A round as large as a province has them: thirty units by forty indicators, with the round of the year before.

Played once through the services and kept, as every scene is; in a story that has begun it is played on.
"""

from collections.abc import Iterator
from typing import Any

from cast import Play
from cast.days import day
from cast.script import DELEGATION, DRAFT_ROUND, SIGNED_BY

from oversight.models.organisations import Unit
from oversight.models.round import Round
from oversight.services import journal
from oversight.services.outline_share import leave_out
from oversight.services.round import open_round
from oversight.services.self_report import answer
from oversight.services.steps import take
from oversight.services.verified_figures import verify_figure

LONG = "phục vụ người dân và doanh nghiệp trên môi trường điện tử theo Đề án 06 và kế hoạch của Ủy ban nhân dân tỉnh"
NO_FIGURE = "Đơn vị chưa được cấp tài khoản trên hệ thống thống kê nên không tổng hợp được theo kỳ báo cáo"


def a_large_round(play: Play, units: int = 30, indicators: int = 40) -> Round:
    if play.has_begun:
        return _played(play, units, indicators)
    name = ("many units", units, indicators)
    if name not in play.scenery.notes:
        key = _played(play, units, indicators).id
        play.audience.close()
        play.scenery.keep(name, key)
    play.audience.close()
    play.scenery.set_back(name)
    play.has_acted = False
    return play.audience.get_one(Round, play.scenery.notes[name])


def _played(play: Play, units: int, indicators: int) -> Round:
    ids = _enter_units(play, units)
    outline = list(_outline(indicators))
    _reported(play, _opened(play, ids, outline, "2023"), "2023", step=-7)
    round_ = _opened(play, ids, outline, "2024")
    _reported(play, round_, "2024", step=0)
    _verify(play, round_)
    return play.audience.get_one(Round, round_.id)


def _enter_units(play: Play, count: int) -> list[str]:
    council = play.council("district").id
    with play.acting("secretariat", "01/08/2023") as (session, actor):
        units = [Unit(council_id=council, name=_name(place), kind="ủy ban nhân dân") for place in range(count)]
        session.add_all(units)
        session.flush()
        journal.enter(session, units[0], actor, "created", "Thêm đơn vị")
        return [unit.id for unit in units]


def _name(place: int) -> str:
    long = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp, phát triển nông thôn"
    return f"{long} số {place + 1}" if place % 10 == 3 else f"Ủy ban nhân dân xã thứ {place + 1}"


def _outline(count: int) -> Iterator[dict[str, Any]]:
    yield {"kind": "narrative", "text": "Công tác lãnh đạo, chỉ đạo và văn bản đã ban hành"}
    for place in range(count):
        yield _indicator(place)


def _indicator(place: int) -> dict[str, Any]:
    item = {"kind": "indicator", "code": f"A{place + 1}", "is_required": False}
    if place % 3 == 0:
        return item | {"text": f"Tỷ lệ hồ sơ xử lý trực tuyến nhóm {place + 1}", "value_type": "percentage",
                       "unit_of_measure": "%", "target": "≥ 80%", "target_direction": "at_least"}
    if place % 3 == 1:
        return item | {"text": f"Số hộ tham gia cửa hàng số nhóm {place + 1} {LONG}", "value_type": "count",
                       "unit_of_measure": "hộ"}
    name = f"Số thôn có sóng di động nhóm {place + 1}"
    return item | {"text": name, "value_type": "ratio", "unit_of_measure": "thôn"}


def _opened(play: Play, ids: list[str], outline: list[dict], year: str) -> Round:
    content = DRAFT_ROUND | {
        "review_period": f"năm {year}",
        "members": [{"person_id": play.ids[key], "role": role} for key, role in DELEGATION.items()],
        "units": [{"unit_id": key, "report_due_on": day(f"07/10/{year}")} for key in ids], "outline": outline}
    round_ = play.do(
        open_round, play.body("standing_committee"), content, by="secretariat", on=f"03/09/{year}")
    play.do(leave_out, round_, {ids[1]: {round_.outline[3].id}}, by="secretariat", on=f"04/09/{year}", version=None)
    play.take(round_, "establish", on=f"05/09/{year}")
    play.take(round_, "notify", on=f"12/09/{year}")
    return round_


def _reported(play: Play, round_: Round, year: str, step: int) -> None:
    """All but the last unit send; the third late."""
    for place, row in enumerate(round_.units[:-1]):
        with play.acting("secretariat", f"{'10' if place == 2 else '04'}/10/{year}") as (session, actor):
            there = session.get_one(Round, round_.id)
            report = next(each for each in there.reports if each.unit_id == row.unit_id)
            asked = [item for item in there.outline if item.id not in (row.left_out or ())]
            answer(session, report, actor, {item.id: _answer(item, place, step) for item in asked})
            late = {"late_reason": "Chờ số liệu của các thôn."} if place == 2 else {}
            take(session, report, "receive_on_paper", actor,
                 {"received_on": actor.today, "signed_by": SIGNED_BY, "document": ""} | late)


def _answer(item: Any, place: int, step: int) -> dict[str, str]:
    if item.kind != "indicator":
        return {"text": "Đã ban hành 12 kế hoạch."}
    number = item.position
    if item.value_type == "percentage":
        share = 60 + (place * 7 + number * 3) % 45 + step
        return {"figure": f"{share},5%", "text": "Do thiếu nhân lực." if share < 80 else ""}
    if item.value_type == "count":
        return {"no_figure_because": NO_FIGURE} if place % 6 == 4 else {
            "figure": f"trên {1000 + place * 31 + number + step} hộ"}
    return {"figure": f"{min(10 + number + step, 20 + place)}/{20 + place} thôn"}


def _verify(play: Play, round_: Round) -> None:
    places = {row.unit_id: place for place, row in enumerate(round_.units)}
    for report in sorted(round_.reports, key=lambda each: places[each.unit_id])[:-1][:6]:
        for item in [each for each in round_.outline if each.value_type == "percentage"][:3]:
            play.do(verify_figure, report, item.id, "71,5%", day("18/10/2024"), "Kiểm đếm 200 hồ sơ.",
                    by="secretary", on="21/10/2024")
