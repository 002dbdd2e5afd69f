"""Công khai: nothing is shown by itself; somebody looks it through, says so by name, and can take it down."""

from datetime import date

import pytest
from cast.days import day

from oversight.models.publication import Publication
from oversight.refusal import BadlyTyped, NotYours, Stale, Unmet
from oversight.services import journal
from oversight.services.public_reading import public_councils, public_item, public_items, public_years
from oversight.services.publication import item_of, publish, withdraw
from oversight.services.publishable import publishables
from oversight.yearly import Scope

TODAY = date(2024, 12, 30)
ON = "30/12/2024"


def shown(play, kind, subject, *, by="secretariat", title="Nội dung công khai", is_checked=True, year=2024):
    """Published by that person; the publication as the audience sees it."""
    def verb(session, there, actor):
        return publish(session, actor, item_of(session, kind, there.id, year), title, is_checked=is_checked)
    return play.do(verb, subject, by=by, on=ON)


def taken_down(play, publication, *, by="secretariat", reason="Có dữ liệu cá nhân"):
    def verb(session, there, actor):
        withdraw(session, actor, there, reason)
        return there
    return play.do(verb, publication, by=by, on=ON)


def read(play, publication):
    return public_item(play.audience, publication.id, TODAY)


def paper_of(play, round_, kind):
    return next(paper for paper in play.audience.get(type(round_), round_.id).papers if paper.kind == kind)


@pytest.fixture
def concluded(play):
    return play.a("round", "concluded")


# Who, and what

@pytest.mark.parametrize("who", ["secretariat", "chair"])
def test_the_office_and_the_chair_of_the_ordering_body_publish(play, concluded, who):
    publication = shown(play, "round", concluded, by=who)
    assert (publication.kind, publication.year, publication.published_on) == ("round", 2024, TODAY)
    assert publication.secrecy_checked_by == play.person(who).name
    entry = play.journal_of(publication)[-1]
    assert (entry.action, entry.scope) == ("published", concluded.council_id)
    assert read(play, publication).is_looked_through


@pytest.mark.parametrize("who", [
    "head", "secretary", "member", "committee_chair", "unit_head", "neighbour_secretariat", "outsider", "former_clerk"])
def test_nobody_else_does(play, concluded, who):
    with play.refusing(NotYours, "Chỉ Văn phòng giúp việc và lãnh đạo cơ quan quyết định giám sát"):
        shown(play, "round", concluded, by=who)


def test_nothing_is_public_before_somebody_says_so(play, concluded):
    assert public_councils(play.audience) == []
    assert public_items(play.audience, concluded.council_id, 2024, TODAY) == ([], False)


@pytest.mark.parametrize("state", ["established", "draft"])
def test_a_round_that_is_internal_cannot_be_published(play, state):
    round_ = play.a("round", state)
    if state == "draft":
        assert item_of(play.audience, "round", round_.id) is None
        return
    with play.refusing(Unmet, "nội dung còn lưu hành nội bộ"):
        shown(play, "round", round_)
    with play.refusing(Unmet, "nội dung còn lưu hành nội bộ"):
        shown(play, "paper", paper_of(play, round_, "establishing_act"))


def test_a_draft_of_a_recommendation_has_nothing_to_publish(play):
    item = play.a("recommendation", "draft")
    assert item_of(play.audience, "recommendation", item.id) is None
    play.take(item, "discard")
    assert item_of(play.audience, "recommendation", item.id) is None


def test_an_internal_paper_cannot_be_published_and_is_not_offered(play, concluded):
    paper = paper_of(play, concluded, "result_report")
    with play.refusing(Unmet, "văn bản nội bộ"):
        shown(play, "paper", paper)
    scope = Scope(concluded.council_id, 2024, TODAY)
    offered, _ = publishables(play.audience, scope, "paper", every_paper=True)
    kinds = {each.item.subject.kind for each in offered}
    assert "result_report" not in kinds
    assert {"establishing_act", "minutes"} <= kinds
    usual, _ = publishables(play.audience, scope, "paper")
    assert "minutes" not in {each.item.subject.kind for each in usual}


def test_a_committee_chair_is_offered_the_rounds_of_that_committee_alone(play, concluded):
    scope = Scope(concluded.council_id, 2024, TODAY, (play.ids["committee"],))
    for kind in ("paper", "round", "recommendation", "year"):
        assert publishables(play.audience, scope, kind) == ([], False)


# The confirmation

def test_without_the_confirmation_and_a_title_nothing_is_shown(play, concluded):
    with play.refusing(BadlyTyped, "Hãy xác nhận đã kiểm tra", "Hãy ghi tên hiển thị"):
        shown(play, "round", concluded, title=" ", is_checked=False)


def test_published_twice_is_one_publication_looked_through_twice(play, concluded):
    first = shown(play, "round", concluded)
    again = shown(play, "round", concluded, by="chair", title="Tên khác")
    assert (again.id, again.title, again.secrecy_checked_by) == (first.id, "Tên khác", play.person("chair").name)
    assert [entry.action for entry in play.journal_of(again)] == ["published", "looked_again"]
    assert play.audience.query(Publication).count() == 1


def test_words_that_nobody_looked_through_are_not_shown(play):
    item = play.a("recommendation", "partly_fulfilled")
    publication = shown(play, "recommendation", item)
    assert read(play, publication).is_looked_through
    play.take(item, "continue", on=ON, new_due_on=day("30/06/2025"))
    assert read(play, publication).is_looked_through, "a new date is a fact, not a word"
    play.take(item, "report", on=ON, reported_on=day(ON), result="Đã tuyển chị Nguyễn Thị H., số điện thoại 0912")
    assert read(play, publication).is_looked_through, "what is not judged is not shown"
    play.audience.rollback()
    play.take(item, "assess_unsatisfactory", on=ON, assessment="Chưa đạt")
    assert not read(play, publication).is_looked_through
    shown(play, "recommendation", item)
    assert read(play, publication).is_looked_through


# Taking down

def test_what_is_taken_down_is_gone_and_says_nothing(play, concluded):
    publication = shown(play, "round", concluded)
    gone = taken_down(play, publication, by="chair")
    assert (gone.withdrawn_on, gone.withdrawn_because) == (TODAY, "Có dữ liệu cá nhân")
    assert read(play, gone) is None
    assert public_councils(play.audience) == []
    assert public_years(play.audience, concluded.council_id) == []
    with play.refusing(Stale):
        taken_down(play, gone)
    again = shown(play, "round", concluded)
    assert again.id != gone.id
    assert read(play, gone) is None
    assert read(play, again)


def test_taking_down_needs_a_reason_and_a_seat(play, concluded):
    publication = shown(play, "round", concluded)
    with play.refusing(BadlyTyped, "Hãy ghi lý do gỡ xuống"):
        taken_down(play, publication, reason="")
    for who in ("head", "unit_head", "neighbour_secretariat", "outsider"):
        with play.refusing(NotYours):
            taken_down(play, publication, by=who)


# The figures of a year

def test_the_figures_of_a_year_are_published_for_the_whole_council(play, concluded):
    council = play.council("district")
    publication = shown(play, "year", council)
    assert (publication.subject_id, publication.year) == (None, 2024)
    with play.refusing(NotYours):
        shown(play, "year", council, by="committee_chair")
    with play.refusing(Unmet, "Năm này chưa đến"):
        shown(play, "year", council, year=2025)


# Reading

def test_by_year_and_council_only_what_is_shown_is_read(play, concluded):
    shown(play, "round", concluded)
    shown(play, "paper", paper_of(play, concluded, "round_conclusion"), title="Kết luận")
    shown(play, "year", play.council("district"), title="Số liệu")
    [council] = public_councils(play.audience)
    assert (council.council.id, council.items, council.newest) == (concluded.council_id, 3, TODAY)
    assert public_years(play.audience, concluded.council_id) == [2024]
    items, has_more = public_items(play.audience, concluded.council_id, 2024, TODAY)
    assert not has_more
    assert {each.item.kind for each in items} == {"round", "paper", "year"}
    assert all(each.is_looked_through for each in items)
    assert public_items(play.audience, concluded.council_id, 2023, TODAY) == ([], False)


def test_what_became_internal_or_strange_is_not_read(play, concluded):
    """Written past the verbs, as a file from elsewhere might bring it: the reader asks once more."""
    paper = paper_of(play, concluded, "result_report")
    with play.acting("secretariat", ON) as (session, actor):
        forged = Publication(council_id=concluded.council_id, kind="paper", subject_id=paper.id, year=2024,
                             title="Báo cáo", published_on=TODAY, secrecy_checked_by="ai đó")
        session.add(forged)
        session.flush()
        journal.enter(session, forged, actor, "edited", "Nhập từ nơi khác")
        key = forged.id
    assert public_item(play.audience, key, TODAY) is None
    assert public_item(play.audience, "../../etc", TODAY) is None
