"""What lies beside a report stands still with it: once a step was taken, or the conclusion is issued."""

import pytest
from cast.days import day
from cast.scenes import report_of

from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services.earlier import earlier_answers
from oversight.services.evidence import Sent, attach
from oversight.services.line_remarks import remark
from oversight.services.outline import change_outline
from oversight.services.outline_share import leave_out
from oversight.services.questions import ask, carry_into, drop, waiting_for
from oversight.services.self_report import answer
from oversight.services.verified_figures import verify_figure

ON = "20/12/2024"


def test_after_the_conclusion_nothing_is_verified_asked_or_remarked(play):
    round_ = play.a("round", "concluded")
    report, item = report_of(play, round_, "steering_board"), round_.outline[1].id
    with play.refusing(OutOfStep, "kết luận giám sát đã ban hành"):
        play.do(verify_figure, report, item, "9.000", day("18/12/2024"), by="secretary", on=ON)
    with play.refusing(OutOfStep, "kết luận giám sát đã ban hành"):
        play.do(remark, report, {item: "Làm rõ."}, by="secretary", on=ON)
    with play.refusing(OutOfStep, "kết luận giám sát đã ban hành"):
        play.do(ask, round_, report.unit_id, "Vì sao?", by="head", on=ON)


def test_a_file_that_comes_after_the_report_was_sent_is_refused(play, tmp_path):
    """Also by whoever read the report before: the one door is asked again with the record held."""
    report = play.a("self_report", "drafting")
    with play.acting("unit_clerk", "03/10/2024") as (session, actor):
        there = session.get_one(type(report), report.id)
        assert there.state == "drafting"
    play.take(report, "submit")
    with play.refusing(NotYours), play.acting("unit_clerk", "05/10/2024") as (session, actor):
        attach(session, None, session.get_one(type(report), report.id), actor, None, Sent("a.png", b"x"))


def test_a_unit_that_is_asked_a_part_is_never_asked_nothing(play):
    round_ = play.a("round", "established")
    first, *others = [item.id for item in round_.outline]
    play.do(leave_out, round_, {play.ids["commune"]: set(others)}, by="secretary", on="06/09/2024")
    rows = [{"id": item.id, "kind": item.kind, "text": item.text} for item in round_.outline if item.id != first]
    with play.refusing(BadlyTyped, "không còn mục nào dành cho"):
        play.do(change_outline, round_, rows, by="secretary", on="06/09/2024")


def test_a_cancelled_sitting_gives_its_questions_back(play):
    sitting = play.a("sitting", "notified")
    unit = play.ids["steering_board"]
    play.do(ask, sitting.round, unit, "Vì sao chưa đạt?", by="head", on="08/10/2024")
    with play.acting("secretary", "08/10/2024") as (session, actor):
        there = session.get_one(type(sitting), sitting.id)
        carry_into(session, there, actor, waiting_for(there))
    question = play.audience.get(type(sitting), sitting.id).round.questions[0]
    with play.refusing(OutOfStep, "đã đưa vào buổi làm việc"):
        play.do(drop, question, by="head", on="09/10/2024")
    play.take(sitting, "cancel")
    play.do(drop, question, by="head", on="17/10/2024")
    assert play.audience.get(type(sitting), sitting.id).round.questions == []


@pytest.mark.parametrize("name", ["x＂; filename=＂evil.html", 'a"b\\c'])
def test_no_name_of_a_file_opens_a_second_one_in_the_header(name):
    from web.file_names import disposition

    plain = disposition(name, is_attachment=True).split("filename*=")[0]
    assert plain.count('"') == 2
    assert "\\" not in plain


def test_figures_of_another_councils_round_enter_no_paper_of_this_one(play):
    """Whoever sits in both councils reads both; the papers of one must not carry the other's figures."""
    play.a("round", "concluded")
    later, unit = play.a("round", "established"), play.ids["steering_board"]
    with play.database.reading() as session, session.no_autoflush:
        there = session.get_one(type(later), later.id)
        there.established_on = day("05/01/2025")
        assert len(earlier_answers(session, there, [unit])) == 1
        there.council_id = play.ids["province"]
        assert earlier_answers(session, there, [unit]) == {}
        session.rollback()


def test_a_figure_that_nobody_can_read_is_no_way_around_its_target(play):
    """Outline item 2 of the script has the target 10.000."""
    report = play.a("self_report", "drafting")
    item = report.round.outline[1]
    play.do(answer, report, {item.id: {"figure": "33;9"}}, by="unit_clerk", on="01/10/2024")
    with play.refusing(Unmet, "Mỗi chỉ tiêu chưa đạt đã có giải trình"):
        play.take(report, "submit")
    play.do(answer, report, {item.id: {"text": "Số liệu chốt ngày 30/9, đang đối chiếu."}}, by="unit_clerk",
            on="01/10/2024")
    play.take(report, "submit")
