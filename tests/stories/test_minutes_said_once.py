"""The minutes say each thing once, name people alike, and say for whom somebody came."""

import pytest
from bac_son.words import words_of
from cast.days import day
from cast.scenes import read_back, write_the_course

from oversight.papers.minutes import lines_of
from oversight.rules.ledger import ledger_of, proposals_in
from oversight.rules.minutes_gaps import gaps_in
from oversight.services.editing import edit
from oversight.services.minutes import document_of
from oversight.services.minutes_comments import comment
from oversight.services.minutes_wording import Words, word

SPEECH = "Chúng tôi cảm ơn Đoàn. Đề nghị tỉnh bố trí vốn phủ sóng."
PROPOSAL = "Bố trí vốn phủ sóng cho ba thôn"
SECTION = "Đề xuất, kiến nghị của đơn vị"
LATER = {"by": "secretary", "on": "18/10/2024"}


@pytest.fixture
def sitting(play):
    """Held, with nothing said but what the story tells."""
    held = play.a("sitting", "held")
    write_the_course(play, held)
    write(play, held, statements=[], findings=[])
    return held


def write(play, sitting, **content):
    play.do(edit, sitting, content, **LATER)


def taken(play, sitting, speech, **cells):
    """A speech of the unit, and the proposal that was taken out of it."""
    unit = play.ids["steering_board"]
    first = {"kind": "proposal", "speaker": "Vy Văn Thắng", "unit_id": unit, "text": speech}
    write(play, sitting, statements=[first])
    kept = first | {"id": sitting.statements[0].id}
    write(play, sitting, statements=[kept, first | {"text": PROPOSAL, "from_id": kept["id"]} | cells])


def paper(sitting):
    return words_of(document_of(sitting.minutes))


def test_a_speech_out_of_which_a_proposal_was_taken_is_an_ordinary_speech(play, sitting):
    taken(play, sitting, SPEECH)
    assert [row.text for row in proposals_in(sitting)] == [PROPOSAL]
    assert [entry.text for entry in ledger_of(sitting)] == [PROPOSAL]
    before, proposals = paper(sitting).split(SECTION)
    assert SPEECH in before
    assert PROPOSAL in proposals
    assert "cảm ơn Đoàn" not in proposals


def test_one_draft_of_the_follow_up_comes_of_it(play, sitting):
    taken(play, sitting, SPEECH)
    write(play, sitting, is_without_conclusion=True)
    read_back(play, sitting)
    play.take(sitting, "end")
    for trigger in ("read_back", "approve"):
        play.take(sitting.minutes, trigger)
    assert [each.text for each in sitting.round.proposals] == [PROPOSAL]


def test_what_was_begun_without_words_takes_no_proposal_away(play, sitting):
    taken(play, sitting, SPEECH, text="")
    assert SPEECH in [row.text for row in proposals_in(sitting)]


def test_a_speech_that_is_the_whole_proposal_is_printed_once(play, sitting):
    taken(play, sitting, f"{PROPOSAL.replace(' ', '  ')} .")
    assert " ".join(paper(sitting).split()).count(PROPOSAL) == 1
    assert len([line for line in lines_of(sitting.minutes) if line.source.startswith("statements:")]) == 1


def test_it_is_printed_where_somebody_else_proposed_or_the_secretary_has_words_for_it(play, sitting):
    taken(play, sitting, PROPOSAL, speaker="Lý Thị Mai")
    assert paper(sitting).count(PROPOSAL) == 2
    taken(play, sitting, SPEECH)
    speech = next(line for line in lines_of(sitting.minutes) if line.fact == SPEECH)
    play.do(word, sitting.minutes, {speech.source: Words("Cảm ơn và đề nghị", speech.fact_sha256)}, **LATER)
    rows = [{"id": row.id, "kind": "proposal", "speaker": row.speaker, "unit_id": row.unit_id, "text": PROPOSAL}
            for row in sitting.statements]
    write(play, sitting, statements=[rows[0], rows[1] | {"from_id": rows[0]["id"]}])
    assert "Cảm ơn và đề nghị" in paper(sitting)


def test_the_chair_s_request_is_not_said_twice_but_a_member_s_words_are(play, sitting):
    chair = sitting.chair.name
    write(play, sitting, statements=[{"kind": "opinion", "speaker": who, "text": "Rà soát số liệu."}
                                     for who in (f"Ông {chair}", "Bà Lý Thị Mai")])
    write(play, sitting, findings=[{"kind": "request", "text": "Rà soát số liệu", "statement_id": row.id}
                                   for row in sitting.statements])
    course, conclusion = paper(sitting).split("Kết luận của chủ trì")
    assert course.count("Rà soát số liệu") == 1
    assert "Lý Thị Mai" in course
    assert conclusion.count("Rà soát số liệu") == 2


def test_a_promise_in_its_own_words_is_not_quoted_again(play, sitting):
    write(play, sitting, commitments=[{"text": "Phủ sóng ba thôn.", "quote": "“Phủ sóng  ba thôn”"}])
    assert "Nguyên văn" not in paper(sitting)
    line = next(each for each in lines_of(sitting.minutes) if each.source.startswith("commitments"))
    play.do(word, sitting.minutes, {line.source: Words("Hoàn thành phủ sóng", line.fact_sha256)}, **LATER)
    assert "Nguyên văn: “Phủ sóng  ba thôn”." in paper(sitting), "other words do not stand for his own"
    assert gaps_of_words(sitting) == []


def gaps_of_words(sitting):
    return [line.source for line in lines_of(sitting.minutes) if line.is_out_of_date]


def test_a_day_that_the_words_name_is_not_named_again_and_comes_back_when_they_lose_it(play, sitting):
    term = "; thời hạn: chậm nhất ngày 30 tháng 12 năm 2026"
    rows = [{"text": "Xong trước ngày 30/12/2026", "due_on": day("30/12/2026")}]
    write(play, sitting, commitments=rows, findings=[row | {"kind": "request"} for row in rows])
    assert "thời hạn" not in paper(sitting)
    for line in [each for each in lines_of(sitting.minutes) if each.source.startswith(("commitments", "findings"))]:
        play.do(word, sitting.minutes, {line.source: Words("Xong sớm", line.fact_sha256)}, **LATER)
    assert paper(sitting).count(f"Xong sớm{term}") == 2
    assert gaps_of_words(sitting) == []
    assert not any(line.lost_figures or line.added_figures for line in lines_of(sitting.minutes))


def test_people_are_named_alike_with_ong_and_ba_or_without(play, sitting):
    said = [{"kind": "opinion", "speaker": name, "text": "Có"} for name in ("Ông Vy Văn Thắng", "bà Lý Thị Mai")]
    write(play, sitting, statements=said)
    assert "Ông Vy Văn Thắng" in paper(sitting)
    line = lines_of(sitting.minutes)
    first = next(each for each in line if each.source.startswith("statements"))
    play.do(word, sitting.minutes, {first.source: Words("Đồng ý", first.fact_sha256)}, **LATER)
    rows = [{"id": row.id} | each for row, each in zip(sitting.statements, said, strict=True)]
    write(play, sitting, statements=[*rows, {"kind": "opinion", "speaker": "Hoàng Văn Thể", "text": "Có"}])
    assert "Vy Văn Thắng" in paper(sitting)
    assert not {"Ông Vy", "bà Lý", "Bà Lý"} & {paper(sitting)[at:at + 6] for at in range(len(paper(sitting)))}
    assert gaps_of_words(sitting) == [], "nothing that was recorded of the first speech changed"


def came(play, sitting, *more, **cells):
    unit = play.ids["steering_board"]
    row = {"side": "unit", "unit_id": unit, "name": "Nông Thị Phượng", "title": "Phó Trưởng Ban"}
    write(play, sitting, attendance=[row | {"presence": "authorised"} | cells, *more])


ABSENT = {"side": "unit", "name": "Hoàng Ngọc Tuân", "title": "Chủ tịch UBND huyện", "presence": "excused"}


@pytest.mark.parametrize(("in_place_of", "others", "printed"), [
    ("Hoàng Ngọc Tuân", (ABSENT,), "được Hoàng Ngọc Tuân, Chủ tịch UBND huyện, ủy quyền dự họp"),
    ("Ông Hoàng Ngọc Tuân, Chủ tịch", (), "được Hoàng Ngọc Tuân, Chủ tịch, ủy quyền dự họp"),
    ("Hoàng Ngọc Tuân", (), "được Hoàng Ngọc Tuân ủy quyền dự họp"),
    ("Hoàng Ngọc Tuân", (ABSENT, ABSENT | {"title": "Trưởng thôn"}), "được Hoàng Ngọc Tuân ủy quyền dự họp"),
    ("Nông Thị Phượng", (), "Phó Trưởng Ban, được ủy quyền dự họp")])
def test_who_was_represented_is_named_with_the_office_where_it_is_known(play, sitting, in_place_of, others, printed):
    came(play, sitting, *others, in_place_of=in_place_of)
    assert printed in paper(sitting)


def test_a_missing_authorisation_and_a_missing_name_are_gaps(play, sitting):
    def told(**cells):
        came(play, sitting, in_place_of="Hoàng Ngọc Tuân", **cells)
        return [(gap.sentence, gap.is_needed) for gap in gaps_in(sitting.minutes) if gap.place == "thanh-phan"]
    assert told() == [("Chưa ghi giấy ủy quyền của Nông Thị Phượng dự thay Hoàng Ngọc Tuân.", False)]
    assert told(authorisation="Giấy số 5") == []
    assert told(name="Hoàng Ngọc Tuân") == [("Chưa ghi người dự thay Hoàng Ngọc Tuân.", False)]


def test_a_unit_that_has_said_nothing_of_the_minutes_is_named_while_they_are_read_back(play):
    minutes = play.a("minutes", "draft")
    silent = "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn chưa có ý kiến về biên bản."
    assert silent not in [gap.sentence for gap in gaps_in(minutes)]
    play.take(minutes, "read_back")
    assert silent in [gap.sentence for gap in gaps_in(minutes)]
    play.do(comment, minutes, play.ids["steering_board"], "Thống nhất", by="unit_clerk", on="18/10/2024")
    assert silent not in [gap.sentence for gap in gaps_in(minutes)]
