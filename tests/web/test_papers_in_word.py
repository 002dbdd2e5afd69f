"""A paper as a Word file: for those who may read the printed one, from the place where it is listed."""

from io import BytesIO

import docx
import pytest

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def issued(record, kind: str) -> str:
    paper = next(paper for paper in record.round.papers if paper.kind == kind)
    return f"/van-ban/{paper.id}.docx"


def test_who_reads_a_paper_takes_it_along_and_nobody_else(play, front_desk):
    round_ = play.a("round", "established")
    act = issued(round_, "establishing_act")
    taken = front_desk.visit("secretariat").open(act)
    assert taken.mimetype == WORD
    assert taken.headers["Content-Disposition"].startswith("attachment; filename=")
    assert ".docx" in taken.headers["Content-Disposition"]
    assert docx.Document(BytesIO(taken.data)).core_properties.language == "vi-VN"
    for stranger in ("outsider", "neighbour_secretariat"):
        assert front_desk.visit(stranger).open(act).status_code == 404


def test_a_unit_takes_nothing_along_that_is_internal(play, front_desk):
    report = issued(play.a("round", "under_review"), "result_report")
    assert front_desk.visit("secretariat").open(report).status_code == 200
    assert front_desk.visit("unit_head").open(report).status_code == 404


def test_the_page_of_a_record_leads_to_both_forms(play, front_desk):
    round_ = play.a("round", "established")
    act = issued(round_, "establishing_act")
    page = front_desk.visit("secretariat").open(f"/round/{round_.id}").text
    assert f'href="{act}"' in page
    assert f'href="{act.replace(".docx", ".pdf")}"' in page


def test_minutes_are_taken_along_before_they_are_issued_with_the_word_of_a_draft(play, front_desk):
    minutes = play.a("sitting", "ended").minutes
    taken = front_desk.visit("secretary").open(f"/bien-ban/{minutes.id}.docx")
    file = docx.Document(BytesIO(taken.data))
    assert "BIÊN BẢN" in [paragraph.text for paragraph in file.paragraphs]
    assert "DỰ THẢO" in file.sections[0].header._element.xml


@pytest.mark.parametrize("address", ["/van-ban/nothing.docx", "/bien-ban/nothing.docx", "/van-ban/nothing.doc"])
def test_what_is_not_there_is_not_found(front_desk, address):
    assert front_desk.visit("secretariat").open(address).status_code == 404
