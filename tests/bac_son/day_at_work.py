"""18 October 2024: who came, what was said, what the chair concluded."""

from collections.abc import Sequence
from typing import Any

from bac_son.days import day, moment
from bac_son.institutions import Institutions
from oversight.models.organisations import Unit

AUTHORISATION = "Giấy ủy quyền số 12/GUQ-BCĐ ngày 15 tháng 10 năm 2024"
QUESTION = "Đề nghị làm rõ tỷ lệ 11,38% hộ có cửa hàng số nòng cốt tính trên tổng số nào"
COVERAGE = "Hội đồng nhân dân tỉnh quan tâm bố trí kinh phí phủ sóng di động 3G, 4G tại các thôn vùng sâu, vùng xa"
STAFF = "Có chính sách thu hút nguồn nhân lực công nghệ thông tin về cấp huyện, cấp xã"
LEADERSHIP = "Tiếp tục tăng cường công tác lãnh đạo, chỉ đạo về chuyển đổi số"
ADVOCACY = "Đẩy mạnh công tác tuyên truyền để người dân hiểu ý nghĩa, mục đích của chuyển đổi số"


def programme(here: Institutions, units: Sequence[Unit]) -> dict[str, Any]:
    return {
        "opens_at": moment("18/10/2024 08:00"), "place": "Phòng họp số 1, trụ sở UBND huyện",
        "programme": "Khai mạc\nĐơn vị báo cáo\nThảo luận\nKết luận", "chair_id": here.people["chair"].id,
        "minute_taker_id": here.people["clerk"].id, "units": [{"unit_id": unit.id} for unit in units]}


def everything(here: Institutions) -> dict[str, Any]:
    return {"attendance": attendance(here), "statements": statements(here), "findings": findings(here)}


def attendance(here: Institutions) -> list[dict[str, Any]]:
    board, committee, _ = (unit.id for unit in here.units)
    return [
        *(_of("delegation", here.people[key].name, here.people[key].title) for key in ("chair", "member", "clerk")),
        _of("delegation", here.people["vice"].name, "Phó Chủ tịch HĐND huyện", presence="excused"),
        _of("invited", "Phan Thị Tuyết", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam huyện"),
        _of("unit", "Dương Công Sỹ", "Trưởng Ban Chỉ đạo", unit_id=board, presence="excused"),
        _of("unit", "Hoàng Văn Thể", "Phó Trưởng Ban Chỉ đạo", unit_id=board, presence="authorised",
            authorisation=AUTHORISATION),
        _of("unit", "Nông Thị Phượng", "Phó Chủ tịch UBND huyện", unit_id=committee)]


def statements(here: Institutions) -> list[dict[str, Any]]:
    """As they were entered, the proposals between the answers: the minutes put them in their sections."""
    board, committee, _ = (unit.id for unit in here.units)
    return [
        _said("opening", "Nêu mục đích, yêu cầu của buổi làm việc", "Hoàng Minh Khôi", "Trưởng đoàn"),
        _said("unit_report", "54/54 chi, đảng bộ cơ sở sử dụng phần mềm thu, nộp đảng phí.\nTrên 10.600 hộ gia đình "
              "tham gia cửa hàng số, đạt 62,1%", "Hoàng Văn Thể", "Phó Trưởng Ban Chỉ đạo", board),
        _said("proposal", COVERAGE, unit_id=board),
        _said("question", QUESTION, "Triệu Văn Quý", "Trưởng Ban Kinh tế - Xã hội HĐND huyện"),
        _said("answer", "Tính trên 10.600 hộ.", "Hoàng Văn Thể", "Phó Trưởng Ban Chỉ đạo", board),
        _said("proposal", STAFF, unit_id=committee)]


def findings(here: Institutions) -> list[dict[str, Any]]:
    board, committee, _ = (unit.id for unit in here.units)
    return [
        _found("noted", "Ghi nhận những kết quả huyện Bắc Sơn đã đạt được trong chuyển đổi số"),
        _found("shortcoming", "Cơ sở hạ tầng ứng dụng công nghệ thông tin chưa đồng bộ"),
        _found("shortcoming", "Một số thôn vùng sâu, vùng xa chưa được phủ sóng di động 3G, 4G"),
        _found("request", LEADERSHIP, lead_unit_id=committee, due_on=day("31/12/2024")),
        _found("request", ADVOCACY, lead_unit_id=board, due_note="đến kỳ họp cuối năm 2024"),
        _found("request", "Kiện toàn Ban Chỉ đạo chuyển đổi số", lead_unit_id=committee, due_on=day("30/11/2024"))]


def _of(side: str, name: str, title: str, **more: Any) -> dict[str, Any]:
    return {"side": side, "name": name, "title": title} | more


def _said(kind: str, text: str, speaker: str = "", title: str = "", unit_id: str | None = None) -> dict[str, Any]:
    return {"kind": kind, "text": text, "speaker": speaker, "speaker_title": title, "unit_id": unit_id}


def _found(kind: str, text: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "text": text} | more
