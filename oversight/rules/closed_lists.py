"""Words kept as codes: what each column may hold, and what people read for it.

A forged code must not be kept: a delegation seat that is no delegation seat would give its holder rights.
"""

from workflows.roles import HEADS, Role

Pairs = tuple[tuple[str, str], ...]

# Article 80.1 of Law 87/2015/QH13 knows the last two beside the programme.
ORIGINS: Pairs = (
    ("annual_programme", "Theo chương trình giám sát hằng năm"),
    ("ad_hoc_signal", "Phát hiện có dấu hiệu vi phạm pháp luật"),
    ("assigned", "Được Hội đồng nhân dân, Thường trực giao"))

DELEGATION_SEATS: Pairs = tuple(
    (role.value, role.title.removesuffix(" giám sát").removesuffix(" Đoàn"))
    for role in (Role.DELEGATION_MEMBER, *HEADS, Role.DELEGATION_SECRETARY))

WAYS: Pairs = (("on_site", "Trực tiếp"), ("on_report", "Qua báo cáo"))
ITEM_KINDS: Pairs = (("narrative", "Trình bày"), ("indicator", "Chỉ tiêu"))
VALUE_TYPES: Pairs = (
    ("", "Chưa xác định"), ("count", "Số lượng"), ("ratio", "Số đạt trên tổng số"), ("percentage", "Tỷ lệ phần trăm"),
    ("money", "Số tiền"), ("area", "Diện tích"), ("length", "Chiều dài"), ("date", "Ngày"), ("yes_no", "Có hoặc không"),
    ("choice", "Chọn một trong các mức"), ("table", "Bảng ngắn"))
TARGET_DIRECTIONS: Pairs = (
    ("", "Chưa xác định"), ("at_least", "Đạt từ mức này trở lên"), ("at_most", "Không vượt quá mức này"),
    ("exactly", "Đúng bằng mức này"))

LEVELS: Pairs = (
    ("unit", "Thẩm quyền của đơn vị"), ("commune", "Thẩm quyền cấp xã"), ("district", "Thẩm quyền cấp huyện"),
    ("province", "Thẩm quyền cấp tỉnh"), ("central", "Thẩm quyền của Trung ương"))

SIDES: Pairs = (("delegation", "Đoàn giám sát"), ("invited", "Đại biểu mời"), ("unit", "Đơn vị chịu sự giám sát"))
PRESENCES: Pairs = (
    ("present", "Có mặt"), ("excused", "Vắng có lý do"), ("authorised", "Được ủy quyền dự"),
    ("expected", "Chưa điểm danh"))
STATEMENTS: Pairs = (
    ("opening", "Khai mạc"), ("unit_report", "Báo cáo của đơn vị"), ("question", "Câu hỏi"),
    ("answer", "Trả lời, giải trình"), ("opinion", "Ý kiến"), ("proposal", "Đề xuất của đơn vị"))
FINDINGS: Pairs = (("noted", "Ghi nhận"), ("shortcoming", "Tồn tại, hạn chế"), ("request", "Kiến nghị"))

MINUTES_COMMENTS: Pairs = (("comment", "Ý kiến góp ý"), ("objection", "Ý kiến không đồng ý bằng văn bản"))
SIGNED_COPIES: Pairs = (("signed", "Bản ký số"), ("scan", "Bản chụp"))
NUMBER_NOTES: Pairs = (
    ("cancelled", "Hủy số"), ("reserved", "Giữ số"), ("elsewhere", "Cấp cho văn bản ngoài phần mềm"))

NATURES: Pairs = (
    ("", "Chưa phân loại"), ("policy", "Ban hành, sửa đổi văn bản, cơ chế, chính sách"),
    ("management", "Tổ chức, chỉ đạo, điều hành"), ("resources", "Nguồn lực: kinh phí, biên chế, cơ sở vật chất"),
    ("violation", "Khắc phục vi phạm, xử lý trách nhiệm"), ("data", "Báo cáo, số liệu, quy hoạch, kế hoạch"),
    ("other", "Nội dung khác"))
TERMS: Pairs = (
    ("", "Chưa phân loại"), ("immediate", "Làm ngay"), ("dated", "Có thời hạn"), ("long", "Lâu dài, theo lộ trình"))
RUNGS: Pairs = (
    ("first_reminder", "Đôn đốc lần 1"), ("next_reminder", "Đôn đốc lần tiếp theo"),
    ("competent_authority", "Kiến nghị cấp có thẩm quyền xử lý"),
    ("explanation_session", "Đưa vào phiên giải trình"), ("questioning", "Đưa vào nội dung chất vấn"),
    ("re_supervision", "Tổ chức giám sát lại"), ("council", "Báo cáo Hội đồng nhân dân xem xét"))
COUNCIL_SESSIONS: Pairs = (("regular", "Thường lệ"), ("extraordinary", "Chuyên đề, phát sinh đột xuất"))
PACKETS: Pairs = (("forwarding", "Chuyển đề xuất"), ("reply", "Trả lời đề xuất"))
DIRECTIONS: Pairs = (("out", "Gửi đi"), ("in", "Nhận về"))
PUBLICATIONS: Pairs = (
    ("paper", "Văn bản đã ban hành"), ("round", "Đợt giám sát"), ("recommendation", "Kiến nghị và kết quả thực hiện"),
    ("year", "Số liệu giám sát của năm"))

CLOSED: dict[str, Pairs] = {
    "rounds.origin": ORIGINS, "delegation_members.role": DELEGATION_SEATS, "supervised_units.way": WAYS,
    "outline_items.kind": ITEM_KINDS, "outline_items.value_type": VALUE_TYPES,
    "outline_items.target_direction": TARGET_DIRECTIONS, "recommendations.addressee_level": LEVELS,
    "attendance.side": SIDES, "attendance.presence": PRESENCES, "statements.kind": STATEMENTS,
    "findings.kind": FINDINGS, "minutes_comments.kind": MINUTES_COMMENTS, "signed_copies.kind": SIGNED_COPIES,
    "number_notes.kind": NUMBER_NOTES, "recommendations.nature": NATURES, "recommendations.term": TERMS,
    "rungs.rung": RUNGS, "council_sessions.kind": COUNCIL_SESSIONS, "packets.kind": PACKETS,
    "packets.direction": DIRECTIONS, "publications.kind": PUBLICATIONS}


def is_on_its_list(column: str, value: str) -> bool:
    """`column` as "table.column"; one without a closed list takes anything."""
    return column not in CLOSED or value in dict(CLOSED[column])
