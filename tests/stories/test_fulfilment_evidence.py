"""Minh chứng of a fulfilment: reported is not verified, and nothing is closed without what proves it."""

import pytest
from cast.days import day
from cast.script import DECISION
from cast.two_seats import sit_for_the_unit_too
from full_house import PICTURE

from oversight.files import FileStore
from oversight.models.follow_up import FulfilmentEvidence
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services.fulfilment_evidence import MOST_FILES, Proof, keep_proof, withdraw_proof

MINUTES_OF_THE_BOARD = Proof("Biên bản phiên họp của Ban Chỉ đạo", kept_at="Phòng Văn hóa và Thông tin")


@pytest.fixture
def store(tmp_path) -> FileStore:
    return FileStore(tmp_path / "files")


def shown(**changes) -> Proof:
    return Proof(**({"title": "Ảnh phiên họp", "file_name": "hop.png", "content": PICTURE} | changes))


def prove(play, item, proof: Proof, *more, by: str = "unit_clerk", on: str = "10/12/2024") -> FulfilmentEvidence:
    return play.do(keep_proof, item, proof, *more, by=by, on=on)


def withdraw(play, proof: FulfilmentEvidence, *, by: str, on: str) -> None:
    with play.acting(by, on) as (session, actor):
        withdraw_proof(session, session.get(FulfilmentEvidence, proof.id), actor)


# What proves

def test_a_paper_kept_in_an_office_proves_with_its_number_and_place(play):
    kept = prove(play, play.a("recommendation", "reported"), DECISION, by="secretariat")
    assert (kept.title, kept.number, kept.kept_at) == (DECISION.title, DECISION.number, DECISION.kept_at)
    assert (kept.given_by, kept.received_on, kept.sha256) == ("Lương Thị Hạnh", day("10/12/2024"), None)


def test_a_file_is_kept_under_what_it_holds(play, store):
    kept = prove(play, play.a("recommendation", "in_progress"), shown(fact_on=day("06/12/2024")), store)
    assert (kept.file_name, kept.media_type, store.read(kept.sha256)) == ("hop.png", "image/png", PICTURE)


def test_what_is_added_before_the_report_goes_with_it_and_what_comes_after_joins_it(play):
    item = play.a("recommendation", "in_progress")
    prove(play, item, DECISION, on="09/12/2024")
    play.take(item, "report")
    prove(play, item, MINUTES_OF_THE_BOARD, by="secretary")
    assert [proof.fulfilment_position for proof in item.evidence] == [0, 0]


@pytest.mark.parametrize("who", ["chair", "head", "other_unit_head", "outsider"])
def test_nobody_else_proves(play, who):
    item = play.a("recommendation", "reported")
    with play.refusing(NotYours, "Minh chứng do đơn vị thực hiện kiến nghị hoặc văn phòng giúp việc thêm vào"):
        prove(play, item, DECISION, by=who)


@pytest.mark.parametrize("state", ["draft", "checked", "fulfilled"])
def test_nothing_is_added_before_it_is_asked_nor_once_it_was_checked(play, state):
    item = play.a("recommendation", state)
    with play.refusing(OutOfStep, "Không thêm, bỏ minh chứng được khi kiến nghị ở"):
        prove(play, item, DECISION, by="secretariat", on="20/12/2024")


@pytest.mark.parametrize(("wrong", "fields"), [
    ({"title": " "}, {"title"}), ({"file_name": "", "content": b""}, {"kept_at"}),
    ({"content": b"MZ\x90\x00" + b"\0" * 60}, {"file"}), ({"content": b""}, {"file"}),
    ({"file_name": "hop.pdf"}, {"file"}), ({"number": "x" * 501}, {"number"}),
    ({"document_on": day("11/12/2024")}, {"document_on"}), ({"fact_on": day("11/12/2024")}, {"fact_on"}),
    ({"title": "", "content": b"x", "fact_on": day("11/12/2024")}, {"title", "file", "fact_on"})])
def test_what_cannot_prove_is_refused_beside_its_field_all_at_once(play, store, wrong, fields):
    item = play.a("recommendation", "reported")
    with play.refusing(BadlyTyped) as caught:
        prove(play, item, shown(**wrong), store)
    assert set(caught.value.fields) == fields
    assert [*store.digests()] == []


def test_an_empty_file_does_not_pass_for_a_paper_kept_elsewhere(play, store):
    item = play.a("recommendation", "reported")
    with play.refusing(BadlyTyped, "là tệp rỗng"):
        prove(play, item, shown(content=b"", kept_at="Văn phòng"), store)


def test_the_same_file_sent_twice_over_a_weak_line_is_one(play, store):
    item = play.a("recommendation", "reported")
    prove(play, item, shown(), store)
    with play.refusing(BadlyTyped, "“hop.png” đã có trong minh chứng"):
        prove(play, item, shown(title="Lại ảnh ấy"), store)


def test_there_is_an_end_to_what_one_recommendation_takes(play):
    item = play.a("recommendation", "reported")
    for number in range(MOST_FILES):
        prove(play, item, Proof(f"Tài liệu {number}", kept_at="Kho"))
    with play.refusing(BadlyTyped, "hãy gộp các tệp nhỏ"):
        prove(play, item, DECISION)


# Taking back

def test_what_was_wrong_is_taken_back_and_kept_in_the_file(play):
    item = play.a("recommendation", "reported")
    proof = prove(play, item, DECISION)
    withdraw(play, proof, by="unit_clerk", on="11/12/2024")
    assert [each.withdrawn_on for each in item.evidence] == [day("11/12/2024")]
    with play.refusing(OutOfStep, "đã bỏ"):
        withdraw(play, proof, by="unit_clerk", on="11/12/2024")


def test_what_proved_an_earlier_report_is_not_taken_back(play):
    item = play.a("recommendation", "reported")
    proof = prove(play, item, DECISION)
    play.take(item, "send_back")
    with play.refusing(OutOfStep, "thuộc lần báo cáo đã được kiểm tra"):
        withdraw(play, proof, by="unit_clerk", on="14/12/2024")


# No closing without it

def test_nothing_is_checked_without_evidence(play):
    item = play.a("recommendation", "reported")
    with play.refusing(Unmet, "Có minh chứng", "minh chứng của lần báo cáo gần nhất"):
        play.take(item, "check_evidence")


def test_what_was_taken_back_proves_nothing(play):
    item = play.a("recommendation", "reported")
    withdraw(play, prove(play, item, DECISION), by="unit_clerk", on="11/12/2024")
    with play.refusing(Unmet, "Có minh chứng"):
        play.take(item, "check_evidence")


def test_evidence_of_an_earlier_report_does_not_prove_the_next_one(play):
    item = play.a("recommendation", "reported")
    prove(play, item, DECISION)
    play.take(item, "send_back")
    play.take(item, "report", on="15/12/2024")
    with play.refusing(Unmet, "Có minh chứng"):
        play.take(item, "check_evidence", on="16/12/2024")


def test_what_was_seen_on_the_spot_proves_as_well(play):
    item = play.a("recommendation", "reported")
    play.take(item, "check_on_site")
    play.take(item, "check_evidence")
    check, = item.site_checks
    assert (item.state, check.finding, check.checked_by) == (
        "checked", "Ban Chỉ đạo đã họp phiên đầu tiên.", "Hà Thị Thu")


def test_the_office_says_what_it_found_and_when(play):
    item = play.a("recommendation", "reported")
    prove(play, item, DECISION)
    with play.refusing(BadlyTyped, "Ngày kiểm tra không sớm hơn ngày báo cáo"):
        play.take(item, "check_evidence", checked_on=day("09/12/2024"))
    play.take(item, "check_evidence")
    last = item.fulfilments[-1]
    assert (last.checked_on, last.checked_note) == (day("13/12/2024"), "Quyết định kèm theo đúng với báo cáo.")


@pytest.mark.parametrize(("state", "trigger"), [
    ("reported", "check_evidence"), ("reported", "check_on_site"), ("checked", "assess_fulfilled"),
    ("checked", "assess_partly"), ("checked", "send_back"), ("checked", "close_as_irrelevant")])
def test_nobody_checks_or_judges_the_unit_they_sit_in_whatever_else_they_are(play, state, trigger):
    item = play.a("recommendation", state)
    who = "chair" if trigger == "close_as_irrelevant" else "secretariat" if state == "reported" else "head"
    sit_for_the_unit_too(play, who)
    with play.refusing(NotYours, "Bạn giữ ghế của chính đơn vị này; bước này phải do người khác thực hiện"):
        play.take(item, trigger, by=who)
