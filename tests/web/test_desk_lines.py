"""Every line of the desk says the day and why, and for what one waits, whom by name; more rounds ask no more."""

import re
from datetime import datetime, time, timedelta

from cast.days import day, moment
from cast.script import DELEGATION, DRAFT_ROUND, OUTLINE
from test_comparison import counted
from test_desk_of_a_unit import group

from oversight.actor import VIETNAM
from oversight.services.editing import edit
from oversight.services.recommendation import add_recommendation
from oversight.services.round import open_round
from oversight.services.sitting import plan_sitting

BOARD, COMMUNE = "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Ủy ban nhân dân xã Long Đống"


def lines(front_desk, who: str) -> list[str]:
    page = front_desk.visit(who).open("/").text
    return [" ".join(re.sub(r"<[^>]+>", " ", line).split())
            for line in re.findall(r'<li class="desk-item">(.*?)</li>', page, re.S)]


def line(front_desk, who: str, words: str) -> str:
    return next(each for each in lines(front_desk, who) if words in each)


def test_who_waits_for_a_report_reads_the_unit_the_day_the_article_and_the_paper(play, front_desk):
    play.a("round", "notified")
    told = line(front_desk, "secretariat", f"Báo cáo của {COMMUNE}")
    assert f"Chờ: {COMMUNE}" in told
    assert "hạn 07/10/2024" in told
    assert "Hạn ngày 07/10/2024 — khoản 1 Điều 7, điểm d khoản 2 Điều 70 Luật 87/2015/QH13" in told
    assert "văn bản yêu cầu báo cáo ngày 12/09/2024" in told


def test_what_waits_for_people_names_them(play, front_desk):
    play.a("round", "in_progress")
    told = line(front_desk, "unit_head", "Đợt giám sát · Đang giám sát")
    assert "Chờ: Trưởng đoàn giám sát Dương Thị Lan, Phó Trưởng đoàn giám sát Nông Quốc Khánh" in told
    assert "Từ ngày 07/10/2024, không có hạn theo luật" in told


def test_what_went_up_waits_for_the_office_above(play, front_desk):
    play.a("proposal", "forwarded")
    told = line(front_desk, "unit_head", "Đã chuyển cấp trên")
    assert "Chờ: Văn phòng HĐND tỉnh Lạng Sơn" in told
    assert re.search(r"Từ ngày \d\d/\d\d/\d{4}", told)


def test_a_term_that_cannot_be_counted_yet_says_what_is_missing(play, front_desk):
    sitting = play.a("sitting", "planned")
    play.do(edit, sitting, {"opens_at": None}, by="secretariat", on="04/10/2024")
    told = line(front_desk, "secretariat", "Buổi làm việc · Dự kiến")
    assert "chưa tính được hạn vì chưa có ngày Đoàn làm việc với đơn vị — điểm b khoản 2 Điều 70" in told


def test_every_line_of_everybody_has_a_day_and_a_reason(play, front_desk):
    play.a("proposal", "forwarded")
    for who in ("secretariat", "chair", "head", "secretary", "unit_head", "upper_secretariat"):
        for each in lines(front_desk, who):
            assert re.search(r"\d\d/\d\d/\d{4}", each), (who, each)
            assert re.search(r"hạn|Hạn|Chậm nhất|thông báo chương trình|Đơn vị chưa có ý kiến", each), (who, each)


def asked_of_the_board(play, round_, *, late: int, in_time: int = 0) -> None:
    days = [day("20/11/2024") + timedelta(days=number) for number in range(late)] + [day("31/12/2099")] * in_time
    for number, due_on in enumerate(days):
        content = {"text": f"Kiến nghị thứ {number}", "lead_unit_id": play.ids["steering_board"], "due_on": due_on}
        play.take(play.do(add_recommendation, round_, content, by="secretary", on="12/11/2024"), "issue",
                  on="12/11/2024")


def test_what_is_late_elsewhere_stands_below_what_waits_for_the_reader_who_may_urge(play, front_desk):
    round_ = play.a("round", "following_up")
    asked_of_the_board(play, round_, late=2, in_time=1)
    page = front_desk.visit("secretariat").open("/").text
    assert "Quá hạn (" not in page, "nothing late waits for the office itself"
    assert page.index("Cần làm (") < page.index("Đang chờ nơi khác (") < page.index("Kiến nghị thứ 0")
    waiting = group(front_desk, "secretariat", "Đang chờ nơi khác")
    first, *_others = re.findall(r'<li class="desk-item">(.*?)</li>', waiting, re.S)
    assert "Kiến nghị thứ 0" in first
    urging = re.search(r'href="(/recommendation/[^"]+/buoc/remind)"', first)[1]
    assert front_desk.visit("secretariat").open(urging).status_code == 200
    in_time = next(each for each in re.findall(r'<li class="desk-item">(.*?)</li>', waiting, re.S) if "thứ 2" in each)
    assert "Đôn đốc" not in in_time, "nobody is urged before the day"


def test_what_is_late_at_a_unit_is_the_units_own_and_nobody_urges_himself(play, front_desk):
    round_ = play.a("round", "following_up")
    asked_of_the_board(play, round_, late=2)
    late = group(front_desk, "unit_head", "Quá hạn")
    assert "Kiến nghị thứ 0" in late
    assert "Đôn đốc" not in front_desk.visit("unit_head").open("/").text
    assert "Kiến nghị thứ 0" in group(front_desk, "member", "Đang chờ nơi khác")
    assert "Đôn đốc" not in front_desk.visit("member").open("/").text, "who may not remind is offered no button"


def test_ten_lines_of_a_group_are_shown_the_latest_first_and_the_others_unfold(play, front_desk):
    round_ = play.a("round", "following_up")
    asked_of_the_board(play, round_, late=12, in_time=3)
    waiting = group(front_desk, "secretariat", "Đang chờ nơi khác")
    total, late = map(int, re.search(r"Đang chờ nơi khác \((\d+)\).*?quá hạn (\d+)", waiting, re.S).groups())
    shown, folded = waiting.split("<details class=\"desk-more\">")
    assert shown.count('class="desk-item"') == 10
    assert folded.count('class="desk-item"') == total - 10
    assert f"Xem thêm {total - 10} việc" in folded
    assert len(re.findall(r">[^<]*quá \d+ ngày", shown)) == 10, "nothing late is folded away behind what is not"
    assert len(re.findall(r">[^<]*quá \d+ ngày", waiting)) == late >= 12


def test_ten_sittings_stand_on_the_desk_and_the_calendar_has_the_others(play, front_desk):
    round_ = play.a("round", "in_progress")
    for days in range(12):
        at = datetime.combine(datetime.now(VIETNAM).date() + timedelta(days=days + 1), time(8))
        play.do(plan_sitting, round_, {"opens_at": at, "units": [{"unit_id": play.ids["steering_board"]}]},
                by="secretariat", on="08/10/2024")
    page = front_desk.visit("member").open("/").text
    assert "Sắp tới (10)" in page
    assert "Còn 2 buổi làm việc nữa" in page


def test_thirty_rounds_take_no_more_statements_than_one(play, front_desk):
    play.a("sitting", "planned")
    few = asked(front_desk)
    for number in range(30):
        _one_more(play, number)
    assert asked(front_desk) == few
    assert max(few.values()) < 40


def asked(front_desk) -> dict[str, int]:
    found = {}
    for who in ("secretariat", "head", "chair", "unit_head"):
        visitor = front_desk.visit(who)
        visitor.open("/lich/tren-dien-thoai")
        with counted(front_desk) as statements:
            assert visitor.open("/").status_code == 200
        found[who] = len(statements)
    return found


def _one_more(play, number: int) -> None:
    content = DRAFT_ROUND | {
        "theme": f"Chuyên đề thứ {number}", "theme_code": "", "outline": [dict(item) for item in OUTLINE],
        "members": [{"person_id": play.ids[key], "role": role} for key, role in DELEGATION.items()],
        "units": [{"unit_id": play.ids[unit], "report_due_on": day("14/11/2024")}
                  for unit in ("steering_board", "commune")]}
    round_ = play.do(open_round, play.body("standing_committee"), content, by="secretariat", on="04/09/2024")
    play.take(round_, "establish")
    play.take(round_, "notify")
    play.do(plan_sitting, round_, {"opens_at": moment("20/11/2024 08:00"), "chair_id": play.ids["head"],
                                   "units": [{"unit_id": play.ids["steering_board"]}]}, by="secretariat",
            on="08/10/2024")
