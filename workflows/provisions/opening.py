"""Setting up the delegation and telling the units: articles 62, 70, 80 and 86 of Law 87."""

from workflows.provisions.row import COMMITTEE, COUNCIL, DELEGATE_GROUP, STANDING_COMMITTEE
from workflows.provisions.sources import law_87

ROWS = (
    # A delegates' group has no delegation in the law: it organises its delegates to supervise.
    # Article 83.2 gives this to groups of provincial and district councils only.
    *law_87("establish", "Thành lập Đoàn giám sát", {
        COUNCIL: "khoản 1 Điều 62",
        STANDING_COMMITTEE: "khoản 1 Điều 70",
        COMMITTEE: "khoản 1 Điều 80",
        DELEGATE_GROUP: "khoản 2 Điều 83, khoản 2 Điều 86"}),

    *law_87("notify_plan", "Gửi nội dung, kế hoạch giám sát và đề cương báo cáo", {
        COUNCIL: "điểm b khoản 2 Điều 62",
        STANDING_COMMITTEE: "điểm b khoản 2 Điều 70",
        COMMITTEE: "điểm b khoản 2 Điều 80"},
        kind="after", days=15, anchor="established_on"),
    # The group's clock runs backwards from the start of the supervision, and names no outline.
    *law_87("notify_plan", "Gửi nội dung, kế hoạch giám sát", {
        DELEGATE_GROUP: "điểm a khoản 3 Điều 86"},
        kind="before", days=7, anchor="supervision_starts_on"),

    # Nothing for a delegates' group: article 86 asks for no programme and no composition.
    *law_87("notify_programme", "Thông báo chương trình và thành phần Đoàn giám sát", {
        COUNCIL: "điểm b khoản 2 Điều 62",
        STANDING_COMMITTEE: "điểm b khoản 2 Điều 70",
        COMMITTEE: "điểm b khoản 2 Điều 80"},
        kind="before", days=10, anchor="opens_on"),

    *law_87("attend", "Người đứng đầu đơn vị trực tiếp báo cáo, trình bày", "khoản 3 Điều 7"),
)
