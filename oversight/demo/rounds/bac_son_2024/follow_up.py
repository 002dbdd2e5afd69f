"""What became of the chair's requests, the unit's promises and its proposals, each at another point of its way."""

from datetime import date

from oversight.demo.script import Script
from oversight.demo.story import Story
from oversight.demo.terms import YEAR_END_2024
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.services.fulfilment_evidence import Proof

OFFICE, CHAIR, HEAD, ABOVE = "bac_son.office", "bac_son.chair", "bac_son.head", "lang_son.office"
BOARD = GOVERNMENT = "bac_son.unit_head"  # the same man
CLERK = "bac_son.government_clerk"
YEAR_END = "Kỳ họp thường lệ cuối năm 2024 của HĐND tỉnh Lạng Sơn"


def tell(story: Story, words: Script, round_: Round) -> None:
    issue_recommendations(story, round_)
    send_proposals_up(story, round_)
    keep_a_promise(story, words, round_)
    begin_work(story, words, round_)
    hear_from_above(story, words, round_)
    report_work(story, words, round_)
    urge(story, words, round_)


def issue_recommendations(story: Story, round_: Round) -> None:
    """Both promises with them: what a unit undertook itself is followed like what was asked of it."""
    lead, boards, explain, *promised = story.those_of(Recommendation, round_)
    with_culture = [{"unit_id": story.cast["bac_son.culture"]}]
    story.edits(explain, "bac_son.secretary", date(2024, 11, 13), cooperating=with_culture)
    issued = date(2024, 11, 14)
    story.takes(lead, "issue", CHAIR, issued, companions=(boards, explain, *promised), issued_on=issued)
    story.takes(round_, "follow_up", OFFICE, date(2024, 11, 15))


def send_proposals_up(story: Story, round_: Round) -> None:
    """One letter for all three."""
    network, people, coverage = story.those_of(Proposal, round_)
    sent, received = date(2024, 11, 15), date(2024, 11, 19)
    story.takes(network, "accept", CHAIR, sent, companions=(people, coverage))
    story.takes(
        network, "forward", CHAIR, sent, companions=(people, coverage), target_session=YEAR_END,
        carrier="Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn")
    story.takes(
        network, "acknowledge", ABOVE, received, companions=(people,), received_on=received, received_number="2916")


def keep_a_promise(story: Story, words: Script, round_: Round) -> None:
    villages, told = story.those_of(Recommendation, round_)[3], date(2024, 11, 19)
    story.takes(
        villages, "report", BOARD, told, reported_on=told, document="57/BC-BCĐ ngày 19/11/2024",
        result=words.text("villages_are_listed"))
    story.checks(
        villages, OFFICE, told, Proof("Danh sách thôn chưa có sóng di động 3G, 4G", "57/BC-BCĐ ngày 19/11/2024",
                                      "Hồ sơ giám sát, Văn phòng HĐND và UBND huyện"), words.text("list_is_checked"))
    story.takes(villages, "assess_fulfilled", HEAD, date(2024, 11, 20), assessment=words.text("list_is_complete"))


def begin_work(story: Story, words: Script, round_: Round) -> None:
    lead, boards, explain, *_promised = story.those_of(Recommendation, round_)
    story.takes(explain, "begin", CLERK, date(2024, 11, 22), plan=words.text("plan_to_explain"))
    story.takes(boards, "begin", GOVERNMENT, date(2024, 11, 25), plan=words.text("plan_for_boards"))
    story.takes(lead, "begin", GOVERNMENT, date(2024, 11, 25), plan=words.text("plan_to_lead"))


def hear_from_above(story: Story, words: Script, round_: Round) -> None:
    """One reaches an agenda, one is answered and fed back, the third is not acknowledged yet."""
    network, people, _coverage = story.those_of(Proposal, round_)
    told = date(2024, 12, 10)
    story.takes(network, "put_on_agenda", ABOVE, date(2024, 11, 27), target_session=YEAR_END_2024)
    story.takes(
        people, "answer_from_above", ABOVE, date(2024, 12, 4), document="1835/STTTT-CĐS ngày 02/12/2024",
        answer=words.text("answer_from_above"))
    story.takes(people, "feed_back", OFFICE, told, feedback_sent_on=told, channel="document_system")


def report_work(story: Story, words: Script, round_: Round) -> None:
    """One request is fulfilled, one and a promise are reported and waiting, one is in progress past its day."""
    lead, boards, _explain, _villages, training = story.those_of(Recommendation, round_)
    first, second = date(2024, 12, 11), date(2024, 12, 24)
    story.takes(
        boards, "report", GOVERNMENT, first, reported_on=first, document="388/BC-UBND ngày 11/12/2024",
        result=words.text("boards_are_complete"))
    story.checks(
        boards, OFFICE, date(2024, 12, 13), Proof(
            "Quyết định kiện toàn Ban Chỉ đạo chuyển đổi số huyện", "3125/QĐ-UBND ngày 09/12/2024",
            "Hồ sơ giám sát, Văn phòng HĐND và UBND huyện"), words.text("boards_are_checked"))
    story.takes(boards, "assess_fulfilled", CHAIR, date(2024, 12, 16), assessment=words.text("assessment"))
    story.takes(
        lead, "report", GOVERNMENT, second, reported_on=second, document="412/BC-UBND ngày 24/12/2024",
        result=words.text("led"))
    trained = date(2025, 3, 27)
    story.takes(
        training, "report", BOARD, trained, reported_on=trained, document="12/BC-BCĐ ngày 27/3/2025",
        result=words.text("people_are_trained"))


def urge(story: Story, words: Script, round_: Round) -> None:
    """Twice by letter, then asked to explain: the last weeks of the council."""
    _lead, _boards, explain, *_ = story.those_of(Recommendation, round_)
    first, second = date(2025, 4, 10), date(2025, 5, 15)
    story.takes(explain, "remind", OFFICE, first)
    story.takes(explain, "remind", CHAIR, second)
