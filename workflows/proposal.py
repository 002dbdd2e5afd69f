"""Đề xuất, kiến nghị của đơn vị, and on to the council above (law.md 7.4, direction from_unit)."""

from workflows.asks import CHANNEL, DOCUMENT, REASON, fact
from workflows.roles import HEADS, WRITERS, Role
from workflows.vocabulary import Ask, Check, Need, Paper, State, Transition, Workflow

FORWARDING_LETTER = Paper("forwarding_letter", "Công văn chuyển kiến nghị lên Hội đồng nhân dân cấp trên", "", "1.5")

DECIDERS = (Role.CHAIR, *HEADS)
ABOVE = (Role.UPPER_SECRETARIAT, Role.SECRETARIAT)
FOR_ABOVE = (Role.SECRETARIAT,)  # notes what came by post; refused where the council above works here (on_behalf.py)

STATES = (
    State("recorded", "Đã ghi nhận", edited_by=(*WRITERS, *HEADS)),
    State("accepted", "Được tiếp thu"),
    State("answered", "Đã trả lời"),
    State("declined", "Không tiếp thu"),
    State("handling", "Đang xử lý theo thẩm quyền"),
    State("forwarded", "Đã chuyển cấp trên"),
    State("received", "Cấp trên đã nhận"),
    State("on_agenda", "Đưa vào chương trình kỳ họp"),
    State("resolved", "Đã giải quyết"),
    State("feedback_sent", "Đã thông báo cho đơn vị", "done", is_final=True),
)

UPPER_IS_KNOWN = Need("upper_council_is_known", "Đã xác định Hội đồng nhân dân cấp trên")
MINUTES_ARE_ISSUED = Need(
    "its_minutes_are_approved", "Biên bản ghi đề xuất này đã được thông qua", met_by=(Role.SITTING_CHAIR,))
RECEIVED_AFTER = Check("received_after_forwarding", "received_on", "Ngày nhận không sớm hơn ngày chuyển")

ANSWER = Ask("answer", "Nội dung trả lời", is_fact=True)
OUTCOME = Ask("outcome", "Kết quả giải quyết", is_fact=True)
TARGET_SESSION = Ask(
    "target_session", "Kỳ họp dự kiến trình", "line", hint="Ví dụ: Kỳ họp thường lệ cuối năm 2024",
    suggested_from="sessions_above")
CARRIER = Ask("carrier", "Đầu mối chuyển (Tổ đại biểu)", "line", is_required=False,
              hint="Ví dụ: Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn")

TRANSITIONS = (
    Transition(
        "answer", "Trả lời tại chỗ", ("recorded",), "answered", by=DECIDERS, asks=(ANSWER,)),
    Transition(
        "accept", "Tiếp thu đề xuất", ("recorded",), "accepted", by=DECIDERS, together=True),
    Transition(
        "decline", "Không tiếp thu", ("recorded",), "declined", by=DECIDERS, asks=(REASON,),
        effects=("note_the_reason",)),
    Transition(
        "handle", "Xử lý theo thẩm quyền", ("accepted",), "handling", by=DECIDERS,
        asks=(Ask("handler", "Cơ quan được giao xử lý", "line"),)),
    Transition(
        "forward", "Chuyển lên Hội đồng nhân dân cấp trên", ("accepted",), "forwarded", by=(Role.CHAIR,),
        needs=(MINUTES_ARE_ISSUED, UPPER_IS_KNOWN), asks=(TARGET_SESSION, CARRIER), law="forward",
        effects=("record_the_forwarding",), issues=FORWARDING_LETTER, together=True),
    Transition(
        "withdraw_forwarding", "Rút lại đề xuất đã chuyển", ("forwarded",), "accepted", by=(Role.CHAIR,),
        asks=(REASON, DOCUMENT), effects=("note_the_withdrawal",), is_exception=True),
    Transition(
        "acknowledge", "Ghi nhận cấp trên đã nhận", ("forwarded",), "received", by=ABOVE, on_behalf=FOR_ABOVE,
        asks=(fact("received_on", "Ngày nhận"), Ask("received_number", "Số đến", "line", is_required=False)),
        checks=(RECEIVED_AFTER,), effects=("note_the_receipt",), together=True),
    Transition(
        "put_on_agenda", "Đưa vào chương trình kỳ họp", ("received",), "on_agenda", by=ABOVE, on_behalf=FOR_ABOVE,
        asks=(TARGET_SESSION,), effects=("note_the_session",), together=True),
    Transition(
        "carry_over", "Chuyển sang kỳ họp sau", ("on_agenda",), "forwarded", by=ABOVE, on_behalf=FOR_ABOVE,
        asks=(REASON, TARGET_SESSION), effects=("record_the_carry_over",), is_exception=True),
    Transition(
        "answer_from_above", "Ghi nhận văn bản trả lời", ("received",), "answered", by=ABOVE, on_behalf=FOR_ABOVE,
        asks=(ANSWER, DOCUMENT), effects=("note_the_reply",)),
    Transition(
        "decline_from_above", "Ghi nhận không chấp nhận", ("received",), "declined", by=ABOVE, on_behalf=FOR_ABOVE,
        asks=(REASON, DOCUMENT), effects=("note_the_reason", "note_the_reply")),
    Transition(
        "resolve", "Ghi nhận kết quả kỳ họp", ("on_agenda",), "resolved", by=ABOVE, on_behalf=FOR_ABOVE,
        asks=(OUTCOME, DOCUMENT), effects=("note_the_reply",), together=True),
    Transition(
        "settle", "Ghi nhận kết quả xử lý", ("handling",), "resolved", by=(Role.SECRETARIAT, *DECIDERS),
        asks=(OUTCOME, DOCUMENT)),
    Transition(
        "feed_back", "Thông báo cho đơn vị", ("answered", "declined", "resolved"), "feedback_sent",
        by=(Role.SECRETARIAT, *DECIDERS),
        asks=(fact("feedback_sent_on", "Ngày thông báo"), CHANNEL), together=True),
)

WORKFLOW = Workflow(
    "proposal", "Đề xuất của đơn vị", STATES, TRANSITIONS,
    intro="Đề xuất, kiến nghị của đơn vị tại buổi làm việc: trả lời, xử lý theo thẩm quyền, "
          "hoặc chuyển lên Hội đồng nhân dân cấp trên, và luôn thông báo lại cho đơn vị.")
