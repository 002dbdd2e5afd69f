"""Papers to check a rule on: those written by hand (sample_papers.py), and one of each kind from a played round."""

from dataclasses import replace
from datetime import date
from functools import cache

from bac_son import at_bac_son, day
from sample_papers import DECISION, LETTER, MINUTES, NOTICE, SUPERVISORS

from oversight.papers.blocks import Column, Paragraph, Table
from oversight.papers.document import Appendix, Document, Issuer, Signature

ROWS = tuple((str(number), f"Hộ gia đình thứ {number} có cửa hàng số", f"{number}.600") for number in range(1, 60))
LONG_TABLE = Table((Column("TT", 6, "center"), Column("Chỉ tiêu", 50, "justify"), Column("Kết quả", 20, "right")), ROWS)
SPEECH = Paragraph("Đoàn giám sát đề nghị Ban Chỉ đạo làm rõ số liệu, trách nhiệm và lộ trình thực hiện. " * 12)

ONE_LINE = replace(LETTER, addressees=("Ủy ban nhân dân huyện Bắc Sơn",), blocks=(), closing="Trân trọng")
FORTY_PAGES = replace(MINUTES, blocks=(*MINUTES.blocks, *(SPEECH,) * 105), check_code="7K3M-9QRT")
THREE_SIGN = replace(
    MINUTES, signatures=(Signature(("Thư ký",), "Lộc Quang Vĩnh"), Signature(("Chủ tọa",), "Hoàng Minh Khôi"),
                         Signature(("Đại diện đơn vị được giám sát",), "Dương Công Sỹ")))
APPENDICES = replace(NOTICE, issued_on=date(2026, 1, 9), appendices=(
    Appendix("Bảng một", (LONG_TABLE,), "I"), Appendix("Bảng hai", (LONG_TABLE,), "II", is_landscape=True),
    Appendix("Bảng ba", (LONG_TABLE, SUPERVISORS), "III", attached_to="Kèm theo Thông báo số 27/TB-HĐND")))
FROM_THE_CITY = replace(
    NOTICE, place="Thành phố Hồ Chí Minh", issued_on=date(2026, 11, 24), issuers=(
        Issuer("Tổ đại biểu số 4 Hội đồng nhân dân Thành phố"),
        Issuer("Ban Quản lý dự án đầu tư xây dựng công trình giao thông", "Hội đồng nhân dân Thành phố")))
SAMPLES = {"Mẫu 1.9": MINUTES, "Mẫu 1.4": NOTICE, "Mẫu 1.5": LETTER, "Mẫu 1.2": DECISION, "one line": ONE_LINE,
           "three signatures": THREE_SIGN, "three appendices": APPENDICES, "from the city": FROM_THE_CITY}
KINDS = ("establishing_act", "report_request", "supervision_plan", "sitting_notice", "invitation", "minutes",
         "conclusion_notice", "minutes_correction", "forwarding_letter", "reminder", "explanation_request",
         "result_report", "round_conclusion")
NAMES = (*SAMPLES, *KINDS)


def paper(name: str) -> Document:
    return SAMPLES.get(name) or played()[name]


@cache
def played() -> dict[str, Document]:
    """What the machine composes by itself; the last two are drafts."""
    with at_bac_son() as story:
        papers = {"establishing_act": story.establish(),
                  "supervision_plan": story.take(story.round, "issue_plan", "chair", "06/09/2024"),
                  "report_request": story.ask_for_reports(), "sitting_notice": story.announce(*story.units[:2])}
        story.edit(story.sitting, attendance=[
            {"side": "invited", "name": "Lý Thị Xuân", "title": "Phó Chủ tịch UBMTTQ huyện", "presence": "expected"}])
        papers["invitation"] = story.take(story.sitting, "invite", "chair", "03/10/2024")
        story.meet()
        story.approve()
        papers["minutes"] = story.issue_the_minutes()
        return papers | _afterwards(story)


def _afterwards(story) -> dict[str, Document]:
    take, (first, *others), (proposal, *more) = story.take, story.round.recommendations, story.round.proposals
    take(first, "issue", "chair", "21/10/2024", others, issued_on=day("21/10/2024"))
    take(proposal, "accept", "chair", "21/10/2024", more)
    story.edit(story.round, result_report="I. Đánh giá chung\nCác đơn vị báo cáo đúng đề cương.")
    story.round.conclusion = "Việc chuyển đổi số có chuyển biến."
    return {
        "conclusion_notice": take(story.sitting, "issue_conclusion", "chair", "21/10/2024"),
        "minutes_correction": take(story.minutes, "correct", "chair", "22/10/2024", wrong="54/54", right="54/55"),
        "forwarding_letter": take(proposal, "forward", "chair", "23/10/2024", more, target_session="Kỳ họp cuối năm",
                                  carrier="Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn"),
        "reminder": take(first, "remind", "vice", "02/01/2025", others),
        "explanation_request": take(first, "request_explanation", "chair", "05/01/2025", reason="Chưa có báo cáo",
                                    explanation_requested_on=day("05/01/2025")),
        "result_report": story.draft_of(story.round, "submit_result"),
        "round_conclusion": story.draft_of(story.round, "conclude")}
