"""One letter a day and person: what it says, what it never says, and that it is made once."""

from concurrent.futures import ThreadPoolExecutor

from reminded import LINK, at
from sqlalchemy import func, select

from oversight.actor import Actor
from oversight.models.outbox import Morning, Outgoing
from oversight.reminders.mornings import is_to_be_told, make_digests
from oversight.services.isolation import confine

FRIDAY = "04/10/2024"


def test_a_letter_names_the_work_the_round_and_the_day(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_clerk")
    letter = reminded.digests(FRIDAY)["unit_clerk@bacson.vn"]
    assert letter.subject == "Sổ giám sát: 1 việc sắp đến hạn"
    assert letter.body == """Kính gửi ông (bà) Lý Thị Mai,

Văn phòng giúp việc Hội đồng nhân dân trân trọng thông báo những việc đang chờ ông (bà) trong Sổ giám sát:

VIỆC SẮP ĐẾN HẠN
1. Báo cáo của đơn vị: Soạn nội dung
   Đợt giám sát: Công tác chuyển đổi số trên địa bàn huyện
   Còn 3 ngày (hạn 07/10/2024)

Việc nào ông (bà) đã thực hiện xong, đề nghị bỏ qua lời nhắc này. Trân trọng cảm ơn.

Hội đồng nhân dân huyện Bắc Sơn
Tính đến ngày 04/10/2024"""


def test_no_figure_and_nobody_elses_name_leaves_the_house(play, reminded):
    play.a("recommendation", "in_progress")
    reminded.may_sign_in("unit_head", "chair", "secretariat", "head")
    letters = reminded.digests("16/12/2024") | reminded.digests("20/12/2024") | reminded.digests("23/12/2024")
    assert letters
    said = "\n".join(f"{letter.subject}\n{letter.body}" for letter in letters.values())
    for never in ("10.600", "Long Đống", "Ban Chỉ đạo chuyển đổi số huyện", "Dương Thị Lan", "Kiện toàn"):
        assert never not in said


def test_what_is_late_stands_first_and_is_counted_apart(play, reminded):
    play.a("round", "following_up")
    reminded.may_sign_in("unit_head")
    letter = reminded.digests("22/12/2024")["unit_head@bacson.vn"]
    assert letter.subject.startswith("Sổ giám sát: 1 việc quá hạn")
    assert "VIỆC QUÁ HẠN\n1. " in letter.body


def test_a_second_call_the_same_day_makes_no_second_letter(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head")
    actor = Actor(None, at(f"{FRIDAY} 07:05"))
    assert [make_digests(play.database, actor) for _ in range(3)] == [1, 0, 0]


def test_several_workers_at_once_make_one_letter_each(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head", "unit_clerk", "other_unit_head")
    actor = Actor(None, at(f"{FRIDAY} 07:05"))
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: make_digests(play.database, actor), range(4)))
    assert sum(made) == 3
    assert play.audience.scalar(select(func.count()).select_from(Outgoing)) == 3
    assert play.audience.scalar(select(func.count()).select_from(Morning)) == 1


def test_a_morning_that_was_broken_off_is_finished_by_the_next_call(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head", "unit_clerk", "other_unit_head")
    answers = iter([True, False])
    actor = Actor(None, at(f"{FRIDAY} 07:05"))
    assert make_digests(play.database, actor, lambda: next(answers)) == 1
    assert is_to_be_told(play.database, actor)
    assert make_digests(play.database, actor) == 2
    assert not is_to_be_told(play.database, actor)


def test_letters_are_written_from_seven_on_working_days_and_also_by_who_comes_late(play):
    times = {"04/10/2024 06:59": False, "04/10/2024 07:00": True, "04/10/2024 15:30": True, "05/10/2024 08:00": False,
             "29/01/2025 08:00": False}
    assert {text: is_to_be_told(play.database, Actor(None, at(text))) for text in times} == times


def test_what_came_due_on_the_days_off_is_told_once_only(play, reminded):
    """22/09/2024, fifteen days before, is a Sunday: told on Friday, and not again on Monday."""
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head")
    assert set(reminded.digests("20/09/2024")) == {"unit_head@bacson.vn"}
    assert reminded.digests("23/09/2024") == {}


def test_the_week_that_nobody_ran_the_worker_is_made_good(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head")
    reminded.digests("27/09/2024")
    assert "Còn 6 ngày" in reminded.digests("01/10/2024")["unit_head@bacson.vn"].body


def test_a_letter_belongs_to_the_council_of_what_it_tells(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head")
    letter = reminded.digests(FRIDAY)["unit_head@bacson.vn"]
    assert letter.council_id == play.ids["district"]
    for council, seen in (("district", 1), ("neighbour", 0), ("province", 0)):
        with play.database.reading() as session:
            confine(session, [play.ids[council]])
            assert len(session.scalars(select(Outgoing)).all()) == seen


def test_without_a_server_letters_are_kept_and_expire(play, reminded, office):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head")
    assert reminded.worker(f"{FRIDAY} 07:05") == (1, 0)
    assert reminded.letters()["unit_head@bacson.vn"].delivery == "waiting"
    reminded.worker("08/10/2024 06:00", office.server())
    assert reminded.letters()["unit_head@bacson.vn"].delivery == "expired"
    assert office.received == []


def test_the_letter_leads_to_the_public_address(play, reminded, office):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head")
    assert reminded.worker(f"{FRIDAY} 07:05", office.server()) == (1, 1)
    letter, = office.received
    assert f"Xem và thực hiện tại: {LINK}/\n" in letter.text.replace("\r\n", "\n")
