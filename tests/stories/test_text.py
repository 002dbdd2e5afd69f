"""Whatever is typed is kept as the same Vietnamese letters, or refused beside the field with what to do."""

import unicodedata

import pytest
from cast.days import day

from oversight.refusal import BadlyTyped
from oversight.services.editing import edit
from oversight.services.papers import papers_of
from oversight.services.self_report import answer

POISON = {
    "a NUL byte": "Lý do\x00", "a lone surrogate": "Lý do \ud800", "the other half": "\udfff", "a bell": "\x07 reo",
    "text turned around": "Lý do \u202egnuđ", "an isolate": "\u2066ẩn\u2069", "what was lost on the way": "L\ufffd do"}
EVERY_POISON = pytest.mark.parametrize("typed", POISON.values(), ids=POISON)
SENTENCE = "Văn bản có ký tự không hợp lệ"

DECOMPOSED = unicodedata.normalize("NFD", "Đường truyền ở xã Vũ Lễ còn yếu")
COMPOSED = unicodedata.normalize("NFC", DECOMPOSED)


# Refused: letters that a database or a printer chokes on

@EVERY_POISON
def test_a_reason_is_refused_beside_its_field(play, typed):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, SENTENCE) as caught:
        play.take(round_, "discard", reason=typed)
    assert set(caught.value.fields) == {"reason"}


@EVERY_POISON
def test_a_line_is_refused_beside_its_field(play, typed):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, SENTENCE) as caught:
        play.take(round_, "cancel", document=typed)
    assert set(caught.value.fields) == {"document"}


@EVERY_POISON
def test_the_reason_for_being_late_is_no_way_around(play, typed):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, SENTENCE) as caught:
        play.take(round_, "notify", on="30/09/2024", late_reason=typed)
    assert set(caught.value.fields) == {"late_reason"}


@EVERY_POISON
@pytest.mark.parametrize("field", ["theme", "content", "theme_code", "review_period"])
def test_content_is_refused_beside_its_field(play, field, typed):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, SENTENCE) as caught:
        play.do(edit, round_, {field: typed}, by="secretariat", on="04/09/2024")
    assert set(caught.value.fields) == {field}


@EVERY_POISON
def test_a_row_of_a_list_is_refused_beside_its_cell(play, typed):
    round_ = play.a("round", "draft")
    outline = [{"text": "Mục 1"}, {"text": typed}]
    with play.refusing(BadlyTyped, SENTENCE) as caught:
        play.do(edit, round_, {"outline": outline}, by="secretariat", on="04/09/2024")
    assert set(caught.value.fields) == {"outline.1.text"}


@EVERY_POISON
def test_an_answer_is_refused_beside_its_item(play, typed):
    report = play.a("self_report", "drafting")
    item = report.round.outline[0].id
    with play.refusing(BadlyTyped, SENTENCE) as caught:
        play.do(answer, report, {item: {"text": typed}}, by="unit_clerk", on="01/10/2024")
    assert set(caught.value.fields) == {f"{item}.text"}


# Refused: more than anybody reads

def test_a_text_has_its_measure_and_the_refusal_counts(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Quá dài: 20.001 ký tự, tối đa 20.000 ký tự."):
        play.do(edit, round_, {"content": "ệ" * 20_001}, by="secretariat", on="04/09/2024")
    play.do(edit, round_, {"content": "ệệệ " * 4_999 + "ệệệệ"}, by="secretariat", on="04/09/2024")
    assert len(round_.content) == 20_000


def test_a_line_has_its_measure(play):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, "Quá dài: 501 ký tự, tối đa 500 ký tự."):
        play.take(round_, "cancel", document="x" * 501)
    play.take(round_, "cancel", document="x" * 500)


def test_a_short_code_has_its_measure(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Quá dài: 41 ký tự, tối đa 40 ký tự."):
        play.do(edit, round_, {"theme_code": "X" * 41}, by="secretariat", on="04/09/2024")


def test_an_endless_reason_for_being_late_is_refused(play):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, "tối đa 20.000 ký tự"):
        play.take(round_, "notify", on="30/09/2024", late_reason="x" * 20_001)


def test_letters_are_counted_as_they_are_kept(play):
    """Typed on a Mac, "ệ" comes as three characters; kept, it is one."""
    round_ = play.a("round", "draft")
    long = "ệệệ " * 4_999 + "ệệệệ"
    play.do(edit, round_, {"content": unicodedata.normalize("NFD", long)}, by="secretariat", on="04/09/2024")
    assert round_.content == long


@pytest.mark.parametrize(("typed", "said"), [
    ("x" * 1_001, "Có chuỗi dài hơn 1.000 ký tự liền nhau không có dấu cách"),
    ("a" + "\n" * 2_000 + "b", "Có hơn 2.000 dòng")])
def test_what_no_printer_ends_is_refused_beside_its_field(play, typed, said):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, said) as caught:
        play.do(edit, round_, {"content": typed}, by="secretariat", on="04/09/2024")
    assert set(caught.value.fields) == {"content"}
    play.do(edit, round_, {"content": "x" * 1_000}, by="secretariat", on="04/09/2024")


# Kept as the same letters

def test_letters_typed_on_a_mac_are_kept_as_the_same_letters(play):
    round_ = play.a("round", "draft")
    play.do(edit, round_, {"theme": DECOMPOSED, "outline": [{"text": DECOMPOSED}]}, by="secretariat", on="04/09/2024")
    assert (round_.theme, round_.outline[0].text) == (COMPOSED, COMPOSED)


def test_a_reason_typed_on_a_mac_is_kept_as_the_same_letters(play):
    proposal = play.a("proposal", "recorded")
    entry = play.take(proposal, "decline", reason=DECOMPOSED)
    assert (proposal.reason, entry.typed["reason"]) == (COMPOSED, COMPOSED)


def test_a_reason_for_being_late_typed_on_a_mac_is_kept_as_the_same_letters(play):
    round_ = play.a("round", "established")
    entry = play.take(round_, "notify", on="30/09/2024", late_reason=DECOMPOSED)
    assert entry.late_reason == COMPOSED


def test_an_answer_typed_on_a_mac_is_kept_and_sent_as_the_same_letters(play):
    report = play.a("self_report", "drafting")
    item = report.round.outline[0].id
    play.do(answer, report, {item: {"text": DECOMPOSED}}, by="unit_clerk", on="01/10/2024")
    play.take(report, "submit")
    assert report.versions[0].content[item]["text"] == COMPOSED


def test_papers_say_the_same_letters(play):
    minutes = play.a("minutes", "issued")
    play.take(minutes, "correct", wrong="Ghi sai", right=DECOMPOSED)
    document = str(papers_of(play.audience, minutes)[-1].document)
    assert COMPOSED in document
    assert DECOMPOSED not in document


def test_lines_end_in_one_way_and_nothing_hangs_over(play):
    round_ = play.a("round", "draft")
    play.do(edit, round_, {"content": "  Dòng một\r\nDòng hai\rDòng ba \n"}, by="secretariat", on="04/09/2024")
    assert round_.content == "Dòng một\nDòng hai\nDòng ba"


@pytest.mark.parametrize("text", [
    "Chữ Nôm 𠊛 𡎝", "Tỷ lệ ≥ 62,1 %", "<b>Không phải HTML</b>", "'; DROP TABLE rounds; --", "{{ 7 * 7 }}", "Ð và Đ",
    "100\u202fha"])
def test_whatever_people_write_is_kept_as_they_wrote_it(play, text):
    round_ = play.a("round", "draft")
    play.do(edit, round_, {"content": text}, by="secretariat", on="04/09/2024")
    assert round_.content == text


@pytest.mark.parametrize("blank", ["", "   ", "\n\t ", "\u00a0", "\u3000"])
def test_blanks_are_no_words(play, blank):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Hãy nhập: lý do"):
        play.take(round_, "discard", reason=blank)


# Days

@pytest.mark.parametrize("typed", ["20/09/2024", "hôm qua", 20240920])
def test_a_word_where_a_day_belongs_is_asked_again(play, typed):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, "Hãy ghi ngày theo dạng 18/10/2024.") as caught:
        play.take(round_, "notify", plan_sent_on=typed)
    assert set(caught.value.fields) == {"plan_sent_on"}


def test_what_happened_did_not_happen_tomorrow(play):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, "Ngày 13/09/2024 chưa đến; chỉ ghi ngày việc đã diễn ra."):
        play.take(round_, "notify", on="12/09/2024", plan_sent_on=day("13/09/2024"))


def test_today_is_today_in_vietnam(play):
    """Nine o'clock in the office is two in the morning in Greenwich: the same day, and no other."""
    round_ = play.a("round", "established")
    play.take(round_, "notify", on="12/09/2024", plan_sent_on=day("12/09/2024"))
    assert round_.state == "notified"
