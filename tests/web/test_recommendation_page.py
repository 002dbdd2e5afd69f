"""The page of a recommendation with everything on it and with nothing; its tasks; its evidence; a wish on the desk."""

import re
from io import BytesIO

import pytest
from cast import audit
from cast.days import day
from cast.script import DECISION
from front_desk import changed
from full_house import PICTURE

from oversight.files import FileStore
from oversight.services.fulfilment_evidence import Proof, keep_proof
from oversight.services.recommendation_tasks import split

OPENING = {"text": "Trình quyết định kiện toàn", "due_on": day("20/11/2024")}


def page(visitor, item) -> str:
    answer = visitor.open(f"/recommendation/{item.id}")
    assert answer.status_code == 200
    return answer.text


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def line_of_stations(told: str) -> str:
    return told[told.index("Ban hành đã xong"):told.index("Bước tiếp theo")]


def tasks(item, task=None) -> str:
    return f"/recommendation/{item.id}/nhiem-vu" + (f"/{task.id}" if task else "")


def proofs(item) -> str:
    return f"/recommendation/{item.id}/minh-chung"


# The whole story

def test_reported_checked_seen_and_judged_is_told_with_names_and_days(front_desk, play):
    item = play.a("recommendation", "in_progress")
    play.do(keep_proof, item, DECISION, by="unit_clerk", on="09/12/2024")
    play.take(item, "report", figures="12/15 thôn", percent="80", next_on=day("28/02/2025"))
    play.take(item, "check_on_site")
    play.take(item, "check_evidence")
    play.take(item, "assess_partly")
    told = words(page(front_desk.visit("chair"), item))
    for said in ("Hoàn thành 80%, phần còn lại xong ngày 28/02/2025", "Số liệu chính: 12/15 thôn",
                 "Quyết định kiện toàn Ban Chỉ đạo", "số 2310/QĐ-UBND ngày 06/12/2024",
                 "bản giấy: Văn phòng HĐND và UBND huyện", "Đối chiếu minh chứng ngày 13/12/2024",
                 "Quyết định kèm theo đúng với báo cáo.", "Kiểm tra tại chỗ ngày 12/12/2024, Hà Thị Thu",
                 "Đánh giá: Còn ba thôn chưa phủ sóng.", "Ngày đánh giá 18/12/2024"):
        assert said in told
    assert re.findall(r"[A-ZĐ][a-zà-ỹ]+ [A-ZĐ][a-zà-ỹ]+ [A-ZĐ][a-zà-ỹ]+", line_of_stations(told)) == [
        "Hoàng Văn Minh", "Vy Văn Thắng", "Hà Thị Thu", "Hà Thị Thu", "Hoàng Văn Minh"]


def test_what_went_back_says_why_and_the_line_begins_again(front_desk, play):
    item = play.a("recommendation", "checked")
    play.take(item, "send_back", reason="Chưa nêu tiến độ phủ sóng.")
    told = words(page(front_desk.visit("unit_head"), item))
    assert "Yêu cầu báo cáo lại Chưa nêu tiến độ phủ sóng." in told
    assert "Kiểm tra minh chứng chưa đến" in line_of_stations(told)
    play.take(item, "report", on="15/12/2024")
    play.take(item, "assess_unsatisfactory")
    told = words(page(front_desk.visit("unit_head"), item))
    assert "Kiểm tra minh chứng chưa đến" in line_of_stations(told), "what was checked was the report before"


def test_a_wish_for_time_and_what_was_decided_stand_on_the_page(front_desk, play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "ask_more_time")
    office = front_desk.visit("secretariat")
    assert "Đơn vị đề nghị gia hạn đến 31/01/2025, chờ quyết định" in words(page(office, item))
    play.take(item, "extend")
    told = words(page(office, item))
    assert "Gia hạn đến 31/01/2025, ngày 09/12/2024" in told
    assert "từ 15/12/2024 đến 31/01/2025" in told


def test_the_ladder_tells_what_was_taken_what_was_left_out_and_what_is_to_come(front_desk, play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "escalate", measure="explanation_session", left_out_because="Đã nhắc tại kỳ họp.")
    told = words(page(front_desk.visit("chair"), item))
    assert "Đôn đốc lần 1 · bỏ qua Bỏ qua ngày 10/01/2025: Đã nhắc tại kỳ họp." in told
    assert "Đôn đốc lần tiếp theo · không thực hiện" in told
    assert "Đưa vào phiên giải trình · đã thực hiện Văn bản số 01/TTHĐND-VP ngày 10/01/2025" in told
    assert "Đưa vào nội dung chất vấn · chưa đến bước này" in told


@pytest.mark.parametrize(("state", "are_told"), [("in_progress", True), ("fulfilled", False)])
def test_a_closed_one_speaks_of_no_rung_that_is_still_to_come(front_desk, play, state, are_told):
    told = words(page(front_desk.visit("chair"), play.a("recommendation", state)))
    assert ("chưa đến bước này" in told) == are_told


def test_with_nothing_on_it_the_page_says_what_would_be_there(front_desk, play):
    item = play.a("recommendation", "issued")
    told = words(page(front_desk.visit("secretariat"), item))
    for said in ("Chưa tách.", "Chưa có báo cáo kết quả thực hiện", "Chưa có minh chứng.", "Đơn vị báo cáo"):
        assert said in told
    assert "Gia hạn đến" not in told


def test_a_draft_has_no_line_of_stations_and_no_ladder(front_desk, play):
    told = page(front_desk.visit("secretariat"), play.a("recommendation", "draft"))
    assert "Các bước đôn đốc, xử lý" not in told
    assert 'aria-label="Báo cáo, kiểm tra, đánh giá"' not in told


def test_who_took_over_is_named_in_the_history(front_desk, play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "pass_on")
    told = words(page(front_desk.visit("chair"), item))
    assert "Cơ quan, đơn vị tiếp nhận Ủy ban nhân dân xã Long Đống" in told
    assert play.ids["commune"] not in told


# What it is, and who follows it

def test_kind_and_owner_are_chosen_from_the_lists_of_the_council(front_desk, play):
    item, office = play.a("recommendation", "draft"), front_desk.visit("secretariat")
    address = f"/recommendation/{item.id}/sua"
    answer = office.fill_in(address, nature="resources", term="long", owner_body_id=play.ids["standing_committee"],
                            owner_id=play.ids["secretary"])
    assert (answer.status_code, item.nature, item.term) == (302, "resources", "long")
    assert (item.owner_body_id, item.owner_id) == (play.ids["standing_committee"], play.ids["secretary"])
    assert "Hà Thị Thu, Thường trực HĐND huyện Bắc Sơn" in words(page(office, item))
    office.fill_in(address, nature="", term="", owner_body_id="", owner_id="")
    assert (item.nature, item.owner_id) == ("", None)


@pytest.mark.parametrize("who", ["neighbour_secretariat", "unit_head", "outsider"])
def test_nobody_else_is_offered_to_follow_it(front_desk, play, who):
    item, office = play.a("recommendation", "draft"), front_desk.visit("secretariat")
    answer = office.fill_in(f"/recommendation/{item.id}/sua", owner_id=play.ids[who])
    assert (answer.status_code, "Hãy chọn một mục trong danh sách" in answer.text) == (422, True)
    assert item.owner_id is None


# Tasks

def test_a_recommendation_is_split_on_a_page_of_rows(front_desk, play):
    item, office = play.a("recommendation", "issued"), front_desk.visit("secretariat")
    answer = office.fill_in(tasks(item), **{
        "tasks-0-text": "Trình quyết định", "tasks-0-unit": "UBND xã Long Đống", "tasks-0-due_on": "20/11/2024",
        "tasks-1-text": "Tuyên truyền"})
    assert (answer.status_code, answer.location) == (302, f"/recommendation/{item.id}#nhiem-vu")
    assert [(task.text, task.unit_id, task.due_on) for task in item.tasks] == [
        ("Trình quyết định", play.ids["commune"], day("20/11/2024")), ("Tuyên truyền", None, None)]


def test_saving_untouched_tasks_leaves_them_as_they_were(front_desk, play):
    item = play.a("recommendation", "issued")
    play.do(split, item, [OPENING, {"text": "Tuyên truyền"}], by="secretariat", on="22/10/2024")
    before = [(task.id, task.text, task.due_on, task.position) for task in item.tasks]
    front_desk.visit("secretary").fill_in(tasks(item))
    assert [(task.id, task.text, task.due_on, task.position) for task in item.tasks] == before


def test_a_row_that_cannot_stand_is_shown_again_with_everything_typed(front_desk, play):
    item, office = play.a("recommendation", "issued"), front_desk.visit("secretariat")
    sent = changed(office.form(tasks(item)), {
        "tasks-0-text": "Trình quyết định", "tasks-0-due_on": "16/12/2024", "tasks-1-unit": "Đơn vị hoàn toàn mới"})
    before = audit.content_of(play.database)
    answer = office.send(tasks(item), sent)
    assert answer.status_code == 422
    for said in ("không sau thời hạn của kiến nghị (15/12/2024)", "Hãy ghi nội dung nhiệm vụ.",
                 'value="16/12/2024"', "Trình quyết định</textarea>", 'value="Đơn vị hoàn toàn mới"'):
        assert said in answer.text
    assert audit.content_of(play.database) == before


def test_the_unit_notes_its_result_beside_the_task(front_desk, play):
    item = play.a("recommendation", "issued")
    play.do(split, item, [OPENING | {"unit_id": play.ids["steering_board"]}], by="secretariat", on="22/10/2024")
    clerk, task = front_desk.visit("unit_clerk"), item.tasks[0]
    assert f'action="{tasks(item, task)}"' in page(clerk, item)
    sent = {"csrf_token": clerk.token(), "done_on": "20/11/2024", "document": "Quyết định số 2310/QĐ-UBND"}
    assert clerk.send(tasks(item, task), sent).status_code == 302
    assert "Xong ngày 20/11/2024 Quyết định số 2310/QĐ-UBND" in words(page(clerk, item))


def test_a_refused_result_is_shown_on_a_page_of_its_own_with_what_was_typed(front_desk, play):
    item = play.a("recommendation", "issued")
    play.do(split, item, [OPENING], by="secretariat", on="22/10/2024")
    clerk = front_desk.visit("unit_clerk")
    answer = clerk.send(tasks(item, item.tasks[0]), {
        "csrf_token": clerk.token(), "done_on": "31/11/2024", "document": "Quyết định"})
    assert (answer.status_code, 'value="31/11/2024"' in answer.text, 'value="Quyết định"' in answer.text) == (
        422, True, True)
    assert "Không có ngày 31/11." in answer.text
    assert item.tasks[0].done_on is None


def test_a_unit_is_offered_no_note_on_the_task_of_another_and_no_splitting(front_desk, play):
    item = play.a("recommendation", "issued")
    play.do(split, item, [OPENING | {"unit_id": play.ids["commune"]}], by="secretariat", on="22/10/2024")
    clerk = front_desk.visit("unit_clerk")
    html = page(clerk, item)
    assert tasks(item, item.tasks[0]) not in html
    assert f'href="{tasks(item)}"' not in html
    assert clerk.open(tasks(item)).status_code == 403
    assert clerk.open(tasks(item, item.tasks[0])).status_code == 403
    assert front_desk.visit("outsider").open(tasks(item)).status_code == 404


# Evidence

def sent_file(visitor, content: bytes = PICTURE, name: str = "Ảnh phiên họp.png", **typed) -> dict:
    return {"csrf_token": visitor.token(), "title": "Ảnh phiên họp", "file": (BytesIO(content), name)} | typed


def test_a_file_is_added_and_given_out_as_an_attachment(front_desk, play):
    item, clerk = play.a("recommendation", "in_progress"), front_desk.visit("unit_clerk")
    assert clerk.send(proofs(item), sent_file(clerk, fact_on="06/12/2024")).status_code == 302
    proof, = item.evidence
    for who in ("unit_clerk", "chair", "member"):
        given = front_desk.visit(who).open(f"/recommendation/{item.id}/tep/{proof.id}")
        assert (given.status_code, given.data) == (200, PICTURE)
    assert given.headers["Content-Disposition"].startswith("attachment")
    assert given.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "sự việc ngày 06/12/2024" in words(page(clerk, item))


@pytest.mark.parametrize("who", ["outsider", "neighbour_secretariat", "other_unit_head"])
def test_others_are_given_nothing(front_desk, play, who):
    item, clerk = play.a("recommendation", "in_progress"), front_desk.visit("unit_clerk")
    clerk.send(proofs(item), sent_file(clerk))
    stranger = front_desk.visit(who)
    assert stranger.open(f"/recommendation/{item.id}/tep/{item.evidence[0].id}").status_code == 404
    assert stranger.open(proofs(item)).status_code == 404


def test_what_is_of_a_wrong_kind_is_refused_with_everything_typed_kept_and_nothing_written(front_desk, play):
    item, clerk = play.a("recommendation", "in_progress"), front_desk.visit("unit_clerk")
    sent = sent_file(clerk, b"MZ\x90\x00" + b"\0" * 60, "anh.png", number="12/BC", fact_on="32/12/2024",
                     kept_at="Phòng một cửa")
    before = audit.content_of(play.database)
    answer = clerk.send(proofs(item), sent)
    assert answer.status_code == 422
    for said in ('value="Ảnh phiên họp"', 'value="12/BC"', 'value="32/12/2024"', 'value="Phòng một cửa"'):
        assert said in answer.text
    again = clerk.send(proofs(item), sent_file(clerk, b"MZ\x90\x00" + b"\0" * 60, "anh.png"))
    assert (again.status_code, "“anh.png”" in again.text) == (422, True)
    assert audit.content_of(play.database) == before


def test_a_paper_needs_its_place_and_no_file(front_desk, play):
    item, clerk = play.a("recommendation", "in_progress"), front_desk.visit("unit_clerk")
    told = {"csrf_token": clerk.token(), "title": "Biên bản họp"}
    assert "thì ghi nơi lưu bản giấy" in clerk.send(proofs(item), told).text
    assert clerk.send(proofs(item), told | {"kept_at": "Phòng một cửa"}).status_code == 302
    assert [(proof.title, proof.kept_at) for proof in item.evidence] == [("Biên bản họp", "Phòng một cửa")]


def test_a_file_taken_back_before_it_was_sent_is_given_to_nobody(front_desk, play):
    item, clerk = play.a("recommendation", "in_progress"), front_desk.visit("unit_clerk")
    clerk.send(proofs(item), sent_file(clerk))
    proof, = item.evidence
    assert clerk.send(f"{proofs(item)}/bo/{proof.id}", {"csrf_token": clerk.token()}).status_code == 302
    assert clerk.open(f"/recommendation/{item.id}/tep/{proof.id}").status_code == 404
    assert "đã bỏ ngày" in words(page(clerk, item))


def test_a_file_altered_on_the_disk_is_given_to_nobody(front_desk, play):
    item, clerk = play.a("recommendation", "in_progress"), front_desk.visit("unit_clerk")
    clerk.send(proofs(item), sent_file(clerk))
    proof, = item.evidence
    kept = FileStore(front_desk.app.config["FILES"])
    path = kept.folder / proof.sha256[:2] / proof.sha256[2:]
    path.write_bytes(PICTURE[:-1])
    answer = clerk.open(f"/recommendation/{item.id}/tep/{proof.id}")
    path.write_bytes(PICTURE)
    assert (answer.status_code, "Mã sự cố" in answer.text, PICTURE[:40] in answer.data) == (500, True, False)


@pytest.mark.parametrize("state", ["checked", "fulfilled"])
def test_nothing_is_added_to_what_was_checked(front_desk, play, state):
    item = play.a("recommendation", state)
    clerk = front_desk.visit("unit_clerk")
    assert clerk.open(proofs(item)).status_code == 409
    assert proofs(item) not in page(clerk, item)


# The desk

def test_a_wish_for_time_stands_on_the_desk_of_whoever_decides_and_leads_to_both_answers(front_desk, play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "ask_more_time")
    for who, is_told in (("chair", True), ("head", True), ("secretariat", False), ("unit_head", False)):
        assert ("Đề nghị gia hạn đến 31/01/2025" in front_desk.visit(who).open("/").text) is is_told, who
    html = page(front_desk.visit("chair"), item)
    for trigger in ("extend", "refuse_more_time"):
        assert f"/recommendation/{item.id}/buoc/{trigger}" in html


def test_a_task_with_a_day_of_its_own_is_late_on_the_desk_of_its_unit(front_desk, play):
    item = play.a("recommendation", "issued")
    play.do(split, item, [OPENING | {"unit_id": play.ids["commune"]}], by="secretariat", on="22/10/2024")
    told = words(front_desk.visit("other_unit_head").open("/").text)
    assert "Nhiệm vụ: Trình quyết định kiện toàn" in told[told.index("Quá hạn ("):told.index("Cần làm (")]
    assert "Nhiệm vụ: Trình quyết định" not in front_desk.visit("unit_head").open("/").text


def test_what_looks_like_a_page_is_text_wherever_it_is_typed(front_desk, play):
    attack = "<img src=x onerror=alert(1)>"
    item = play.a("recommendation", "in_progress")
    play.do(split, item, [{"text": attack}], by="secretariat", on="22/10/2024")
    play.do(keep_proof, item, Proof(attack, attack, attack), by="unit_clerk", on="09/12/2024")
    play.take(item, "ask_more_time", reason=attack)
    play.take(item, "report", result=attack, figures=attack)
    play.take(item, "check_on_site", finding=attack)
    for address in (f"/recommendation/{item.id}", tasks(item), proofs(item)):
        assert "<img src=x" not in front_desk.visit("secretariat").open(address).text


def test_the_old_recommendation_and_the_round_that_looks_again_lead_to_each_other(front_desk, play):
    item = play.a("recommendation", "escalated")
    play.take(item, "re_supervise")
    chair = front_desk.visit("chair")
    _before, _said, after = page(chair, item).partition("Giám sát lại tại đợt:")
    address = re.search(r'href="([^"]+)"', after)[1]
    assert f'href="/recommendation/{item.id}"' in chair.open(address).text.partition("Kiến nghị được giám sát lại")[2]
