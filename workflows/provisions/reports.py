"""What the units and the members write. The law fixes the duty; the plan fixes the day."""

from workflows.provisions.row import COMMITTEE, COUNCIL, DELEGATE_GROUP, STANDING_COMMITTEE, Provision
from workflows.provisions.sources import LAO_CAI, READ_LAO_CAI, law_87

ROWS = (
    *law_87("send_report", "Đơn vị gửi báo cáo", {
        COUNCIL: "khoản 1 Điều 7, điểm d khoản 2 Điều 62",
        STANDING_COMMITTEE: "khoản 1 Điều 7, điểm d khoản 2 Điều 70",
        COMMITTEE: "khoản 1 Điều 7, điểm d khoản 2 Điều 80",
        DELEGATE_GROUP: "khoản 1 Điều 7"},
        kind="on", anchor="due_on"),

    *law_87("ask_for_more", "Yêu cầu báo cáo bổ sung", {
        COUNCIL: "điểm d khoản 2 Điều 62",
        STANDING_COMMITTEE: "điểm d khoản 2 Điều 70",
        COMMITTEE: "điểm d khoản 2 Điều 80",
        DELEGATE_GROUP: "khoản 1 Điều 7"}),
)

# No law counts these days. They hold in every regime, as proposals until a council has its own rule.
LOCAL_ROWS = (
    Provision(
        "propose_report_due", "Hạn đề xuất để đơn vị gửi báo cáo", "mức đề xuất, do kế hoạch giám sát ấn định",
        "Không có trong luật; mức đề xuất để Đoàn kịp nghiên cứu báo cáo trước buổi làm việc", is_verified=False,
        kind="before", days=5, unit="wday", anchor="opens_on"),
    Provision(
        "send_supplement", "Đơn vị gửi báo cáo bổ sung", f"tham khảo khoản 2 Điều 21 {LAO_CAI}", READ_LAO_CAI,
        is_verified=False, kind="after", days=5, anchor="supplement_requested_on"),
    Provision(
        "send_member_notes", "Thành viên Đoàn gửi nhận định", f"tham khảo điểm a khoản 1 Điều 7 {LAO_CAI}",
        READ_LAO_CAI, is_verified=False, kind="after", days=5, anchor="supervision_ended_on"),
)
