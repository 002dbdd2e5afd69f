"""Biên bản làm việc: Mẫu 1.9, Phụ lục III Nghị định 30/2020/NĐ-CP (law.md 7.3)."""

from workflows.asks import fact
from workflows.roles import WRITERS, Role
from workflows.vocabulary import Ask, Check, Need, Paper, State, Transition, Workflow

MINUTES = Paper("minutes", "Biên bản làm việc", "BB", "1.9", "delegation")
CORRECTION = Paper("minutes_correction", "Công văn đính chính biên bản", "", "1.5", "delegation", corrects="minutes")

STATES = (
    State("draft", "Dự thảo", "neutral", edited_by=(*WRITERS, Role.SITTING_CHAIR), is_internal=True),
    State("read_back", "Đã đọc lại, lấy ý kiến", "progress"),
    State("approved", "Đã thông qua"),
    State("signed", "Đã ký"),
    State("issued", "Đã phát hành", "done", is_final=True),
    State("corrected", "Đã đính chính", "done", is_final=True),
)

SITTING_IS_ENDED = Need(
    "sitting_is_ended", "Buổi làm việc đã kết thúc, có giờ bắt đầu và giờ kết thúc", met_by=(Role.SITTING_CHAIR,))
WHO_IS_RECORDED = Need(
    "chair_taker_and_place_are_recorded", "Có chủ tọa, người ghi biên bản và địa điểm", met_by=WRITERS)
CONCLUSION_IS_RECORDED = Need(
    "conclusion_is_recorded", "Có ít nhất một kết luận, hoặc ghi rõ “chưa kết luận”",
    met_by=(Role.SITTING_CHAIR, *WRITERS))
OBJECTIONS_ARE_ANSWERED = Need(
    "objections_are_answered", "Mọi ý kiến bằng văn bản của đơn vị đã có trả lời của chủ tọa",
    met_by=(Role.SITTING_CHAIR, Role.DELEGATION_HEAD))
SIGNED_AFTER_SITTING = Check("signed_after_the_sitting", "signed_on", "Ngày ký không sớm hơn ngày làm việc")

TRANSITIONS = (
    Transition(
        "read_back", "Đọc lại biên bản", ("draft",), "read_back", by=WRITERS,
        needs=(SITTING_IS_ENDED, WHO_IS_RECORDED, CONCLUSION_IS_RECORDED)),
    Transition(
        "revise", "Tiếp thu ý kiến, sửa lại", ("read_back",), "draft", by=(Role.SITTING_CHAIR, *WRITERS),
        asks=(Ask("reason", "Ý kiến cần tiếp thu"),), is_exception=True),
    Transition(
        "approve", "Thông qua biên bản", ("read_back",), "approved", by=(Role.SITTING_CHAIR,),
        needs=(SITTING_IS_ENDED, WHO_IS_RECORDED, CONCLUSION_IS_RECORDED),
        effects=("freeze_the_text", "draft_the_follow_up")),
    Transition(
        "sign", "Ghi nhận đã ký", ("approved",), "signed", by=(*WRITERS, Role.SITTING_CHAIR),
        asks=(fact("signed_on", "Ngày thư ký và chủ tọa ký"),), checks=(SIGNED_AFTER_SITTING,)),
    Transition(
        "issue", "Phát hành biên bản", ("signed",), "issued", by=WRITERS, needs=(OBJECTIONS_ARE_ANSWERED,),
        law="release_paper", issues=MINUTES),
    Transition(
        "correct", "Đính chính biên bản", ("issued", "corrected"), "corrected", by=(Role.SITTING_CHAIR,),
        asks=(Ask("wrong", "Nội dung ghi sai"), Ask("right", "Nội dung đúng")), issues=CORRECTION,
        is_exception=True),
)

WORKFLOW = Workflow(
    "minutes", "Biên bản", STATES, TRANSITIONS,
    intro="Biên bản của một buổi làm việc. Sau khi thông qua, nội dung được giữ nguyên; sai sót chỉ được đính chính.")
