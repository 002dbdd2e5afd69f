"""Every line of the desk says the day and why, and for what one waits, whom by name; more rounds ask no more."""

import re
from datetime import datetime, time, timedelta

from cast.days import day, moment
from cast.script import DELEGATION, DRAFT_ROUND, OUTLINE
from test_comparison import counted

from oversight.actor import VIETNAM
from oversight.services.editing import edit
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
