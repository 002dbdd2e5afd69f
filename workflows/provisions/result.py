"""Reporting the result, examining it, issuing and publishing it."""

from workflows.provisions.row import COMMITTEE, COUNCIL, DELEGATE_GROUP, STANDING_COMMITTEE
from workflows.provisions.sources import law_87

REPORT = "Báo cáo kết quả giám sát"
REVIEW = "Xem xét báo cáo kết quả giám sát"

ROWS = (
    # The council's delegation reports to the standing committee first, then to the nearest session.
    *law_87("report_result", REPORT, {COUNCIL: "điểm g khoản 2 Điều 62"},
            kind="on", anchor="next_council_session_on"),
    *law_87("report_result", REPORT, {STANDING_COMMITTEE: "điểm g khoản 2 Điều 70"},
            kind="after", days=15, anchor="supervision_ended_on"),
    *law_87("report_result", REPORT, {COMMITTEE: "điểm g khoản 2 Điều 80"},
            kind="after", days=10, anchor="supervision_ended_on"),
    # The clause speaks of the delegate; the group answers for its delegates by article 6.9.
    *law_87("report_result", REPORT, {DELEGATE_GROUP: "điểm c khoản 4 Điều 86"},
            kind="after", days=10, anchor="supervision_ended_on"),

    # Seven days cover the whole sitting of article 71.1, from the report (a) to the conclusion (d).
    # A delegates' group has no row: article 86 ends with its report to the standing committee.
    *law_87("review_result", REVIEW, {STANDING_COMMITTEE: "khoản 1 Điều 71"},
            kind="after", days=7, anchor="result_report_received_on"),
    *law_87("review_result", REVIEW, {
        COUNCIL: "khoản 3 Điều 62",
        COMMITTEE: "khoản 1 Điều 81"}),

    # In the codified text article 71 is numbered 1, 3, 4: the sending of the conclusion stands
    # unnumbered after point d of clause 1, so no clause 2 is ever cited.
    *law_87("issue_result", "Ban hành nghị quyết, kết luận, báo cáo giám sát", {
        COUNCIL: "điểm d khoản 3 Điều 62, khoản 4 Điều 16",
        STANDING_COMMITTEE: "điểm d khoản 1 Điều 71",
        COMMITTEE: "khoản 2 Điều 81",
        DELEGATE_GROUP: "khoản 9 Điều 6, điểm c khoản 4 Điều 86"}),

    *law_87("publish", "Công khai văn bản giám sát", "khoản 1 Điều 89"),
)
