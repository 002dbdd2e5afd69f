"""Minh chứng: what proves an answer is kept as it came, in versions, with its three dates, and is never erased."""

from io import BytesIO

import pytest
from cast.days import day
from PIL import Image

from oversight.files import FileStore
from oversight.models.evidence import Evidence
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.self_report import content_of, shown_evidence
from oversight.services.evidence import Sent, attach, withdraw


def picture(shade: int) -> bytes:
    """A photograph of a document, of its own for each shade."""
    paper = BytesIO()
    Image.new("L", (8, 8), shade).save(paper, "PNG")
    return paper.getvalue()


@pytest.fixture
def store(tmp_path) -> FileStore:
    return FileStore(tmp_path / "files")


@pytest.fixture
def report(play):
    return play.a("self_report", "drafting")


@pytest.fixture
def hand_in(play, report, store):
    def hand_in(sent: Sent, *, place: int | None = 1, by="unit_clerk", on="01/10/2024", **more) -> Evidence:
        item = report.round.outline[place].id if place is not None else None
        with play.acting(by, on) as (session, actor):
            there, = play.found(session, actor, report)
            key = attach(session, store, there, actor, item, sent, **more).id
        return play.audience.get(Evidence, key)
    return hand_in


def test_a_file_has_three_dates_its_digest_and_whoever_gave_it(hand_in, store):
    content = picture(10)
    file = hand_in(Sent("quyet-dinh.png", content, "Quyết định 12", fact_on=day("01/03/2024"),
                        document_on=day("05/03/2024")))
    assert (file.fact_on, file.document_on, file.received_on) == (
        day("01/03/2024"), day("05/03/2024"), day("01/10/2024"))
    assert (file.title, file.file_name, file.size, file.given_by) == (
        "Quyết định 12", "quyet-dinh.png", len(content), "Lý Thị Mai")
    assert store.read(file.sha256) == content


def test_the_same_content_lies_in_the_store_once_and_stands_where_it_proves_something(hand_in, store):
    first = hand_in(Sent("a.png", picture(10)), place=0)
    second = hand_in(Sent("b.png", picture(10)), place=1)
    assert first.sha256 == second.sha256
    assert list(store.digests()) == [first.sha256]


def test_the_same_file_is_not_attached_to_an_answer_twice(play, hand_in):
    hand_in(Sent("a.png", picture(10)))
    with play.refusing(BadlyTyped, "“b.png” đã được đính kèm ở mục này."):
        hand_in(Sent("b.png", picture(10)))


def test_a_new_version_takes_the_place_of_the_old_one_which_is_kept(report, hand_in):
    old = hand_in(Sent("so-lieu.png", picture(10)))
    new = hand_in(Sent("so-lieu-moi.png", picture(20)), lineage=old.lineage)
    assert (old.number, new.number, new.lineage) == (1, 2, old.lineage)
    assert [each.file_name for each in shown_evidence(report)] == ["so-lieu-moi.png"]
    assert len(report.evidence) == 2


def test_what_was_withdrawn_leaves_the_report_but_not_the_version_that_was_sent(play, report, hand_in):
    file = hand_in(Sent("so-lieu.png", picture(10)))
    play.take(report, "submit")
    play.take(report, "send_back")
    play.do(_withdrawn, file, by="unit_clerk", on="09/10/2024")
    item = report.round.outline[1].id
    assert "evidence" not in content_of(report)[item]
    assert report.versions[0].content[item]["evidence"] == [
        {"title": "", "name": "so-lieu.png", "sha256": file.sha256}]


def test_nothing_is_withdrawn_twice(play, hand_in):
    file = hand_in(Sent("so-lieu.png", picture(10)))
    play.do(_withdrawn, file, by="unit_clerk", on="02/10/2024")
    with play.refusing(OutOfStep, "đã được thay hoặc đã bỏ"):
        play.do(_withdrawn, file, by="unit_clerk", on="03/10/2024")


def test_the_office_adds_the_scan_of_a_paper_report(report, hand_in):
    scan = hand_in(Sent("ban-chup.png", picture(10)), place=None, by="secretariat")
    assert (scan.item_id, scan.given_by) == (None, "Lương Thị Hạnh")
    assert content_of(report)[""]["evidence"][0]["name"] == "ban-chup.png"


@pytest.mark.parametrize("who", ["head", "chair", "member", "other_unit_head", "neighbour_secretariat", "outsider"])
def test_who_does_not_write_the_report_attaches_nothing(play, hand_in, store, who):
    with play.refusing(NotYours):
        hand_in(Sent("a.png", picture(10)), by=who)
    assert list(store.digests()) == []


def test_after_the_report_was_sent_nothing_is_added(play, report, hand_in):
    play.take(report, "submit")
    with play.refusing(NotYours, "Đã gửi báo cáo"):
        hand_in(Sent("a.png", picture(10)), on="07/10/2024")


@pytest.mark.parametrize(("name", "field"), [("fact_on", "Ngày của sự việc"), ("document_on", "Ngày của văn bản")])
def test_nothing_that_is_proved_lies_in_the_future(play, hand_in, name, field):
    with play.refusing(BadlyTyped, f"{field} không thể sau ngày hôm nay."):
        hand_in(Sent("a.png", picture(10), **{name: day("02/10/2024")}))


def _withdrawn(session, file, actor):
    withdraw(session, file, actor)
    return file
