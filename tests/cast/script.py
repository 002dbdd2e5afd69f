"""What each step is usually told, by whom and when: the round at Bắc Sơn, autumn 2024.

A story that is about something else leaves it to these lines. TODAY is the day of the act; a step that issues
a paper takes the next free number, dated the same day.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cast.days import day, moment
from oversight.services.fulfilment_evidence import Proof

TODAY = object()

DOCUMENT = "45/CV-VP ngày 01/10/2024"
DISSOLUTION = "Nghị quyết số 1672/NQ-UBTVQH15 ngày 16/06/2025"
SIGNED_BY = "Vy Văn Thắng, Trưởng Ban Chỉ đạo"


@dataclass(frozen=True)
class Line:
    """The key of a council or a unit in `typed` is put in as its id."""

    by: str
    on: str
    typed: dict[str, Any] = field(default_factory=dict)


def line(by: str, on: str, **typed: Any) -> Line:
    return Line(by, on, typed)


SCRIPT: dict[tuple[str, str], Line] = {
    ("round", "establish"): line("chair", "05/09/2024"),
    ("round", "issue_plan"): line("head", "10/09/2024"),
    ("round", "notify"): line("secretariat", "12/09/2024", plan_sent_on=TODAY, channel="document_system"),
    ("round", "start"): line("secretariat", "07/10/2024", supervision_starts_on=TODAY),
    ("round", "end_supervision"): line("head", "25/10/2024", supervision_ended_on=TODAY),
    ("round", "submit_result"): line("head", "05/11/2024", result_report_received_on=TODAY),
    ("round", "return_result"): line("chair", "06/11/2024", reason="Bổ sung số liệu về hạ tầng số ở các thôn."),
    ("round", "conclude"): line("chair", "08/11/2024", concluded_on=TODAY),
    ("round", "follow_up"): line("secretariat", "11/11/2024"),
    ("round", "close"): line("chair", "27/12/2024"),
    ("round", "discard"): line("secretariat", "04/09/2024", reason="Trùng với chương trình của Ban Pháp chế."),
    ("round", "cancel"): line("chair", "20/09/2024", reason="Trùng với cuộc thanh tra.", document=DOCUMENT),
    ("round", "suspend"): line("chair", "14/10/2024", reason="Khắc phục hậu quả bão số 3.", document=DOCUMENT),
    ("round", "resume_preparation"): line("chair", "15/10/2024", document=DOCUMENT),
    ("round", "resume"): line("chair", "15/10/2024", document=DOCUMENT),
    ("round", "transfer"): line(
        "chair", "20/06/2025", reason="Kết thúc hoạt động của cấp huyện.", document=DISSOLUTION,
        successor_id="successor"),
    ("round", "accept_transfer"): line("successor_chair", "02/07/2025", document="01/BB-HĐND ngày 02/07/2025"),

    ("self_report", "begin"): line("unit_clerk", "16/09/2024"),
    ("self_report", "submit"): line("unit_head", "04/10/2024", signed_by=SIGNED_BY, document="112/BC-BCĐ"),
    ("self_report", "receive_on_paper"): line("secretariat", "04/10/2024", received_on=TODAY, signed_by=SIGNED_BY),
    ("self_report", "check"): line("secretariat", "07/10/2024"),
    ("self_report", "send_back"): line(
        "head", "08/10/2024", reason="Chưa có số liệu hạ tầng.", supplement_requested_on=TODAY),
    ("self_report", "resubmit"): line("unit_head", "11/10/2024", signed_by=SIGNED_BY),
    ("self_report", "accept"): line("secretariat", "14/10/2024"),
    ("self_report", "ask_for_more"): line(
        "head", "21/10/2024", reason="Làm rõ kinh phí đã sử dụng.", supplement_requested_on=TODAY),
    ("self_report", "record_not_submitted"): line("head", "09/10/2024", reason="Đã đôn đốc hai lần."),
    ("self_report", "submit_late"): line(
        "unit_head", "14/10/2024", signed_by=SIGNED_BY, late_reason="Chờ số liệu của các xã."),
    ("self_report", "extend"): line(
        "head", "02/10/2024", reason="Đơn vị khắc phục hậu quả mưa lũ.", new_due_on=day("14/10/2024")),
    ("self_report", "waive"): line("head", "20/09/2024", reason="Đơn vị đã sáp nhập."),

    ("sitting", "notify"): line("secretariat", "07/10/2024", programme_notified_on=TODAY, channel="document_system"),
    ("sitting", "invite"): line("secretary", "08/10/2024"),
    ("sitting", "open"): line("secretary", "18/10/2024", started_at=moment("18/10/2024 08:05")),
    ("sitting", "end"): line("secretary", "18/10/2024 11:20", ended_at=moment("18/10/2024 11:15")),
    ("sitting", "issue_conclusion"): line("head", "22/10/2024"),
    ("sitting", "postpone"): line("head", "16/10/2024", reason="Trưởng đoàn dự kỳ họp bất thường."),
    ("sitting", "notify_again"): line(
        "secretariat", "17/10/2024", opens_at=moment("28/10/2024 08:00"), programme_notified_on=TODAY,
        channel="document_system"),
    ("sitting", "cancel"): line("head", "16/10/2024", reason="Đơn vị đã giải thể."),

    ("minutes", "read_back"): line("secretary", "18/10/2024"),
    ("minutes", "revise"): line("head", "18/10/2024", reason="Ghi lại ý kiến của Phòng Văn hóa và Thông tin."),
    ("minutes", "approve"): line("head", "18/10/2024"),
    ("minutes", "sign"): line("secretary", "18/10/2024", signed_on=TODAY),
    ("minutes", "issue"): line("secretariat", "21/10/2024"),
    ("minutes", "correct"): line("head", "30/10/2024", wrong="54/54 chi bộ", right="54/54 chi, đảng bộ cơ sở"),

    ("recommendation", "issue"): line("chair", "21/10/2024", issued_on=TODAY),
    ("recommendation", "discard"): line("head", "21/10/2024", reason="Trùng với kiến nghị số 1."),
    ("recommendation", "begin"): line("unit_head", "28/10/2024", plan="Kiện toàn Ban Chỉ đạo trong tháng 11."),
    ("recommendation", "report"): line(
        "unit_head", "10/12/2024", result="Đã kiện toàn Ban Chỉ đạo theo Quyết định số 2310/QĐ-UBND.",
        document="140/BC-BCĐ ngày 10/12/2024", reported_on=TODAY),
    ("recommendation", "check_evidence"): line(
        "secretary", "13/12/2024", checked_on=TODAY, checked_note="Quyết định kèm theo đúng với báo cáo."),
    ("recommendation", "check_on_site"): line(
        "secretary", "12/12/2024", checked_on=TODAY, finding="Ban Chỉ đạo đã họp phiên đầu tiên."),
    ("recommendation", "send_back"): line("head", "13/12/2024", reason="Chưa nêu tiến độ phủ sóng các thôn."),
    ("recommendation", "close_as_irrelevant"): line(
        "chair", "18/12/2024", reason="Ban Chỉ đạo đã giải thể.", document="97/TB-HĐND ngày 18/12/2024"),
    ("recommendation", "ask_more_time"): line(
        "unit_head", "05/12/2024", reason="Chờ nhân sự khối đảng.", wanted_on=day("31/01/2025")),
    ("recommendation", "extend"): line(
        "chair", "09/12/2024", reason="Lý do khách quan.", document="95/TB-HĐND ngày 09/12/2024",
        new_due_on=day("31/01/2025")),
    ("recommendation", "refuse_more_time"): line("chair", "09/12/2024", reason="Thời hạn đã đủ."),
    ("recommendation", "pass_on"): line(
        "chair", "20/12/2024", successor_unit_id="commune", reason="Cơ quan chủ trì đã giải thể.", document=DOCUMENT),
    ("recommendation", "assess_fulfilled"): line("chair", "18/12/2024", assessment="Đã hoàn thành đúng hạn."),
    ("recommendation", "assess_partly"): line("chair", "18/12/2024", assessment="Còn ba thôn chưa phủ sóng."),
    ("recommendation", "assess_unsatisfactory"): line("chair", "18/12/2024", assessment="Chưa nêu việc đã làm."),
    ("recommendation", "continue"): line(
        "chair", "19/12/2024", reason="Hoàn thành phần còn lại.", new_due_on=day("31/03/2025")),
    ("recommendation", "remind"): line("secretariat", "02/12/2024"),
    ("recommendation", "request_explanation"): line(
        "chair", "20/12/2024", reason="Quá thời hạn mà chưa báo cáo.", explanation_requested_on=TODAY),
    ("recommendation", "explain"): line(
        "unit_head", "27/12/2024", explanation="Nguồn kinh phí được bổ sung chậm.", document="150/BCĐ-VP"),
    ("recommendation", "accept_explanation"): line(
        "chair", "30/12/2024", reason="Lý do khách quan.", new_due_on=day("31/03/2025")),
    ("recommendation", "escalate"): line(
        "chair", "10/01/2025", measure="competent_authority", to_whom="Chủ tịch Ủy ban nhân dân huyện Bắc Sơn",
        reason="Không thực hiện, không giải trình.", left_out_because="Đã yêu cầu giải trình."),
    ("recommendation", "resume"): line(
        "chair", "20/01/2025", reason="Đơn vị đã có kế hoạch khắc phục.", new_due_on=day("30/04/2025")),
    ("recommendation", "record_not_fulfilled"): line(
        "chair", "20/02/2025", reason="Đơn vị không thực hiện.", document="05/BC-HĐND ngày 20/02/2025"),
    ("recommendation", "re_supervise"): line("chair", "20/02/2025", reason="Cần xem xét lại tại chỗ."),
    ("recommendation", "ask_reconsideration"): line(
        "unit_head", "28/10/2024", reason="Nội dung thuộc thẩm quyền của tỉnh.", document="118/BCĐ-VP"),
    ("recommendation", "uphold"): line("chair", "04/11/2024", reason="Kiến nghị đúng thẩm quyền của đơn vị."),
    ("recommendation", "withdraw"): line(
        "chair", "04/11/2024", reason="Đề nghị của đơn vị có căn cứ.", document="90/TB-HĐND ngày 04/11/2024"),

    ("proposal", "answer"): line("head", "18/10/2024", answer="Huyện đã bố trí kinh phí trong năm 2025."),
    ("proposal", "accept"): line("head", "18/10/2024"),
    ("proposal", "decline"): line("head", "18/10/2024", reason="Không có căn cứ."),
    ("proposal", "handle"): line("chair", "22/10/2024", handler="Ủy ban nhân dân huyện Bắc Sơn"),
    ("proposal", "forward"): line(
        "chair", "24/10/2024", target_session="Kỳ họp thường lệ cuối năm 2024",
        carrier="Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn"),
    ("proposal", "withdraw_forwarding"): line(
        "chair", "25/10/2024", reason="Ghi nhầm kỳ họp.", document="91/HĐND-VP ngày 25/10/2024"),
    ("proposal", "acknowledge"): line(
        "upper_secretariat", "28/10/2024", received_on=TODAY, received_number="1204"),
    ("proposal", "put_on_agenda"): line(
        "upper_secretariat", "20/11/2024", target_session="Kỳ họp thứ 29 HĐND tỉnh khóa XVII"),
    ("proposal", "carry_over"): line(
        "upper_secretariat", "06/12/2024", reason="Chưa cân đối được ngân sách.",
        target_session="Kỳ họp thường lệ giữa năm 2025"),
    ("proposal", "answer_from_above"): line(
        "upper_secretariat", "20/11/2024", answer="Đã có trong kế hoạch đầu tư công.", document="310/HĐND-VP"),
    ("proposal", "decline_from_above"): line(
        "upper_secretariat", "20/11/2024", reason="Thuộc nhiệm vụ chi của huyện.", document="311/HĐND-VP"),
    ("proposal", "resolve"): line(
        "upper_secretariat", "11/12/2024", outcome="HĐND tỉnh quyết nghị bố trí 12 tỷ đồng.",
        document="45/NQ-HĐND ngày 10/12/2024"),
    ("proposal", "settle"): line(
        "secretariat", "25/11/2024", outcome="UBND huyện đã cấp máy tính cho 18 xã.", document="77/BC-UBND"),
    ("proposal", "feed_back"): line(
        "secretariat", "16/12/2024", feedback_sent_on=TODAY, channel="document_system"),
}

OPENED_ON = "03/09/2024"
REPORTS_DUE_ON = day("07/10/2024")

DRAFT_ROUND = {
    "theme": "Công tác chuyển đổi số trên địa bàn huyện",
    "theme_code": "CDS-2024",
    "review_period": "Từ ngày 01/01/2022 đến ngày 30/06/2024",
    "supervision_object": "Việc thực hiện các kế hoạch về chuyển đổi số",
    "scope": "Trên địa bàn huyện Bắc Sơn",
    "content": "Chính quyền số, kinh tế số, xã hội số",
    "plan": "Nghiên cứu báo cáo và làm việc trực tiếp trong tháng 10 năm 2024",
}

DELEGATION = {
    "head": "delegation_head", "deputy": "delegation_deputy", "secretary": "delegation_secretary",
    "member": "delegation_member"}

OUTLINE = (
    {"kind": "narrative", "text": "Công tác lãnh đạo, chỉ đạo và văn bản đã ban hành"},
    {"kind": "indicator", "text": "Hộ gia đình tham gia cửa hàng số", "unit_of_measure": "hộ", "target": "10.000"},
    {"kind": "narrative", "text": "Khó khăn, vướng mắc khác", "is_required": False},
)

ANSWERS = ({"text": "Đã ban hành 12 kế hoạch."}, {"figure": "10.600"})

DECISION = Proof(
    "Quyết định kiện toàn Ban Chỉ đạo", "2310/QĐ-UBND ngày 06/12/2024", "Văn phòng HĐND và UBND huyện")

SITTING = {
    "opens_at": moment("18/10/2024 08:00"), "place": "Phòng họp số 1, UBND huyện Bắc Sơn",
    "programme": "Nghe báo cáo, trao đổi, kết luận"}

REQUEST = "Kiện toàn Ban Chỉ đạo chuyển đổi số, đẩy mạnh tuyên truyền"
REQUEST_DUE_ON = day("15/12/2024")
FINDINGS = (
    {"kind": "noted", "text": "100% cơ quan sử dụng hệ thống quản lý văn bản liên thông"},
    {"kind": "shortcoming", "text": "Một số thôn vùng sâu chưa có sóng di động"},
)
PROPOSALS = (
    "Đề nghị HĐND tỉnh bố trí kinh phí phủ sóng di động các thôn vùng sâu, vùng xa",
    "Đề nghị HĐND tỉnh có chính sách hỗ trợ nhân lực công nghệ thông tin cấp xã",
)


def spoken(value: Any, today: date, ids: dict[str, str]) -> Any:
    """TODAY becomes the day of the act, the key of a council or a unit its id."""
    if value is TODAY:
        return today
    return ids[value] if value in ("successor", "commune") else value
