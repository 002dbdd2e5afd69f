"""The outline at the front desk: typed, chosen, read from a file, shared out, changed after it was sent."""

import io
import json

import pytest
from cast import audit
from front_desk import changed, form_in
from sqlalchemy import select

from oversight.models.outline import OutlineTemplate
from oversight.models.round import Round

NEW = "/dot-giam-sat/moi"
LIBRARY = "thu-vien.digital_transformation"
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def draft(play):
    return play.a("round", "draft")


@pytest.fixture
def sent(play):
    return play.a("self_report", "requested").round


@pytest.fixture
def office(front_desk, request):
    request.getfixturevalue("draft" if "draft" in request.fixturenames else "sent")
    return front_desk.visit("secretariat")


def outline(round_) -> str:
    return f"/round/{round_.id}/sua/de-cuong"


def share(round_, unit_id: str = "") -> str:
    return f"/round/{round_.id}/phan-de-cuong" + (f"?don-vi={unit_id}" if unit_id else "")


def texts(form) -> list[str]:
    return [value for name, value in form.items(multi=True) if name.endswith("-text") and value]


def uploaded(office, address: str, name: str, content: bytes):
    form = office.form(address)
    data = [(key, value) for key, value in form.items(multi=True)]
    files = {"outline_file": (io.BytesIO(content), name), "rows_button": "file"}
    return office.client.post(address, data=_together(data, files), content_type="multipart/form-data")


def _together(pairs, more) -> dict:
    grouped: dict = {}
    for name, value in pairs:
        grouped.setdefault(name, []).append(value)
    return grouped | more


# Typing

def test_an_indicator_is_typed_with_all_that_it_needs(office, draft):
    answer = office.fill_in(outline(draft), **{
        "outline-3-kind": "indicator", "outline-3-code": "T", "outline-3-text": "Tổng số hộ",
        "outline-3-value_type": "count", "outline-3-unit_of_measure": "hộ",
        "outline-4-kind": "indicator", "outline-4-text": "Hộ tham gia", "outline-4-value_type": "count",
        "outline-4-target": "62,1%", "outline-4-target_direction": "at_least", "outline-4-denominator_code": "T",
        "outline-4-target_source": "Nghị quyết số 21", "outline-4-period": "Năm 2024",
        "outline-4-explained_by": "Chủ tịch UBND", "outline-4-guidance": "Tại ngày 30/9"})
    assert answer.status_code == 302
    item = draft.outline[4]
    assert (item.value_type, item.target, item.target_direction, item.denominator_code, item.target_source,
            item.period, item.explained_by, item.guidance) == (
        "count", "62,1%", "at_least", "T", "Nghị quyết số 21", "Năm 2024", "Chủ tịch UBND", "Tại ngày 30/9")
    assert item.code, "an empty code is filled in when the outline is kept"
    page = office.open(f"/round/{draft.id}").text
    for words in ("≥ 62,1% (Nghị quyết số 21)", "Mẫu số:", "Chủ tịch UBND", "Tại ngày 30/9", "Năm 2024"):
        assert words in page


def test_a_kind_alone_is_no_item(office, draft):
    before = len(draft.outline)
    office.fill_in(outline(draft), **{"outline-3-kind": "indicator", "outline-4-kind": "indicator"})
    assert len(draft.outline) == before


def test_what_leads_nowhere_is_said_beside_its_cell_and_kept_as_typed(office, play, draft):
    before = audit.content_of(play.database)
    page = office.fill_in(outline(draft), **{
        "outline-3-kind": "indicator", "outline-3-text": "Hộ nghèo", "outline-3-denominator_code": "9.9",
        "outline-4-kind": "indicator", "outline-4-text": "Tỷ lệ", "outline-4-value_type": "percentage",
        "outline-4-target": "33;9%"})
    assert page.status_code == 422
    assert "dòng 4, Mẫu số là chỉ tiêu: Đề cương không có chỉ tiêu mang mã 9.9." in page.text
    assert "dòng 5, Mục tiêu: Mục tiêu này chưa so sánh được với số liệu" in page.text
    assert '<details open><summary>Chi tiết' in page.text, "the folded part with a fault is open"
    assert form_in(page.text)["outline-4-target"] == "33;9%"
    assert audit.content_of(play.database) == before


def test_a_row_is_put_in_below_another(office, draft):
    page = office.fill_in(outline(draft), rows_button="outline:insert:0")
    names = [name for name in form_in(page.text) if name.endswith("-text")]
    assert names.index("outline-0-text") + 1 == next(
        place for place, name in enumerate(names) if form_in(page.text)[name] == "")


def test_codes_are_given_and_given_anew_without_saving(office, play, draft):
    before = audit.content_of(play.database)
    page = office.fill_in(outline(draft), **{
        "outline-0-code": "X", "outline-3-text": "Mới", "rows_button": "codes"})
    form = form_in(page.text)
    assert form["outline-0-code"] == "X"
    assert all(form[name.replace("-text", "-code")] for name in form if name.endswith("-text") and form[name])
    page = office.send(outline(draft), changed(form, {"rows_button": "new-codes"}))
    assert [value for name, value in form_in(page.text).items() if name.endswith("-code") and value][0] == "I"
    assert audit.content_of(play.database) == before


def test_html_is_shown_as_text(office, draft):
    office.fill_in(outline(draft), **{
        "outline-3-kind": "indicator", "outline-3-text": HOSTILE, "outline-3-guidance": HOSTILE,
        "outline-3-unit_of_measure": HOSTILE, "outline-3-target": HOSTILE, "outline-3-period": HOSTILE})
    assert draft.outline[3].text == HOSTILE
    for address in (f"/round/{draft.id}", outline(draft), share(draft), f"/de-cuong?dot={draft.id}"):
        assert HOSTILE not in office.open(address).text


# Choosing

def test_a_chosen_outline_becomes_rows_and_is_saved_only_then(office, play, draft):
    before = audit.content_of(play.database)
    page = office.fill_in(outline(draft), chosen=LIBRARY, rows_button="chosen")
    assert page.status_code == 200
    assert "mục của “Công tác chuyển đổi số” vào bảng. Chưa lưu" in page.text
    assert audit.content_of(play.database) == before
    form = form_in(page.text)
    assert "Hộ có cửa hàng số nòng cốt" in texts(form)
    assert office.send(outline(draft), form).status_code == 302
    assert "Hộ có cửa hàng số nòng cốt" in [item.text for item in draft.outline]


def test_who_chooses_and_presses_save_first_sees_what_came(office, play, draft):
    before = audit.content_of(play.database)
    page = office.fill_in(outline(draft), chosen=LIBRARY)
    assert page.status_code == 200
    assert "Chưa lưu" in page.text
    assert audit.content_of(play.database) == before


def test_the_page_of_outlines_leads_back_with_the_chosen_one(office, draft):
    page = office.open(f"/de-cuong?dot={draft.id}").text
    assert "Thư viện theo chuyên đề" in page
    address = f"{outline(draft)}?tu={LIBRARY}"
    assert address in page
    form = office.form(address)
    assert "Hộ có cửa hàng số nòng cốt" in texts(form)
    assert texts(form)[0] == draft.outline[0].text
    assert office.open(f"{outline(draft)}?tu=khong-co").status_code == 200


def test_a_new_round_takes_an_outline_and_keeps_what_was_typed(front_desk, play):
    office = front_desk.visit("successor_secretariat")
    page = office.fill_in(NEW, **{"theme": "Đất công ích xã", "chosen": "thu-vien.land", "rows_button": "chosen"})
    form = form_in(page.text)
    assert form["theme"] == "Đất công ích xã"
    assert "Tổng diện tích đất công ích" in texts(form)
    answer = office.send(NEW, form)
    round_ = play.audience.scalars(select(Round)).one()
    assert answer.location == f"/round/{round_.id}"
    total = next(item for item in round_.outline if item.text == "Tổng diện tích đất công ích")
    assert (total.code, total.value_type, total.part_codes) == ("2.1", "area", "2.2, 2.5")


def test_a_new_round_may_begin_with_an_outline(front_desk):
    office = front_desk.visit("successor_secretariat")
    assert "Dùng đề cương này" in office.open("/de-cuong").text
    form = office.form(f"{NEW}?de-cuong=thu-vien.land")
    assert form["theme_code"] == "Quản lý, sử dụng đất công ích"
    assert "Tổng diện tích đất công ích" in texts(form)


def test_an_outline_is_kept_as_a_template_and_chosen_again(office, play, draft):
    address = f"/round/{draft.id}/de-cuong/luu-mau"
    assert office.fill_in(address, name="Chuyển đổi số mẫu").status_code == 302
    kept = play.audience.scalars(select(OutlineTemplate)).one()
    assert [item["text"] for item in kept.items] == [item.text for item in draft.outline]
    assert "Chuyển đổi số mẫu" in office.open(f"/de-cuong?dot={draft.id}").text
    page = office.fill_in(address, name="")
    assert page.status_code == 422
    assert "Hãy đặt tên cho đề cương mẫu." in page.text
    assert office.fill_in(address, name="Khác", csrf_token=None).status_code == 400


# Files

def test_an_outline_travels_as_a_file(office, play, draft):
    file = office.open(f"/round/{draft.id}/de-cuong.json")
    assert "attachment" in file.headers["Content-Disposition"]
    told = json.loads(file.data)
    assert [item["text"] for item in told["items"]] == [item.text for item in draft.outline]
    told["items"].append({"kind": "indicator", "text": "Từ tệp", "value_type": "count"})
    before = audit.content_of(play.database)
    page = uploaded(office, outline(draft), "de cuong.json", json.dumps(told).encode())
    assert page.status_code == 200
    assert "Đã đưa 1 mục của tệp “de cuong.json” vào bảng." in page.text
    form = form_in(page.text)
    assert texts(form) == [*(item.text for item in draft.outline), "Từ tệp"], "the rows keep their order"
    assert audit.content_of(play.database) == before


def test_an_outline_comes_from_a_spreadsheet(office, draft):
    from oversight.workbooks.outline import outline_workbook
    assert office.open("/de-cuong/mau.xlsx").status_code == 200
    content = outline_workbook([{"kind": "indicator", "text": "Từ bảng tính", "unit_of_measure": "hộ"}])
    page = uploaded(office, outline(draft), "de-cuong.xlsx", content)
    assert "Từ bảng tính" in texts(form_in(page.text))


def test_a_file_that_cannot_be_read_says_where_and_loses_nothing(office, play, draft):
    before = audit.content_of(play.database)
    page = uploaded(office, outline(draft), "sai.json", b'[{"text": "A"}, {"text": 5}]')
    assert "Mục 2: thiếu nội dung." in page.text
    assert texts(form_in(page.text)) == [item.text for item in draft.outline]
    assert audit.content_of(play.database) == before


# Sharing out

def test_a_unit_is_asked_a_part_and_others_with_it(office, play, draft):
    first, second, third = draft.outline
    answer = office.fill_in(share(draft, play.ids["steering_board"]), asked=[first.id, third.id],
                            also=[play.ids["commune"]])
    assert answer.status_code == 302
    assert {row.unit_id: row.left_out for row in draft.units} == {
        play.ids["steering_board"]: [second.id], play.ids["commune"]: [second.id]}
    assert "và 1 đơn vị khác báo cáo 2/3 mục." in office.open(answer.location).text
    page = office.open(f"/round/{draft.id}").text
    assert "Đơn vị được hỏi một phần đề cương (2)" in page
    assert f"{play.unit('commune').name}: 2/3 mục" in page


def test_a_whole_section_is_ticked_off_without_saving(office, play, draft):
    before = audit.content_of(play.database)
    page = office.fill_in(share(draft), rows_button="none:0")
    kept = form_in(page.text).getlist("asked")
    assert draft.outline[0].id not in kept
    assert draft.outline[2].id in kept
    page = office.send(share(draft), changed(form_in(page.text), {"rows_button": "all:0"}))
    assert set(form_in(page.text).getlist("asked")) == {item.id for item in draft.outline}
    assert audit.content_of(play.database) == before


def test_nobody_is_asked_nothing(office, play, draft):
    before = audit.content_of(play.database)
    page = office.fill_in(share(draft), asked=[])
    assert page.status_code == 422
    assert "phải được hỏi ít nhất một mục" in page.text
    assert audit.content_of(play.database) == before


def test_an_old_page_of_shares_is_refused(office, play, draft):
    form = office.form(share(draft))
    office.fill_in(outline(draft), **{"outline-3-text": "Mới"})
    before = audit.content_of(play.database)
    assert office.send(share(draft), changed(form, {"asked": [draft.outline[0].id]})).status_code == 409
    assert audit.content_of(play.database) == before


def test_what_a_unit_answered_stays_asked(front_desk, play):
    report = play.a("self_report", "drafting")
    round_, office = report.round, front_desk.visit("secretariat")
    page = office.fill_in(share(round_, report.unit_id), asked=[])
    answered = {answer.item_id for answer in report.answers}
    assert answered, "otherwise the story says nothing"
    row = next(each for each in round_.units if each.unit_id == report.unit_id)
    assert page.status_code == 302
    assert answered.isdisjoint(row.left_out or [])
    assert "(đơn vị đã trả lời)" in office.open(share(round_, report.unit_id)).text


# After sending

def test_a_change_after_sending_asks_why_and_tells_the_unit(office, front_desk, play, sent):
    before = audit.content_of(play.database)
    page = office.fill_in(outline(sent), **{"outline-3-text": "Kinh phí đã sử dụng"})
    assert page.status_code == 422
    assert "hãy ghi lý do thay đổi" in page.text
    assert "Kinh phí đã sử dụng" in page.text
    assert audit.content_of(play.database) == before
    office.send(outline(sent), changed(form_in(page.text), {"reason": "Theo Công văn số 12."}))
    assert [(version.number, version.reason) for version in sent.outline_versions][1:] == [(2, "Theo Công văn số 12.")]
    page = office.open(f"/round/{sent.id}").text
    assert "Các lần thay đổi sau khi gửi (1)" in page
    assert "Theo Công văn số 12." in page
    desk = front_desk.visit("unit_clerk").open("/").text
    assert "Đề cương thay đổi ngày" in desk
    assert "Theo Công văn số 12" in desk
    assert "Đề cương thay đổi ngày" not in office.open("/").text


def test_saving_an_untouched_outline_that_was_sent_asks_nothing(office, play, sent):
    before = audit.content_of(play.database)
    assert office.fill_in(outline(sent)).status_code == 302
    assert audit.content_of(play.database) == before


def test_a_unit_reads_what_it_is_asked_and_nothing_else(office, front_desk, play, sent):
    spared = sent.outline[1]
    office.fill_in(share(sent, play.ids["steering_board"]), asked=[
        item.id for item in sent.outline if item is not spared])
    theirs = front_desk.visit("unit_head").open(f"/round/{sent.id}").text
    others = front_desk.visit("other_unit_head").open(f"/round/{sent.id}").text
    assert spared.text not in theirs
    assert spared.text in others
    assert "được hỏi một phần" not in others


# Who may not

@pytest.mark.parametrize("who", ["chair", "head", "member"])
def test_who_only_reads_a_draft_changes_nothing_of_its_outline(front_desk, office, play, draft, who):
    visitor, before = front_desk.visit(who), audit.content_of(play.database)
    form = changed(office.form(share(draft)), {
        "asked": [draft.outline[0].id], "csrf_token": visitor.token()})
    assert visitor.open(share(draft)).status_code == 403
    assert visitor.send(share(draft), form).status_code == 403
    assert visitor.open(f"/de-cuong?dot={draft.id}").status_code == 403
    assert audit.content_of(play.database) == before


@pytest.mark.parametrize("who", ["unit_head", "unit_clerk"])
def test_units_take_no_outline_away_and_keep_none(front_desk, play, sent, who):
    visitor, before = front_desk.visit(who), audit.content_of(play.database)
    assert visitor.open(f"/round/{sent.id}/de-cuong.json").status_code == 404
    assert visitor.open(f"/round/{sent.id}/de-cuong/luu-mau").status_code == 403
    assert visitor.open("/de-cuong").status_code == 403
    assert visitor.open(f"/de-cuong/tep/{LIBRARY}.json").status_code == 403
    assert audit.content_of(play.database) == before


def test_for_neighbours_there_is_no_such_outline(front_desk, play, draft):
    neighbour = front_desk.visit("neighbour_secretariat")
    for address in (outline(draft), share(draft), f"/round/{draft.id}/de-cuong.json",
                    f"/round/{draft.id}/de-cuong/luu-mau", f"/de-cuong?dot={draft.id}"):
        assert neighbour.open(address).status_code == 404
    assert neighbour.open(f"/de-cuong/tep/dot.{draft.id}.json").status_code in (403, 404)


def test_nothing_but_shares_is_taken_from_the_form_of_shares(office, play, draft):
    office.fill_in(share(draft, play.ids["commune"]), asked=[draft.outline[0].id, "khong-co"], state="closed",
                   council_id=play.ids["province"], also=["khong-co"])
    assert (draft.state, draft.council_id) == ("draft", play.ids["district"])
    assert {row.unit_id: row.left_out for row in draft.units} == {
        play.ids["commune"]: [item.id for item in draft.outline[1:]], play.ids["steering_board"]: None}
