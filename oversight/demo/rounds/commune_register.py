"""The register of xã Bắc Sơn: six rounds of four years, two of them taken over from the district that was dissolved.

Each is told the shortest way the law leaves: reports on paper, no sitting, a conclusion, recommendations issued
together. What became of them stands in the script as acts with a day; those of the last weeks are told by
commune_register_now.py, so that the numbers of papers follow the calendar.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from oversight.calendar import DaysOff
from oversight.demo.rounds.commune_items import Act, acts_of, content_of, take_act
from oversight.demo.script import Script, script
from oversight.demo.story import Story
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from workflows.recommendation_words import RUNNING

KEY = "commune_register"
HANDED_OVER, TAKEN_OVER, PASSED_ON = date(2025, 6, 27), date(2025, 7, 8), date(2025, 7, 15)
STEPS = {"drafted": -4, "sent": 4, "due": 21, "reported": 17, "begun": 18, "accepted": 22, "ended": 28,
         "written": 31, "submitted": 33, "concluding": 36, "concluded": 38}
"""Days from the establishing act; each falls on the next working day."""
CHAIRS = {"bac_son.standing": "bac_son.chair", "commune.standing": "commune.chair",
          "commune.culture_committee": "commune.culture_chair"}


def tell(story: Story) -> None:
    for words in rounds_of(story):
        round_ = supervise(story, words)
        recommend(story, words, round_)
        before = "passes_on" not in words.told
        do_all(story, words, (each for each in acts(story, words, round_) if before or each.on <= HANDED_OVER))
        if "passes_on" in words.told:
            hand_over(story, words, round_)
            do_all(story, words, (each for each in acts(story, words, round_) if each.on > HANDED_OVER))


def rounds_of(story: Story) -> Iterable[Script]:
    """One script a round, with its key in it."""
    told = script(KEY, story.cast).told
    return [Script(own | {"key": key, "texts": told["texts"]}, story.cast) for key, own in told["rounds"].items()]


def day(words: Script, step: str) -> date:
    return DaysOff().next_working_day(words.told["established"] + timedelta(STEPS[step] - 1))


def office_and_chair(words: Script, on: date) -> tuple[str, str]:
    """Of a round that was handed over, those of the commune from that day on."""
    if "passes_on" in words.told and on > HANDED_OVER:
        return "commune.office", "commune.chair"
    place = words.told["body"].split(".")[0]
    return f"{place}.office", CHAIRS[words.told["body"]]


def supervise(story: Story, words: Script) -> Round:
    told, established = words.told, words.told["established"]
    office, chair = office_and_chair(words, established)
    head = told["members"][0]["who"]
    content = words.round_content()
    content["units"] = [row | {"report_due_on": day(words, "due")} for row in content["units"]]
    round_ = story.opens(told["key"], told["body"], office, day(words, "drafted"), content)
    story.takes(round_, "establish", chair, established)
    sent, begun, ended = (day(words, step) for step in ("sent", "begun", "ended"))
    story.takes(round_, "notify", head, sent, plan_sent_on=sent, channel="document_system")
    receive(story, words, round_, office)
    story.takes(round_, "start", head, begun, supervision_starts_on=begun)
    first, *others = (story.report_of(round_, row["unit"]) for row in told["units"])
    story.takes(first, "accept", office, day(words, "accepted"), companions=others)
    story.takes(round_, "end_supervision", head, ended, supervision_ended_on=ended)
    conclude(story, words, round_, head, chair)
    return round_


def receive(story: Story, words: Script, round_: Round, office: str) -> None:
    on, text = day(words, "reported"), words.text("on_paper")
    answers = {place: {"text": text} for place, row in enumerate(words.told["outline"]) if row.get("is_required", True)}
    for row in words.told["units"]:
        report = story.report_of(round_, row["unit"])
        story.answers(report, office, on, answers)
        story.takes(report, "receive_on_paper", office, on, received_on=on, signed_by="Thủ trưởng đơn vị")


def conclude(story: Story, words: Script, round_: Round, head: str, chair: str) -> None:
    submitted, concluded = day(words, "submitted"), day(words, "concluded")
    secretary = words.told["members"][-1]["who"]
    story.edits(round_, secretary, day(words, "written"), result_report=words.told["report"])
    story.takes(round_, "submit_result", head, submitted, result_report_received_on=submitted)
    story.edits(round_, chair, day(words, "concluding"), conclusion=words.told["conclusion"])
    story.takes(round_, "conclude", chair, concluded, concluded_on=concluded)


def recommend(story: Story, words: Script, round_: Round) -> None:
    """All at once, issued together; a draft stays one."""
    on = day(words, "concluded")
    office, chair = office_and_chair(words, on)
    rows = words.told["items"]
    story.recommends(round_, office, on, [content_of(row, words, story.today) for row in rows])
    pairs = zip(story.those_of(Recommendation, round_), rows, strict=True)
    first, *others = (item for item, row in pairs if not row.get("is_draft"))
    story.takes(first, "issue", chair, on, companions=others, issued_on=on)
    story.takes(round_, "follow_up", office, on)


def acts(story: Story, words: Script, round_: Round) -> list[Act]:
    pairs = zip(story.those_of(Recommendation, round_), words.told["items"], strict=True)
    return sorted((each for item, row in pairs for each in acts_of(row, item, story.today)), key=attrgetter("on"))


def do_all(story: Story, words: Script, chosen: Iterable[Act], *, is_recent: bool = False) -> None:
    for each in chosen:
        if each.is_recent == is_recent:
            take_act(story, each, *office_and_chair(words, each.on))


def hand_over(story: Story, words: Script, round_: Round) -> None:
    """The dossier to the commune, and what is still asked of bodies that are no more to those that took over."""
    story.takes(round_, "transfer", "bac_son.chair", HANDED_OVER, reason=words.text("handed_over"),
                document=words.text("handed_over_by"), successor_id=story.cast["commune"])
    story.takes(round_, "accept_transfer", "commune.chair", TAKEN_OVER, document=words.text("taken_over_by"))
    successors = {words.cast[old]: words.cast[new] for old, new in words.told["passes_on"].items()}
    open_ones = [item for item in story.those_of(Recommendation, round_) if item.state in RUNNING]

    def successor_of(item: Recommendation) -> str:
        return successors[item.lead_unit_id]

    for successor, (first, *others) in groupby(sorted(open_ones, key=successor_of), key=successor_of):
        story.takes(first, "pass_on", "commune.office", PASSED_ON, companions=others, successor_unit_id=successor,
                    reason=words.text("passed_on"), document=words.text("passed_on_by"))
