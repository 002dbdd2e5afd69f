"""What falls together: two rounds at one unit within a week, a theme that comes again within two years."""

from agenda_reader import looking, statements
from cast.days import day, moment
from cast.script import DELEGATION, DRAFT_ROUND
from sqlalchemy import event

from oversight.agenda.computed import step_dues
from oversight.agenda.conflicts import conflicts_in_year, conflicts_of_round
from oversight.agenda.load import load_of_year, sums_of
from oversight.agenda.reader import Reader
from oversight.agenda.same_theme_lately import rounds_lately
from oversight.models.round import Round
from oversight.services.round import open_round
from oversight.services.sitting import plan_sitting

BOARD, COMMUNE = "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Ủy ban nhân dân xã Long Đống"


def opened(play, theme: str, body: str = "committee", on: str = "07/10/2024", by: str = "secretariat", **more) -> Round:
    content = DRAFT_ROUND | {
        "theme": theme, "theme_code": "", "members": [
            {"person_id": play.ids[key], "role": role} for key, role in DELEGATION.items()],
        "units": [{"unit_id": play.ids["steering_board"], "report_due_on": None}]} | more
    return play.do(open_round, play.body(body), content, by=by, on=on)


def begun(play, theme: str = "Công tác giảm nghèo bền vững") -> Round:
    """Of the committee; its plan has not gone out."""
    round_ = opened(play, theme, units=[{"unit_id": play.ids["steering_board"], "report_due_on": day("14/11/2024")}])
    play.take(round_, "establish", by="committee_chair", on="07/10/2024")
    return round_


def meeting(play, round_, at: str, unit: str = "steering_board"):
    content = {"opens_at": moment(at), "place": "Hội trường", "units": [{"unit_id": play.ids[unit]}]}
    return play.do(plan_sitting, round_, content, by="secretariat", on="08/10/2024")


def of_round(play, round_, who: str = "secretariat", on: str = "10/10/2024") -> list[str]:
    with looking(play, who, on) as (session, person):
        found = conflicts_of_round(session, person, session.get_one(Round, round_.id), day(on))
        return [each.sentence for each in found]


def of_year(play, who: str = "secretariat", on: str = "10/10/2024", year: int = 2024) -> list[str]:
    with looking(play, who, on) as (session, person):
        found = conflicts_in_year(session, person, play.ids["district"], year, day(on))
        return [each.sentence for each in found]


def test_two_rounds_at_one_unit_within_a_week_are_told_with_both_days(play):
    play.a("sitting", "planned")
    other = begun(play)
    meeting(play, other, "24/10/2024 14:00")
    sentence, = of_round(play, other)
    assert sentence == (
        f"{BOARD}: Thường trực HĐND huyện Bắc Sơn làm việc ngày 18/10/2024, "
        "Ban Pháp chế HĐND huyện Bắc Sơn làm việc ngày 24/10/2024, cách nhau 6 ngày.")
    assert of_year(play) == [sentence]


def test_a_week_later_is_another_week(play):
    play.a("sitting", "planned")
    other = begun(play)
    meeting(play, other, "25/10/2024 08:00")
    assert of_round(play, other) == of_year(play) == []


def test_the_nearest_days_are_told_once_and_another_unit_is_no_concern(play):
    play.a("sitting", "planned")
    other = begun(play)
    for at in ("16/10/2024 08:00", "18/10/2024 14:00", "21/10/2024 08:00"):
        meeting(play, other, at)
    meeting(play, other, "18/10/2024 08:00", unit="commune")
    sentence, = of_round(play, other)
    assert sentence.endswith("cùng ngày.")


def test_one_round_may_come_twice(play):
    sitting = play.a("sitting", "planned")
    meeting(play, sitting.round, "19/10/2024 08:00")
    assert of_round(play, sitting.round) == []


def test_what_was_called_off_meets_nobody(play):
    sitting = play.a("sitting", "notified")
    other = begun(play)
    meeting(play, other, "18/10/2024 14:00")
    assert of_round(play, other)
    play.take(sitting, "postpone")
    assert of_round(play, other) == []


def test_a_theme_supervised_within_two_years_is_told_to_the_draft(play):
    """The round at Bắc Sơn was established on 05/09/2024."""
    play.a("round", "established")
    draft = opened(play, "Việc thực hiện chuyển đổi số giai đoạn 2021 - 2025", units=[])
    sentence, = of_round(play, draft, on="04/09/2026")
    assert "Thường trực HĐND huyện Bắc Sơn" in sentence
    assert "thành lập Đoàn ngày 05/09/2024" in sentence
    assert of_round(play, draft, on="06/09/2026") == []
    assert of_year(play) == [sentence]


def test_another_theme_and_the_round_itself_are_no_repetition(play):
    round_ = play.a("round", "established")
    assert of_round(play, round_) == []
    assert of_round(play, opened(play, "Công tác giảm nghèo bền vững", units=[])) == []


def test_supervising_again_what_was_recommended_is_meant(play):
    item = play.a("recommendation", "re_supervision")
    again = play.audience.query(Round).filter(Round.follows_id == item.round_id).one()
    assert of_round(play, again, on="20/01/2025") == []


def test_the_load_counts_sittings_and_reports_of_each_unit_month_by_month(play):
    sitting = play.a("sitting", "planned")
    meeting(play, sitting.round, "04/11/2024 08:00", unit="commune")
    with looking(play, "secretariat", "10/10/2024") as (session, person):
        rows = load_of_year(session, person, day("10/10/2024"), play.ids["district"], 2024)
    october = {row.name: (row.months[9].sittings, row.months[9].reports) for row in rows}
    assert october == {BOARD: (1, 1), COMMUNE: (0, 1)}
    assert [row.months[10].sittings for row in rows if row.name == COMMUNE] == [1]
    assert (sums_of(rows).whole.sittings, sums_of(rows).whole.reports) == (2, 2)


def test_the_year_of_a_council_takes_the_same_statements_however_many_rounds(play):
    play.a("sitting", "planned")
    few = asked(play)
    for number in range(8):
        meeting(play, begun(play, f"Chuyên đề thứ {number} về giảm nghèo"), f"{18 + number % 3}/10/2024 14:00")
    assert asked(play) == few
    assert len(of_year(play)) > 8


def asked(play) -> int:
    with looking(play, "secretariat", "10/10/2024") as (session, person), statements(session) as found:
        conflicts_in_year(session, person, play.ids["district"], 2024, day("10/10/2024"))
    return len(found)


def lately(play, who: str, on: str = "10/10/2024") -> list[str]:
    with looking(play, who, on) as (session, person), statements(session) as found:
        rounds = rounds_lately(Reader(session, person, day(on), day(on), day(on)))
        asked = [each for each in found if "FROM rounds" in each]
    assert len(asked) == 1, "their members and units are not read for it"
    return [each.id for each in rounds]


def test_themes_are_compared_with_the_rounds_that_the_reader_may_read_and_no_others(play):
    sent, prepared = play.a("round", "notified"), begun(play)
    for who in ("secretariat", "chair", "committee_chair", "head", "member", "unit_head", "commune_head",
                "neighbour_secretariat", "outsider", "former_clerk"):
        if who not in play.ids:
            continue
        with looking(play, who, "10/10/2024") as (session, person):
            own = Reader(session, person, day("10/10/2024"), day("10/10/2024"), day("10/10/2024"))
            readable = {each.id for each in session.query(Round) if own.may_read(each)}
        assert set(lately(play, who)) == readable & {sent.id, prepared.id}, who
    assert set(lately(play, "secretariat")) == {sent.id, prepared.id}
    assert lately(play, "unit_head") == [sent.id]


def test_of_very_many_the_newest_are_compared(play, monkeypatch):
    play.a("round", "notified")
    newest = begun(play)
    monkeypatch.setattr("oversight.agenda.same_theme_lately.MOST", 1)
    assert lately(play, "secretariat") == [newest.id]


def test_days_are_counted_only_for_rounds_near_enough_to_the_days_asked_for(play):
    round_ = play.a("round", "established")
    for years, is_read in (("2024", True), ("2027", False)):
        with looking(play, "secretariat", "10/10/2024") as (session, person):
            reader = Reader(session, person, day("10/10/2024"), day(f"01/09/{years}"), day(f"30/09/{years}"))
            read = []
            event.listen(session, "loaded_as_persistent", lambda _session, each, kept=read: kept.append(each))
            found = [each.record.id for each in step_dues(reader)]
            assert (round_.id in found) is is_read
            assert any(isinstance(each, Round) for each in read) is is_read
