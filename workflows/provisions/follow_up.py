"""Carrying out a recommendation, and what follows when nobody does."""

from dataclasses import replace

from workflows.provisions.row import COMMITTEE, COUNCIL, DELEGATE_GROUP, L121_114, STANDING_COMMITTEE, Provision
from workflows.provisions.sources import LAW_121_ARTICLE_40, SECONDARY, law_87

ROWS = (
    # Only a council resolution must state the time to remedy (16.4 through 62.3.d). For the others the
    # duty is article 7.1, and the house asks each recommendation for a date.
    *law_87("fulfil", "Thực hiện kiến nghị và báo cáo kết quả", {
        COUNCIL: "khoản 4 Điều 16, điểm d khoản 3 Điều 62",
        STANDING_COMMITTEE: "khoản 1 Điều 7",
        COMMITTEE: "khoản 1 Điều 7",
        DELEGATE_GROUP: "khoản 1 Điều 7"},
        kind="on", anchor="due_on"),

    # Article 89.3 does not name the council itself: its standing committee follows up in its place.
    *law_87("monitor", "Theo dõi, đôn đốc thực hiện kiến nghị", {
        COUNCIL: "khoản 3 Điều 89",
        STANDING_COMMITTEE: "khoản 3 Điều 71, khoản 3 Điều 89",
        COMMITTEE: "khoản 4 Điều 81, khoản 3 Điều 89",
        DELEGATE_GROUP: "khoản 3 Điều 89"}),

    *law_87("reconsider", "Xem xét lại kết luận, yêu cầu, kiến nghị", "khoản 3 Điều 8"),
    *law_87("escalate", "Kiến nghị cơ quan có thẩm quyền xử lý", "khoản 4 Điều 7, khoản 3 Điều 89"),

    # "Giám sát lại" is named for the National Assembly only (16.6). A council supervises again by
    # opening a new round, on the authority of any round.
    *law_87("re_supervise", "Giám sát lại", {
        COUNCIL: "khoản 1 Điều 62",
        STANDING_COMMITTEE: "khoản 1 Điều 70",
        COMMITTEE: "khoản 1 Điều 80",
        DELEGATE_GROUP: "khoản 2 Điều 86"}),

    *law_87("report_to_council", "Báo cáo Hội đồng nhân dân", {
        COUNCIL: "khoản 5 Điều 75",
        STANDING_COMMITTEE: "khoản 4 Điều 71",
        COMMITTEE: "khoản 8 Điều 6, khoản 3 Điều 81",
        DELEGATE_GROUP: "khoản 9 Điều 6"}),

    # No article carries a recommendation from a lower council upward; these are the channels that exist.
    # The reading is ours, so it is not marked as verified although each clause was read.
    *(replace(row, is_verified=False) for row in law_87(
        "forward", "Chuyển kiến nghị lên cấp trên",
        "luật không có điều khoản riêng; các kênh: khoản 4 Điều 7, khoản 4 Điều 71, điểm c khoản 4 Điều 86, "
        "khoản 3 Điều 89")),
)

# The duty to explain within a number of days is new: nothing before 01/03/2026 fixes one.
EXPLANATION_ROWS = (
    Provision(
        "request_explanation", "Yêu cầu giải trình việc chưa thực hiện", LAW_121_ARTICLE_40, SECONDARY,
        is_verified=False, regimes=(L121_114,)),
    Provision(
        "explain", "Giải trình việc chưa thực hiện", LAW_121_ARTICLE_40, SECONDARY, is_verified=False,
        kind="after", days=15, max_days=30, anchor="explanation_requested_on", regimes=(L121_114,)),
)
