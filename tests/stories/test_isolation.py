"""Walls: between councils, between units, and between those who had a seat and those who have one."""

import pytest
from cast.characters import CHARACTERS
from cast.days import day
from cast.scenes import SCENES, report_of

from oversight.models.base import Base, CouncilOwned
from oversight.models.papers import IssuedPaper
from oversight.models.people import Seat
from oversight.models.proposal import Forwarding, Proposal
from oversight.models.round import Round
from oversight.refusal import NotYours
from oversight.rules.standing import may_edit, may_read, seats_of
from oversight.services.isolation import confine
from oversight.services.membership import councils_of
from oversight.services.options import options
from oversight.services.papers import papers_of
from oversight.services.round import open_round
from workflows.roles import Role

MODELS = sorted(
    (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, CouncilOwned)),
    key=lambda model: model.__name__)


def seen_by(play, who, model, on="20/12/2024"):
    """The ids of all rows that exist for a character."""
    with play.database.reading() as session:
        confine(session, councils_of(session, play.person(who), day(on)))
        return {row.id for row in session.query(model)}


def all_rows(play, model):
    return {row.id for row in play.audience.query(model)}


def may(play, who, record, on="20/12/2024"):
    return may_read(seats_of(play.person(who), record, day(on)), record)


# Between councils

@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_to_a_neighbouring_council_nothing_of_a_round_exists(play, model):
    play.a("round", "following_up")
    theirs = {seat.id for seat in play.person("neighbour_secretariat").seats}
    assert seen_by(play, "neighbour_secretariat", model) == (theirs if model is Seat else set())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_to_its_own_office_everything_of_a_round_exists(play, model):
    play.a("round", "following_up")
    own = {row.id for row in play.audience.query(model) if row.council_id == play.ids["district"]}
    assert seen_by(play, "secretariat", model) == own


def test_an_address_in_hand_opens_nothing(play):
    """Somebody who knows the id of a record of another council."""
    for stem in ("round", "self_report", "recommendation"):
        record = play.a(stem, {"round": "draft", "self_report": "requested"}.get(stem, "issued"))
        with play.database.reading() as session:
            confine(session, [play.ids["neighbour"]])
            assert session.get(type(record), record.id) is None


def test_an_outsider_and_a_former_clerk_see_no_council_at_all(play):
    round_ = play.a("round", "following_up")
    for who in ("outsider", "former_clerk"):
        assert seen_by(play, who, Round) == set()
        assert not may(play, who, round_)


def test_a_seat_lasts_to_the_end_of_its_last_day(play):
    round_ = play.a("round", "draft")
    assert may(play, "former_clerk", round_, on="31/08/2024")
    assert not may(play, "former_clerk", round_, on="01/09/2024")


@pytest.mark.parametrize(("stem", "state"), SCENES)
def test_nobody_from_outside_reads_a_record_in_any_state(play, stem, state):
    record = play.a(stem, state)
    for who in ("outsider", "former_clerk", "neighbour_secretariat"):
        assert not may(play, who, record), who


def test_another_body_of_the_same_council_has_no_seat_in_the_round(play):
    round_ = play.a("round", "draft")
    assert not may(play, "committee_chair", round_)
    with play.refusing(NotYours, "Lãnh đạo cơ quan quyết định giám sát"):
        play.take(round_, "establish", by="committee_chair")


# The council above sees what was sent to it

def test_the_province_sees_nothing_before_anything_is_forwarded(play):
    play.a("proposal", "accepted")
    for model in (Round, Proposal, Forwarding):
        assert seen_by(play, "upper_secretariat", model) == set()


def test_the_province_sees_the_proposal_sent_to_it_and_no_other(play):
    proposal = play.a("proposal", "forwarded")
    other = proposal.round.proposals[1]
    assert seen_by(play, "upper_secretariat", Proposal) == {proposal.id}
    assert may(play, "upper_secretariat", proposal)
    assert not may(play, "upper_secretariat", other)


def test_the_province_opens_the_letter_sent_to_it_and_no_other_paper(play):
    proposal = play.a("proposal", "forwarded")
    letter, = papers_of(play.audience, proposal)
    assert seen_by(play, "upper_secretariat", IssuedPaper) == {letter.id}
    assert len(proposal.round.papers) > 1


SENT_UP = (Round, Proposal, Forwarding, IssuedPaper, Seat)


@pytest.mark.parametrize(
    "model", [model for model in MODELS if model not in SENT_UP], ids=lambda model: model.__name__)
def test_nothing_else_of_the_round_goes_up_with_the_proposal(play, model):
    play.a("proposal", "forwarded")
    assert seen_by(play, "upper_secretariat", model) == set()


def test_what_was_taken_back_before_it_was_received_is_no_more_the_provinces(play):
    proposal = play.a("proposal", "forwarded")
    play.take(proposal, "withdraw_forwarding")
    for model in (Round, Proposal, IssuedPaper):
        assert seen_by(play, "upper_secretariat", model) == set()
    assert not may(play, "upper_secretariat", proposal)
    play.take(proposal, "forward", on="28/10/2024", target_session="Kỳ họp giữa năm 2025")
    assert seen_by(play, "upper_secretariat", Proposal) == {proposal.id}
    assert may(play, "upper_secretariat", proposal)


def test_what_the_province_once_received_it_goes_on_reading(play):
    proposal = play.a("proposal", "on_agenda")
    play.take(proposal, "carry_over")
    play.take(proposal, "withdraw_forwarding", on="16/12/2024")
    assert seen_by(play, "upper_secretariat", Proposal) == {proposal.id}
    assert may(play, "upper_secretariat", proposal)


# The successor sees what was handed over, when it has accepted it

def test_the_successor_sees_which_round_is_offered_and_not_yet_what_is_in_it(play):
    round_ = play.a("round", "transferred")
    assert seen_by(play, "successor_chair", Round, on="02/07/2025") == {round_.id}
    for model in (type(round_.reports[0]), type(round_.sittings[0]), type(round_.recommendations[0])):
        assert seen_by(play, "successor_chair", model, on="02/07/2025") == set()


def test_after_the_handover_the_successor_sees_all_and_the_old_council_its_papers(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    for model in (Round, type(round_.reports[0]), type(round_.recommendations[0]), IssuedPaper):
        assert seen_by(play, "successor_secretariat", model, on="03/07/2025") == all_rows(play, model)
    assert seen_by(play, "secretariat", type(round_.reports[0]), on="03/07/2025") == set()
    assert seen_by(play, "secretariat", IssuedPaper, on="03/07/2025") == all_rows(play, IssuedPaper)


def test_after_the_handover_the_unit_still_sees_and_reports_what_it_must_do(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    item = round_.recommendations[0]
    assert item.id in seen_by(play, "unit_head", type(item), on="03/07/2025")
    play.take(item, "report", by="unit_head", on="03/07/2025", late_reason="Chờ bàn giao.")
    assert item.state == "reported"


# Between units

def test_a_unit_sees_its_own_report_and_not_its_neighbours(play):
    mine = play.a("self_report", "submitted")
    neighbours = report_of(play, mine.round, "commune")
    assert may(play, "unit_head", mine)
    assert not may(play, "unit_head", neighbours)
    assert may(play, "other_unit_head", neighbours)
    assert not may(play, "other_unit_head", mine)


@pytest.mark.parametrize(("stem", "state"), [
    ("sitting", "ended"), ("minutes", "issued"), ("recommendation", "issued"), ("proposal", "recorded")])
def test_what_concerns_one_unit_is_not_read_by_another(play, stem, state):
    record = play.a(stem, state)
    assert may(play, "unit_head", record)
    assert not may(play, "other_unit_head", record)


@pytest.mark.parametrize(("stem", "state"), [
    ("round", "draft"), ("round", "established"), ("sitting", "planned"), ("minutes", "draft"),
    ("recommendation", "draft")])
def test_what_is_still_being_prepared_is_not_read_by_the_unit(play, stem, state):
    record = play.a(stem, state)
    assert not may(play, "unit_head", record)
    assert may(play, "secretariat", record)


@pytest.mark.parametrize(("stem", "state"), [
    ("round", "notified"), ("sitting", "notified"), ("minutes", "read_back"), ("recommendation", "issued")])
def test_what_was_sent_is_read_by_the_unit(play, stem, state):
    record = play.a(stem, state)
    assert may(play, "unit_head", record)
    assert may(play, "unit_clerk", record)


def test_a_unit_that_is_not_in_the_round_has_no_seat(play):
    round_ = play.a("round", "following_up")
    people = play.people(*CHARACTERS).items()
    in_it = {who for who, person in people if seats_of(person, round_, day("20/12/2024"))}
    assert in_it == {"chair", "secretariat", "head", "deputy", "secretary", "member", "unit_head", "unit_clerk",
                     "other_unit_head"}


def test_the_leadership_of_a_council_reads_what_its_committees_supervise_and_decides_nothing_there(play):
    """Article 75 of Law 87/2015/QH13: the standing committee coordinates the committees."""
    content = {"theme": "Thi hành án"}
    round_ = play.do(open_round, play.body("committee"), content, by="secretariat", on="04/09/2024")
    seats = seats_of(play.person("chair"), round_, day("04/09/2024"))
    assert seats == {Role.LEADERSHIP}
    assert may_read(seats, round_)
    assert not may_edit(seats, round_)
    assert not any(option.is_mine for option in options(play.audience, round_, play.person("chair"), day("04/09/2024")))
