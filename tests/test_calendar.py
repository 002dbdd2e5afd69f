"""Days as the law counts them: each story is one that a council office could tell."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight.calendar import CalendarDay, DaysOff, due, parse_date, parse_moment
from workflows.law import ORDERINGS, REGIMES, all_provisions, provision

OFFICE = DaysOff()
TERMS = [row for row in all_provisions() if row.has_deadline]
DAYS = st.dates(date(2016, 7, 1), date(2040, 12, 31))


def deadline(key, anchor_on, ordering="standing_committee", regime_id="L87_594", office=OFFICE):
    return due(provision(key, regime_id, ordering), anchor_on, office)


def test_a_delegation_set_up_on_5_october_sends_its_plan_by_20_october():
    found = deadline("notify_plan", date(2023, 10, 5))
    assert found.due_on == date(2023, 10, 20)
    assert found.sentence == "chậm nhất 15 ngày kể từ ngày 05/10/2023 — điểm b khoản 2 Điều 70 Luật 87/2015/QH13"
    assert found.day_off_note == ""


def test_a_sitting_on_18_october_is_announced_by_8_october():
    found = deadline("notify_programme", date(2024, 10, 18), "committee")
    assert found.due_on == date(2024, 10, 8)
    assert found.sentence == "chậm nhất 10 ngày trước ngày 18/10/2024 — điểm b khoản 2 Điều 80 Luật 87/2015/QH13"


def test_a_delegates_group_tells_the_unit_seven_days_before_it_starts():
    found = deadline("notify_plan", date(2024, 8, 15), "delegate_group")
    assert (found.due_on, found.sentence) == (
        date(2024, 8, 8), "chậm nhất 7 ngày trước ngày 15/08/2024 — điểm a khoản 3 Điều 86 Luật 87/2015/QH13")


def test_a_report_is_due_on_the_day_the_plan_fixed():
    found = deadline("send_report", date(2024, 10, 21))
    assert (found.due_on, found.sentence) == (
        date(2024, 10, 21), "hạn ngày 21/10/2024 — khoản 1 Điều 7, điểm d khoản 2 Điều 70 Luật 87/2015/QH13")


def test_a_term_that_ends_on_a_sunday_stays_there_and_names_the_monday():
    found = deadline("notify_plan", date(2024, 10, 5))
    assert found.due_on == date(2024, 10, 20)
    assert found.next_working_day == date(2024, 10, 21)
    assert found.day_off_note == "ngày cuối rơi vào Chủ nhật; ngày làm việc tiếp theo là 21/10/2024"


def test_a_notice_due_on_a_sunday_never_rolls_toward_the_sitting():
    found = deadline("notify_programme", date(2024, 10, 23))
    assert (found.due_on, found.last_working_day) == (date(2024, 10, 13), date(2024, 10, 11))
    assert found.next_working_day is None
    assert found.day_off_note == (
        "ngày cuối rơi vào Chủ nhật; để đủ thời gian báo trước, ngày làm việc cuối cùng là 11/10/2024")


def test_a_report_of_the_standing_committee_due_on_the_first_day_of_tet_2025():
    found = deadline("report_result", date(2025, 1, 14))
    assert found.due_on == date(2025, 1, 29)
    assert found.day_off_note == "ngày cuối rơi vào Tết Nguyên Đán; ngày làm việc tiếp theo là 03/02/2025"


def test_a_report_of_a_committee_due_on_the_saturday_before_tet_2025_waits_nine_days():
    found = deadline("report_result", date(2025, 1, 15), "committee")
    assert (found.due_on, found.next_working_day) == (date(2025, 1, 25), date(2025, 2, 3))


def test_a_conclusion_is_due_seven_days_after_the_report_came_even_on_the_kings_day():
    found = deadline("review_result", date(2025, 3, 31))
    assert found.due_on == date(2025, 4, 7)
    assert found.day_off_note == "ngày cuối rơi vào ngày Giỗ Tổ Hùng Vương; ngày làm việc tiếp theo là 08/04/2025"


def test_a_make_up_saturday_is_a_working_day_and_the_friday_it_pays_for_is_not():
    assert OFFICE.is_working_day(date(2025, 4, 26))
    assert OFFICE.name(date(2025, 4, 26)) == ""
    assert OFFICE.name(date(2025, 5, 2)) == "Ngày nghỉ (thay cho ngày 26/04/2025)"
    assert deadline("release_paper", date(2025, 4, 25)).due_on == date(2025, 4, 26)


def test_a_make_up_saturday_may_lie_in_the_year_after_the_day_it_pays_for():
    assert not OFFICE.is_working_day(date(2018, 12, 31))
    assert OFFICE.is_working_day(date(2019, 1, 5))


def test_the_new_year_swap_of_2026_is_known_although_the_package_has_not_heard_of_it():
    assert not OFFICE.is_working_day(date(2026, 1, 2))
    assert OFFICE.next_working_day(date(2025, 12, 31)) == date(2026, 1, 5)
    assert OFFICE.is_working_day(date(2026, 1, 10))


def test_a_row_kept_by_people_wins_over_the_calendar_of_the_state():
    office = DaysOff([
        CalendarDay(date(2024, 10, 19), True, "ngày làm bù"),
        CalendarDay(date(2024, 10, 21), False, "ngày nghỉ phòng chống bão"),
        CalendarDay(date(2026, 1, 2), True, "ngày làm việc")])
    assert office.is_working_day(date(2024, 10, 19))
    assert office.next_working_day(date(2024, 10, 20)) == date(2024, 10, 22)
    assert office.name(date(2024, 10, 21)) == "ngày nghỉ phòng chống bão"
    assert office.is_working_day(date(2026, 1, 2))
    assert not OFFICE.is_working_day(date(2024, 10, 19))


@pytest.mark.parametrize(("day", "name"), [
    (date(2025, 1, 1), "Tết Dương lịch"),
    (date(2025, 1, 28), "Giao thừa Tết Nguyên Đán"),
    (date(2024, 4, 18), "Ngày Giỗ Tổ Hùng Vương"),
    (date(2024, 4, 30), "Ngày Chiến thắng"),
    (date(2024, 5, 1), "Ngày Quốc tế Lao động"),
    (date(2024, 9, 3), "Quốc khánh"),
    (date(2023, 5, 3), "Ngày Chiến thắng (nghỉ bù)"),
    (date(2026, 11, 24), "Ngày Văn hóa Việt Nam"),
    (date(2024, 10, 19), "thứ Bảy"),
    (date(2024, 10, 20), "Chủ nhật"),
    (date(2025, 2, 1), "Mùng bốn Tết Nguyên Đán"),
    (date(2024, 10, 18), ""),
    (date(2024, 11, 24), "Chủ nhật"),
])
def test_a_day_off_is_called_by_its_name(day, name):
    assert OFFICE.name(day) == name
    assert OFFICE.is_working_day(day) == (name == "")


def test_a_paper_signed_on_the_eve_of_the_long_holiday_leaves_after_it():
    found = deadline("release_paper", date(2024, 8, 30))
    assert found.due_on == date(2024, 9, 4)
    assert found.sentence == "chậm nhất 1 ngày làm việc kể từ ngày 30/08/2024 — khoản 1 Điều 18 Nghị định 30/2020/NĐ-CP"


def test_the_proposed_day_for_a_report_is_five_working_days_before_the_sitting():
    found = deadline("propose_report_due", date(2024, 10, 18))
    assert found.due_on == date(2024, 10, 11)
    assert found.sentence.endswith("trước ngày 18/10/2024 — mức đề xuất, do kế hoạch giám sát ấn định (cần kiểm tra)")
    assert not found.is_verified


def test_a_complex_explanation_may_take_thirty_days_when_somebody_grants_them():
    found = deadline("explain", date(2026, 4, 1), regime_id="L121_114")
    assert (found.due_on, found.latest_on) == (date(2026, 4, 16), date(2026, 5, 1))
    assert found.sentence == "chậm nhất 15 ngày kể từ ngày 01/04/2026 — Điều 40 Luật 121/2025/QH15 (cần kiểm tra)"
    assert found.extension_note == "trường hợp phức tạp không quá 30 ngày, đến ngày 01/05/2026"
    assert due(replace(found.provision, days=30), date(2026, 4, 1), OFFICE).due_on == found.latest_on


def test_a_term_is_kept_through_its_last_day_and_late_on_the_next():
    found = deadline("notify_plan", date(2023, 10, 5))
    assert (found.days_left(date(2023, 10, 17)), found.is_late(date(2023, 10, 17))) == (3, False)
    assert (found.days_left(date(2023, 10, 20)), found.is_late(date(2023, 10, 20))) == (0, False)
    assert (found.days_left(date(2023, 10, 21)), found.is_late(date(2023, 10, 21))) == (-1, True)


def test_without_the_fact_or_without_days_there_is_no_deadline():
    assert deadline("notify_plan", None) is None
    assert deadline("establish", date(2023, 10, 5)) is None
    assert deadline("notify_programme", date(2023, 10, 5), "delegate_group") is None


def test_a_term_never_counts_from_a_moment_whose_day_depends_on_a_time_zone():
    with pytest.raises(TypeError, match="not from the moment"):
        deadline("notify_programme", datetime(2024, 10, 18, 8))


@given(st.sampled_from(TERMS), DAYS)
def test_the_last_day_is_never_moved(row, anchor_on):
    found = due(row, anchor_on, OFFICE)
    distance = (found.due_on - anchor_on).days
    if row.unit == "day":
        assert distance == {"after": row.days, "before": -(row.days or 0), "on": 0}[row.kind]
    else:
        assert OFFICE.is_working_day(found.due_on)


@given(st.sampled_from(TERMS), DAYS)
def test_the_day_shown_beside_is_a_working_day_on_the_right_side(row, anchor_on):
    found = due(row, anchor_on, OFFICE)
    beside = found.next_working_day or found.last_working_day
    assert (beside is None) == OFFICE.is_working_day(found.due_on) == (found.day_off_note == "")
    if beside:
        assert OFFICE.is_working_day(beside)
        assert (beside < found.due_on) == (row.kind == "before")


@given(DAYS)
def test_no_working_day_is_skipped_on_the_way_to_the_next(day):
    found = OFFICE.next_working_day(day)
    between = [day + timedelta(days=n) for n in range(1, (found - day).days)]
    assert found > day
    assert OFFICE.is_working_day(found)
    assert not any(OFFICE.is_working_day(each) for each in between)


@given(DAYS, st.integers(1, 30))
def test_counting_working_days_back_returns_where_counting_forward_began(day, count):
    start = OFFICE.next_working_day(day)
    assert OFFICE.working_day_from(OFFICE.working_day_from(start, count), -count) == start


@pytest.mark.parametrize("ordering", ORDERINGS)
@pytest.mark.parametrize("regime_id", [each.id for each in REGIMES])
def test_every_sentence_gives_the_date_and_the_article(ordering, regime_id):
    for row in TERMS:
        if found := deadline(row.key, date(2026, 3, 2), ordering, regime_id):
            assert "02/03/2026 — " in found.sentence
            assert found.sentence.endswith(found.provision.citation)
            assert found.sentence.endswith(" (cần kiểm tra)") != found.is_verified


@pytest.mark.parametrize("typed", [
    "18/10/2024", "18-10-2024", "18.10.2024", "2024-10-18", " 18 / 10 / 2024 ", "Ngày 18/10/2024",
    normalize("NFD", "ngày 18/10/2024")])
def test_a_date_is_read_as_people_type_it(typed):
    assert parse_date(typed) == date(2024, 10, 18)


def test_one_digit_is_enough_and_the_day_comes_before_the_month():
    assert parse_date("5/9/2024") == date(2024, 9, 5)
    assert parse_date("29/02/2028") == date(2028, 2, 29)


@pytest.mark.parametrize(("typed", "sentence"), [
    ("31.11", "Không có ngày 31/11"),
    ("31/11/2024", "Không có ngày 31/11"),
    ("29/02/2027", "Năm 2027 không có ngày 29/02"),
    ("10/18/2024", "Không có tháng 18; hãy ghi ngày trước, tháng sau, ví dụ 18/10/2024"),
    ("Ngày 18/10", "Hãy ghi đủ năm, ví dụ 18/10/2024"),
    ("29/2", "Hãy ghi đủ năm, ví dụ 18/10/2024"),
    ("2/3/26", "Hãy ghi năm bằng bốn chữ số, ví dụ 18/10/2024"),
    ("1/1/20245", "Hãy ghi năm bằng bốn chữ số, ví dụ 18/10/2024"),
    ("18/10/0206", "Năm 0206 không hợp lệ; hãy ghi năm từ 1945 đến 2100"),
    ("mùng 3 Tết", "Không hiểu ngày “mùng 3 Tết”; hãy ghi theo dạng 18/10/2024"),
    ("18/10-2024", "Không hiểu ngày “18/10-2024”; hãy ghi theo dạng 18/10/2024"),
    ("  ", "Hãy ghi ngày, ví dụ 18/10/2024"),
])
def test_what_is_no_date_is_refused_with_what_to_write_instead(typed, sentence):
    with pytest.raises(ValueError, match=".") as refusal:
        parse_date(typed)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("typed", [
    "08:30 18/10/2024", "18/10/2024 8h30", "2024-10-18T08:30", "2024-10-18T08:30:59", "8h30, ngày 18/10/2024",
    "8 giờ 30 phút ngày 18-10-2024", "18.10.2024 08:30"])
def test_an_hour_stands_before_or_after_its_date(typed):
    assert parse_moment(typed) == datetime(2024, 10, 18, 8, 30)


def test_a_full_hour_does_not_swallow_the_day_that_follows():
    assert parse_moment("8h 18/10/2024") == parse_moment("18/10/2024 8 giờ") == datetime(2024, 10, 18, 8)


@pytest.mark.parametrize(("typed", "sentence"), [
    ("18/10/2024", "Hãy ghi cả giờ và ngày, ví dụ 08:00 18/10/2024"),
    ("08:00", "Hãy ghi ngày, ví dụ 18/10/2024"),
    ("25:00 18/10/2024", "Không có giờ 25:00"),
    ("8h60 18/10/2024", "Không có giờ 08:60"),
    ("8h30 18/10", "Hãy ghi đủ năm, ví dụ 18/10/2024"),
    ("2h chiều 18/10/2024", "Không hiểu ngày “chiều 18/10/2024”; hãy ghi theo dạng 18/10/2024"),
])
def test_what_is_no_moment_is_refused_with_what_to_write_instead(typed, sentence):
    with pytest.raises(ValueError, match=".") as refusal:
        parse_moment(typed)
    assert str(refusal.value) == sentence


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]))
def test_every_date_written_is_read_back(day, form):
    assert parse_date(day.strftime(form)) == day


def answer(read, typed):
    """What a form gets: the value, or the sentence that refuses it."""
    try:
        return read(typed)
    except ValueError as refusal:
        return str(refusal)


@given(st.text(max_size=40) | st.text("0123456789/.-:hT ", max_size=20))
def test_anything_typed_is_read_or_refused_in_words(typed):
    for found in (answer(parse_date, typed), answer(parse_moment, typed)):
        if isinstance(found, str):
            assert found.startswith(("Hãy ghi", "Không có", "Không hiểu", "Năm "))
        else:
            assert 1945 <= found.year <= 2100
