"""D01 to D14: every paper of a round comes out of the demonstration, as PDF and as a Word file that says the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from running_text import of_pdf, of_word
from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight import schema
from oversight.database import Database
from oversight.demo import Demo, build_demo
from oversight.models.papers import IssuedPaper
from oversight.models.round import Round
from oversight.papers.blocks import Table
from oversight.papers.document import Document
from oversight.papers.follow_up_report import describe
from oversight.papers.freezing import from_json
from oversight.rules.answers import sent_content
from oversight.services.unit_papers import fulfilment_paper, report_paper
from web.printing import docx, pdf

TODAY = date(2026, 11, 23)
ISSUED = {
    "D01": "establishing_act", "D02": "supervision_plan", "D03": "supervision_plan", "D04": "report_request",
    "D06 notice": "sitting_notice", "D06 invitation": "invitation", "D07": "minutes", "D08": "conclusion_notice",
    "D09": "result_report", "D10": "round_conclusion", "D11 reminder": "reminder",
    "D11 explanation": "explanation_request", "D13": "forwarding_letter"}
FAMILY = (*ISSUED, "D05", "D12", "D14")


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[tuple[Session, Demo]]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('family') / 'demo.db'}")
    schema.upgrade(database)
    demo = build_demo(database, TODAY)
    with database.reading() as session:
        yield session, demo
    database.dispose()


def paper(house: tuple[Session, Demo], code: str) -> Document:
    """The last of its kind in any round, or what is composed for a unit, an office, to sign."""
    session, demo = house
    if code in ISSUED:
        kind = select(IssuedPaper).where(IssuedPaper.kind == ISSUED[code]).order_by(IssuedPaper.id)
        return from_json(session.scalars(kind).all()[-1].document)
    round_ = session.get_one(Round, next(each.id for each in demo.rounds if each.key == "bac_son_2024"))
    report, done = round_.reports[0], next(item for item in round_.recommendations if item.state == "fulfilled")
    composed = {"D05": lambda: report_paper(report, sent_content(report)), "D12": lambda: fulfilment_paper(done),
                "D14": lambda: describe(round_, round_.recommendations, TODAY)}
    return composed[code]()


def but_for_heads(words: list[str], document: Document) -> str:
    """A unit's report has one head over many tables: whether one on a new page came again nobody can tell."""
    blocks = [*document.blocks, *(block for appendix in document.appendices for block in appendix.blocks)]
    heads = {" ".join(" ".join(column.title for column in block.columns).split())
             for block in blocks if isinstance(block, Table)}
    text = " ".join(words)
    for head in heads:
        text = text.replace(f"{head} ", "")
    return text


@pytest.mark.parametrize("code", FAMILY)
def test_each_of_the_family_is_printed_in_both_forms_with_the_same_words(house, code):
    final = replace(paper(house, code), watermark="")
    in_word, in_pdf = (but_for_heads(words, final) for words in (of_word(docx(final)), of_pdf(pdf(final), final)))
    assert in_word == in_pdf
    assert len(in_word) > 500


def test_the_outline_is_the_annex_of_the_plan(house):
    [outline] = paper(house, "D03").appendices
    assert outline.title == "Đề cương báo cáo"
    assert outline.attached_to.startswith("Kèm theo Kế hoạch số 01/KH-ĐGS")


def test_the_plan_of_the_demonstration_has_all_its_parts(house):
    parts = [f"{block.number}. {block.text}" for block in paper(house, "D02").blocks
             if block.kind == "heading" and block.level == 1]
    assert parts == [
        "I. Mục đích, yêu cầu", "II. Nội dung, phạm vi, thời kỳ giám sát", "III. Đối tượng giám sát",
        "IV. Phương pháp, thời gian, địa điểm", "V. Thành phần Đoàn giám sát, phân công nhiệm vụ",
        "VI. Tổ chức thực hiện"]


def test_what_a_unit_signs_bears_its_own_name_and_number(house):
    report, done = paper(house, "D05"), paper(house, "D12")
    assert [(each.issuers[0].name, each.number, each.code) for each in (report, done)] == [
        ("Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "49", "BC-BCĐ"),
        ("Ủy ban nhân dân huyện Bắc Sơn", "388", "BC-UBND")]
    assert [each.signatures[0].capacity for each in (report, done)] == [
        ("TM. Ban Chỉ đạo", "Trưởng Ban"), ("TM. Ủy ban nhân dân", "Chủ tịch")]
