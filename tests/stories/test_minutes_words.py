"""Lời văn của biên bản: every line comes from a recorded fact; the secretary rewords, and is told when they part."""

from dataclasses import dataclass

import pytest
from bac_son.words import words_of
from cast.days import day, moment

from oversight.models.minutes import Minutes
from oversight.models.sitting import Sitting
from oversight.papers.minutes import closing_of, lines_of
from oversight.papers.phrases import MISSING
from oversight.refusal import BadlyTyped, NotYours
from oversight.rules.minutes_figures import missing_figures
from oversight.rules.minutes_gaps import gaps_in
from oversight.services.editing import edit
from oversight.services.minutes import document_of
from oversight.services.minutes_wording import Words, word

NEW = "Tập thể lãnh đạo đơn vị đề nghị Hội đồng nhân dân tỉnh bố trí kinh phí phủ sóng"


@dataclass
class Desk:
    """The draft of one sitting's minutes on the secretary's desk, looked at anew each time."""

    play: object
    minutes_id: str

    @property
    def minutes(self) -> Minutes:
        return self.play.audience.get_one(Minutes, self.minutes_id)

    def line(self, source: str):
        return next(line for line in lines_of(self.minutes) if line.source == source)

    def first(self, table: str):
        return next(line for line in lines_of(self.minutes) if line.source.startswith(table))

    def reword(self, source: str, text: str, by: str = "secretary", fact: str = "") -> bool:
        words = Words(text, fact or self.line(source).fact_sha256)
        return self.play.do(word, self.minutes, {source: words}, by=by, on="18/10/2024")

    def write(self, **content) -> None:
        self.play.do(edit, self.minutes.sitting, content, by="secretary", on="18/10/2024")

    def change_the_first(self, table: str, **cells) -> None:
        rows = getattr(self.minutes.sitting, table)
        told = [{"id": row.id} | {cell: getattr(row, cell) for cell in Sitting.editable[table]} for row in rows]
        told[0] |= cells
        self.write(**{table: told})

    @property
    def paper(self) -> str:
        return words_of(document_of(self.minutes))


@pytest.fixture
def desk(play):
    return Desk(play, play.a("minutes", "draft").id)


def test_every_word_of_the_paper_stands_in_a_line_that_says_where_it_comes_from(desk):
    lines = lines_of(desk.minutes)
    assert all(line.source and line.origin for line in lines)
    printed = [line.words for line in lines]
    paper = " ".join(desk.paper.split())
    assert all(" ".join(words.split()).rstrip(".") in paper for words in printed if "; " not in words)
    kinds = list(dict.fromkeys(line.source.partition(":")[0] for line in lines))
    assert kinds == ["sitting", "round", "attendance", "statements", "findings", "minutes"]


def test_a_line_says_when_it_was_said_and_by_whom(desk):
    desk.change_the_first("statements", said_at=moment("18/10/2024 08:35"))
    assert desk.first("statements").origin == "đề xuất của đơn vị lúc 08:35, Vy Văn Thắng"


def test_the_secretary_puts_a_fact_in_other_words_and_the_fact_stays(desk):
    line = desk.first("statements")
    assert desk.reword(line.source, NEW)
    after = desk.line(line.source)
    assert (after.words, after.fact, after.is_reworded, after.is_out_of_date) == (NEW, line.fact, True, False)
    assert NEW in desk.paper
    assert line.fact not in desk.paper


def test_words_that_were_taken_back_leave_the_recorded_text(desk):
    line = desk.first("statements")
    desk.reword(line.source, NEW)
    assert desk.reword(line.source, "")
    assert desk.minutes.wordings == []
    assert line.fact in desk.paper
    assert not desk.reword(line.source, line.fact), "the fact in its own words is no wording"


def test_a_fact_that_changed_shows_where_the_words_no_longer_agree(desk):
    source = desk.first("statements").source
    desk.reword(source, NEW)
    desk.change_the_first("statements", speaker="Lý Thị Mai")
    line = desk.line(source)
    assert line.is_out_of_date
    assert line.words == NEW, "both are shown, the secretary decides"
    desk.reword(source, NEW)
    assert not desk.line(source).is_out_of_date


def test_words_kept_on_a_page_that_showed_an_older_fact_are_still_out_of_date(desk):
    old = desk.first("findings")
    desk.change_the_first("findings", text="99% cơ quan sử dụng hệ thống")
    desk.reword(old.source, "Ghi nhận các cơ quan", fact=old.fact_sha256)
    assert desk.line(old.source).is_out_of_date


def test_figures_that_the_words_lost_or_gained_are_named(desk):
    source = desk.first("findings").source
    desk.reword(source, "Đa số cơ quan, tức 12/13, sử dụng hệ thống quản lý văn bản")
    assert (desk.line(source).lost_figures, desk.line(source).added_figures) == (("100%",), ("12/13",))


@pytest.mark.parametrize(("fact", "words", "missing"), [
    ("đạt 62,1 %", "đạt 62,1 phần trăm", ()),
    ("trên 10.600 hộ", "hơn 10600 hộ", ()),
    ("trên 10.600 hộ", "trên 10.660 hộ", ("10.600",)),
    ("trước ngày 05 tháng 9 năm 2024", "trước 5/9/2024", ()),
    ("trước ngày 05/09/2024", "trước ngày 6 tháng 9 năm 2024", ("05/09/2024",)),
    ("54/54 chi bộ", "tất cả 54 chi bộ", ("54/54",)),
    ("01 thôn", "1 thôn", ()), ("1,207 tỷ", "1.207 tỷ", ("1,207",)), ("", "12 xã", ()),
    ("12 xã, 12 thôn", "các xã", ("12",))])
def test_a_figure_is_one_however_it_is_written(fact, words, missing):
    assert missing_figures(fact, words) == missing


def test_a_promise_stands_in_the_minutes_with_who_what_when_and_word_for_word(play, desk):
    unit = play.ids["steering_board"]
    desk.write(commitments=[{
        "unit_id": unit, "who": "Vy Văn Thắng", "who_title": "Trưởng Ban Chỉ đạo", "text": "Phủ sóng ba thôn",
        "quote": "Chúng tôi sẽ phủ sóng xong trước Tết", "due_on": day("31/12/2024")}])
    paper = desk.paper
    assert "Cam kết của đơn vị" in paper
    assert "Vy Văn Thắng\nPhủ sóng ba thôn; thời hạn: chậm nhất ngày 31 tháng 12 năm 2024.\n" in paper
    assert "Nguyên văn: “Chúng tôi sẽ phủ sóng xong trước Tết”." in paper
    source = desk.first("commitments").source
    desk.reword(source, "Hoàn thành phủ sóng ba thôn")
    assert "Hoàn thành phủ sóng ba thôn; thời hạn: chậm nhất ngày 31 tháng 12 năm 2024." in desk.paper, (
        "who and by when are facts")


def test_papers_handed_over_are_listed_and_nobody_rewords_them(play, desk):
    desk.write(handed_in=[{
        "name": "Danh sách thôn chưa có sóng", "number": "15/DS-BCĐ ngày 17/10/2024", "given_by": "Ông Vy Văn Thắng",
        "unit_id": play.ids["steering_board"]}])
    line = desk.first("handed_documents")
    assert line.words.startswith("Danh sách thôn chưa có sóng (15/DS-BCĐ ngày 17/10/2024), do Vy Văn Thắng, Ban")
    with play.refusing(BadlyTyped, "không sửa lời văn được"):
        desk.reword(line.source, "Một danh sách")


def test_questions_and_answers_stand_under_the_agenda_in_the_order_said(desk):
    desk.write(agenda=[{"text": "Nghe báo cáo"}, {"text": "Thảo luận về hạ tầng"}])
    _, talk = desk.minutes.sitting.agenda
    desk.write(statements=[
        {"kind": "question", "speaker": "Bà A", "text": "Bao nhiêu thôn?", "agenda_id": talk.id},
        {"kind": "answer", "speaker": "Ông B", "text": "Ba thôn", "agenda_id": talk.id},
        {"kind": "opinion", "speaker": "Bà C", "text": "Đề nghị ghi rõ", "agenda_id": talk.id},
        {"kind": "answer", "speaker": "Ông D", "text": "Xin tiếp thu"}])
    paper = desk.paper
    wanted = ["Ý kiến, câu hỏi của đại biểu và giải trình của đơn vị", "Thảo luận về hạ tầng", "Bao nhiêu thôn?",
              "Ba thôn.", "Đề nghị ghi rõ.", "Nội dung khác", "Xin tiếp thu."]
    assert [words for _, words in sorted((paper.index(words), words) for words in wanted)] == wanted
    assert "Nghe báo cáo" not in paper


def test_what_was_begun_and_has_no_words_is_a_gap_and_not_printed(desk):
    desk.write(statements=[
        {"kind": "question", "speaker": "Bà A", "text": "", "said_at": moment("18/10/2024 08:35")},
        {"kind": "opinion", "text": "Không ai nói"}], attendance=[
        {"side": "unit", "name": "Người chưa điểm danh", "presence": "expected"}])
    assert "Bà A" not in desk.paper
    assert "Người chưa điểm danh" not in desk.paper
    told = {gap.sentence: gap.place for gap in gaps_in(desk.minutes)}
    assert told["Câu hỏi lúc 08:35 của bà A chưa có nội dung nên không được in."] == "dien-bien"
    assert told["Ý kiến chưa ghi người phát biểu: “Không ai nói”."] == "dien-bien"
    assert told["Chưa điểm danh 1 người: Người chưa điểm danh; người chưa điểm danh không được in."] == "thanh-phan"
    assert any(sentence.startswith("Chưa ghi người dự họp của Ban Chỉ đạo") for sentence in told)


def test_a_promise_without_unit_and_day_may_be_printed_and_is_named(desk):
    desk.write(commitments=[{"text": "Làm sớm"}])
    read = desk.minutes.sitting.ledger_read_at
    assert {gap.sentence: (gap.place, gap.is_needed) for gap in gaps_in(desk.minutes)} == {
        "Lời hứa chưa có đơn vị và thời hạn: “Làm sớm”.": ("phong-hop", False),
        f"Lời hứa, đề nghị, đề xuất (4 nội dung) đã thay đổi sau lần đọc lại lúc {read:%H:%M}.": ("doc-lai", False)}
    assert "Làm sớm." in desk.paper


def test_what_a_step_waits_for_stands_first_among_the_gaps(desk):
    desk.write(chair_id=None, minute_taker_id=None, place="", findings=[], commitments=[{"text": "Làm sớm"}])
    gaps = gaps_in(desk.minutes)
    assert [gap.sentence for gap in gaps if gap.is_needed] == [
        "Chưa có chủ trì buổi làm việc.", "Chưa có người ghi biên bản.", "Chưa có địa điểm.",
        "Chưa có kết luận của chủ trì, cũng chưa ghi rõ “chưa kết luận”."]
    assert [gap.is_needed for gap in gaps] == sorted((gap.is_needed for gap in gaps), reverse=True)


def test_a_whole_record_has_no_gap(desk):
    assert gaps_in(desk.minutes) == []
    assert MISSING not in desk.paper


def test_words_whose_row_is_gone_are_not_lost_without_a_word(desk):
    source = desk.first("statements").source
    desk.reword(source, NEW)
    desk.write(statements=[])
    assert NEW not in desk.paper
    assert any(NEW[:40] in gap.sentence and gap.place == "loi-van" for gap in gaps_in(desk.minutes))
    assert desk.play.do(word, desk.minutes, {source: Words("", "")}, by="secretary", on="18/10/2024")
    assert desk.minutes.wordings == []


@pytest.mark.parametrize(
    "source", ["statements:khong-co", "findings:00000000-0000-7000-8000-000000000000", "sitting:place", "", "x" * 90])
def test_words_for_what_these_minutes_do_not_have_are_refused(play, desk, source):
    with play.refusing(BadlyTyped, "Dòng này không có trong biên bản"):
        play.do(word, desk.minutes, {source: Words("Lời", "0" * 64)}, by="secretary", on="18/10/2024")


def test_words_for_a_line_of_other_minutes_are_refused(play, desk):
    other = desk.first("statements").source
    minutes = play.a("minutes", "draft")
    with play.refusing(BadlyTyped, "Dòng này không có trong biên bản"):
        play.do(word, minutes, {other: Words("Lời", "0" * 64)}, by="secretary", on="18/10/2024")


@pytest.mark.parametrize(("text", "said"), [("á" * 20_001, "Quá dài"), ("a\x00b", "ký tự không hợp lệ")])
def test_words_that_cannot_be_kept_are_refused(play, desk, text, said):
    with play.refusing(BadlyTyped, said):
        desk.reword(desk.first("statements").source, text)


@pytest.mark.parametrize("who", ["member", "deputy", "chair", "unit_head", "outsider"])
def test_only_those_who_write_the_minutes_reword_them(play, desk, who):
    with play.refusing(NotYours):
        desk.reword(desk.first("statements").source, NEW, by=who)


def test_after_the_reading_back_nothing_is_reworded_and_a_revision_finds_the_words_again(play, desk):
    source = desk.first("statements").source
    desk.reword(source, NEW)
    play.take(desk.minutes, "read_back")
    with play.refusing(NotYours, "Đã đọc lại"):
        desk.reword(source, "Lời khác")
    play.take(desk.minutes, "revise")
    assert desk.line(source).words == NEW


def test_rewording_makes_the_page_that_did_not_see_it_a_stale_one(desk):
    before = desk.minutes.version
    desk.reword(desk.first("statements").source, NEW)
    assert desk.minutes.version > before


def test_what_is_approved_is_what_was_reworded(play, desk):
    desk.reword(desk.first("statements").source, NEW)
    for trigger in ("read_back", "approve"):
        play.take(desk.minutes, trigger)
    assert NEW in str(desk.minutes.approved_text)
    with play.refusing(NotYours):
        desk.reword(desk.first("statements").source, "Sau khi thông qua")


def test_the_closing_line_is_reworded_and_the_hour_stays(desk):
    closing = closing_of(desk.minutes)
    desk.reword(closing.source, "Biên bản lập thành 03 bản")
    document = document_of(desk.minutes)
    assert document.closing == "Biên bản lập thành 03 bản\nCuộc họp kết thúc vào 11 giờ 15, ngày 18 tháng 10 năm 2024"


def test_markup_in_the_words_is_only_text(desk):
    desk.reword(desk.first("statements").source, "<img src=file:///etc/passwd>")
    assert "<img src=file:///etc/passwd>" in desk.paper
