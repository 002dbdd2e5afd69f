"""The delegation gathers its questions: by one click or in its own words, on paper, and into the sitting."""

import re

import pytest
from front_desk import form_in

from oversight.models.question import Question
from oversight.models.sitting import Sitting
from oversight.services.editing import edit
from oversight.services.questions import ask
from oversight.services.self_report import answer

OWN = "Vì sao Ban Chỉ đạo chưa họp quý III?"


@pytest.fixture
def round_(play):
    """The steering board reports 9.000 households against a target of 10.000."""
    report = play.a("self_report", "requested")
    first, figure, _ = report.round.outline
    play.do(answer, report, {first.id: {"text": "Đã ban hành 12 kế hoạch."}, figure.id: {
        "figure": "9.000", "text": "Chưa có kinh phí."}}, by="unit_clerk", on="30/09/2024")
    play.take(report, "submit")
    return report.round


def address(round_) -> str:
    return f"/round/{round_.id}/cau-hoi"


def asked(play) -> list[Question]:
    return play.audience.query(Question).order_by(Question.position).all()


def pressed(visitor, round_, **buttons):
    form = {"csrf_token": visitor.token(), "version": round_.version} | buttons
    return visitor.send(f"{address(round_)}/goi-y", form)


def marks(page: str) -> list[str]:
    return re.findall(r'name="ask" value="(\w+)"', page)


def of_one(play, round_, text: str = OWN, by: str = "secretary"):
    return play.do(ask, round_, play.ids["steering_board"], text, by=by, on="08/10/2024")


# The list

@pytest.mark.parametrize("who", ["head", "deputy", "secretary", "member", "secretariat"])
def test_a_missed_target_becomes_a_question_with_one_click(front_desk, play, round_, who):
    visitor = front_desk.visit(who)
    page = visitor.open(address(round_)).text
    answer = pressed(visitor, round_, ask=marks(page)[0])
    assert answer.status_code == 302
    [question] = asked(play)
    assert (question.unit_id, question.origin) == (play.ids["steering_board"], "target_not_met")
    assert question.item.text == "Hộ gia đình tham gia cửa hàng số"
    assert question.raised_by == play.person(who).name
    again = visitor.open(address(round_)).text
    assert marks(page)[0] not in again, "what is in the list is not suggested again"
    assert question.text in again


def test_clicked_twice_it_is_one_question(front_desk, play, round_):
    visitor = front_desk.visit("secretary")
    mark = marks(visitor.open(address(round_)).text)[0]
    assert [pressed(visitor, round_, ask=mark).status_code for _ in range(2)] == [302, 302]
    assert len(asked(play)) == 1


def test_all_missed_targets_at_once_and_nothing_else(front_desk, play, round_):
    visitor = front_desk.visit("secretary")
    pressed(visitor, round_, unmet="all")
    assert {each.origin for each in asked(play)} == {"target_not_met"}
    assert "Thêm tất cả câu hỏi về chỉ tiêu chưa đạt" not in visitor.open(address(round_)).text


def test_a_suggestion_that_never_was_is_told(front_desk, play, round_):
    answer = pressed(front_desk.visit("secretary"), round_, ask="khong-co")
    assert answer.status_code == 409
    assert "Gợi ý này không còn" in answer.text
    assert asked(play) == []


def test_a_question_in_own_words_of_an_item_of_the_outline(front_desk, play, round_):
    answer = front_desk.visit("member").fill_in(
        address(round_), unit_id=play.ids["commune"], item_id=round_.outline[0].id, text=OWN)
    assert answer.status_code == 302
    [question] = asked(play)
    assert (question.unit_id, question.item_id, question.text) == (play.ids["commune"], round_.outline[0].id, OWN)


@pytest.mark.parametrize(("typed", "sentence"), [
    ({"unit_id": "", "text": OWN}, "Hãy chọn một mục trong danh sách."),
    ({"text": "   "}, "Hãy ghi nội dung câu hỏi."),
    ({"text": "à" * 20_001}, "Quá dài: 20.001 ký tự, tối đa 20.000 ký tự."),
    ({"text": OWN, "item_id": "01a207cb-c259-79fb-b8da-f2ad0ea008f3"}, "Hãy chọn một mục trong danh sách."),
])
def test_what_cannot_be_kept_has_its_sentence_and_stays_on_the_page(front_desk, play, round_, typed, sentence):
    visitor = front_desk.visit("secretary")
    form = {"unit_id": play.ids["commune"]} | typed
    answer = visitor.fill_in(address(round_), **form)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert form_in(answer.text)["text"].strip() == typed.get("text", "").strip()
    assert asked(play) == []


def test_questions_about_missed_targets_stand_first(front_desk, play, round_):
    of_one(play, round_)
    visitor = front_desk.visit("secretary")
    pressed(visitor, round_, unmet=play.ids["steering_board"])
    page = visitor.open(address(round_)).text
    assert 0 < page.index("<li><p>Đề nghị đơn vị làm rõ nguyên nhân") < page.index(f"<li><p>{OWN}")


def test_a_question_is_reworded_and_dropped(front_desk, play, round_):
    question, visitor = of_one(play, round_), front_desk.visit("head")
    place = f"{address(round_)}/{question.id}"
    assert visitor.fill_in(place, text="Vì sao chưa họp?").status_code == 302
    assert [each.text for each in asked(play)] == ["Vì sao chưa họp?"]
    assert visitor.fill_in(place, drop="1").status_code == 302
    assert asked(play) == []
    assert [entry.action for entry in play.journal_of(round_)][-3:] == ["asked", "reworded", "dropped"]


def test_nobody_rewords_what_another_has_just_reworded(front_desk, play, round_):
    question, visitor = of_one(play, round_), front_desk.visit("head")
    place = f"{address(round_)}/{question.id}"
    stale = visitor.form(place)
    front_desk.visit("deputy").fill_in(place, text="Lời của Phó Trưởng đoàn")
    stale["text"] = "Lời của Trưởng đoàn"
    answer = visitor.send(place, stale)
    assert answer.status_code == 409
    assert "Lời của Trưởng đoàn" in answer.text
    assert [each.text for each in asked(play)] == ["Lời của Phó Trưởng đoàn"]


def test_markup_is_shown_as_text(front_desk, play, round_):
    of_one(play, round_, "<script>alert(1)</script> & “ngoặc”")
    page = front_desk.visit("secretary").open(address(round_)).text
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in page


# Who

@pytest.mark.parametrize("who", ["unit_head", "unit_clerk", "other_unit_head", "neighbour_secretariat", "outsider"])
def test_for_units_and_strangers_there_is_nothing(front_desk, play, round_, who):
    question, visitor = of_one(play, round_), front_desk.visit(who)
    for place in ("", ".pdf", f"/{question.id}"):
        assert visitor.open(address(round_) + place).status_code == 404
    form = {"csrf_token": visitor.token(), "version": round_.version, "unmet": "all", "text": "?",
            "unit_id": play.ids["commune"]}
    assert visitor.send(address(round_), form).status_code == 404
    assert visitor.send(f"{address(round_)}/goi-y", form).status_code == 404
    assert OWN not in visitor.open(f"/round/{round_.id}").text
    assert [each.text for each in asked(play)] == [OWN]


def test_the_chair_reads_and_does_not_write(front_desk, play, round_):
    question, visitor = of_one(play, round_), front_desk.visit("chair")
    page = visitor.open(address(round_)).text
    assert OWN in page
    assert 'name="ask"' not in page
    assert 'name="text"' not in page
    assert pressed(visitor, round_, unmet="all").status_code == 403
    assert visitor.open(f"{address(round_)}/{question.id}").status_code == 403
    assert len(asked(play)) == 1


def test_a_form_without_its_token_or_version_is_refused(front_desk, play, round_):
    visitor = front_desk.visit("secretary")
    form = visitor.form(address(round_))
    form["text"], form["unit_id"] = OWN, play.ids["commune"]
    for name, status in (("csrf_token", 400), ("version", 409)):
        sent = form.copy()
        sent.setlist(name, [])
        assert visitor.send(address(round_), sent).status_code == status
    assert pressed(visitor, round_, unmet="all", version="").status_code == 409
    assert asked(play) == []


def test_strange_fields_are_passed_over(front_desk, play, round_):
    front_desk.visit("secretary").fill_in(
        address(round_), unit_id=play.ids["commune"], text=OWN, origin="target_not_met", raised_by="Ai đó",
        council_id=play.ids["neighbour"])
    [question] = asked(play)
    assert (question.origin, question.raised_by, question.council_id) == ("", "Hà Thị Thu", play.ids["district"])


# Into the sitting

@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


def carried(visitor, sitting, questions, **more):
    form = {"csrf_token": visitor.token(), "version": sitting.version, "question": [each.id for each in questions]}
    return visitor.send(f"/sitting/{sitting.id}/cau-hoi", form | more)


def test_ticked_questions_go_into_the_course_after_what_stands_there(front_desk, play, sitting):
    play.do(edit, sitting, {"statements": [{"kind": "opening", "text": "Khai mạc"}]}, by="secretary", on="18/10/2024")
    first, second = (of_one(play, sitting.round, words) for words in ("Câu một?", "Câu hai?"))
    visitor = front_desk.visit("secretary")
    assert visitor.open(f"/sitting/{sitting.id}").text.count('name="question"') == 2
    assert carried(visitor, sitting, [second]).status_code == 302
    there = play.audience.get_one(Sitting, sitting.id)
    assert [(each.kind, each.text) for each in there.statements] == [("opening", "Khai mạc"), ("question", "Câu hai?")]
    assert [each.sitting_id for each in asked(play)] == [None, sitting.id]
    page = visitor.open(f"/sitting/{sitting.id}").text
    assert page.count('name="question"') == 1
    assert first.id in page
    listed = visitor.open(address(sitting.round)).text
    assert "Đã đưa vào buổi làm việc ngày 18/10/2024" in listed
    assert visitor.fill_in(f"{address(sitting.round)}/{second.id}", text="Lời khác").status_code == 409


def test_carried_twice_it_stands_there_once(front_desk, play, sitting):
    question, visitor = of_one(play, sitting.round), front_desk.visit("secretary")
    for _ in range(2):
        assert carried(visitor, sitting, [question]).status_code == 302
    assert len(play.audience.get_one(Sitting, sitting.id).statements) == 1


@pytest.mark.parametrize(("who", "status"), [("member", 403), ("unit_head", 403), ("other_unit_head", 404)])
def test_who_may_not_edit_the_sitting_carries_nothing(front_desk, play, sitting, who, status):
    question, visitor = of_one(play, sitting.round), front_desk.visit(who)
    assert carried(visitor, sitting, [question]).status_code == status
    assert play.audience.get_one(Sitting, sitting.id).statements == []


def test_the_unit_does_not_see_what_it_will_be_asked(front_desk, play, sitting):
    of_one(play, sitting.round)
    assert OWN in front_desk.visit("member").open(f"/sitting/{sitting.id}").text
    assert OWN not in front_desk.visit("unit_head").open(f"/sitting/{sitting.id}").text
