"""What the law says of a step, checked by hand against the articles of Law 87/2015/QH13."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.law import (
    ANCHORS,
    KEYS,
    ORDERINGS,
    REGIMES,
    Level,
    NoRegime,
    ProvisionError,
    all_provisions,
    by_place,
    level_exists_on,
    level_refusal,
    provision,
    regime,
    regime_on,
)
from workflows.provisions.row import REGIME_IDS


@pytest.mark.parametrize(("day", "expected"), [
    (date(2016, 7, 1), "L87"),
    (date(2022, 9, 11), "L87"),
    (date(2022, 9, 12), "L87_594"),
    (date(2026, 2, 28), "L87_594"),
    (date(2026, 3, 1), "L121_114"),
])
def test_an_act_falls_under_the_rules_in_force_on_its_date(day, expected):
    assert regime_on(day).id == expected


def test_an_act_of_before_the_law_is_refused_with_the_day_the_law_began():
    with pytest.raises(NoRegime, match="30/06/2016.*Luật 87/2015/QH13 có hiệu lực từ ngày 01/07/2016"):
        regime_on(date(2016, 6, 30))


@given(st.dates(date(2016, 7, 1), date(2100, 1, 1)))
def test_every_day_since_the_law_has_exactly_one_regime(day):
    assert [each.id for each in REGIMES if each.is_in_force_on(day)] == [regime_on(day).id]


def test_rows_know_the_same_regimes_as_the_calendar_of_laws():
    assert tuple(each.id for each in REGIMES) == REGIME_IDS
    assert regime("L121_114").valid_from == date(2026, 3, 1)


def test_district_councils_act_until_the_last_day_of_june_2025():
    assert level_exists_on("district", date(2025, 6, 30))
    assert level_refusal("district", date(2025, 6, 30)) == ""
    assert not level_exists_on("district", date(2025, 7, 1))
    assert "cấp huyện hoạt động đến hết ngày 30/06/2025" in level_refusal("district", date(2025, 7, 1))


@pytest.mark.parametrize("level", [Level.PROVINCE, Level.COMMUNE])
def test_provinces_and_communes_go_on(level):
    assert level_exists_on(level, date(2025, 7, 1))
    assert level_refusal(level, date(2025, 7, 1)) == ""


def test_a_level_that_never_was_is_a_mistake_and_not_a_refusal():
    with pytest.raises(ValueError, match="hamlet"):
        level_exists_on("hamlet", date(2025, 7, 1))


# (key, ordering body, article, days, kind, anchor), as read in the law under the regime of 2024.
READ_IN_THE_LAW = [
    ("establish", "council", "khoản 1 Điều 62", None, "", ""),
    ("establish", "standing_committee", "khoản 1 Điều 70", None, "", ""),
    ("establish", "committee", "khoản 1 Điều 80", None, "", ""),
    ("notify_plan", "council", "điểm b khoản 2 Điều 62", 15, "after", "established_on"),
    ("notify_plan", "standing_committee", "điểm b khoản 2 Điều 70", 15, "after", "established_on"),
    ("notify_plan", "committee", "điểm b khoản 2 Điều 80", 15, "after", "established_on"),
    ("notify_plan", "delegate_group", "điểm a khoản 3 Điều 86", 7, "before", "supervision_starts_on"),
    ("notify_programme", "council", "điểm b khoản 2 Điều 62", 10, "before", "opens_on"),
    ("notify_programme", "standing_committee", "điểm b khoản 2 Điều 70", 10, "before", "opens_on"),
    ("notify_programme", "committee", "điểm b khoản 2 Điều 80", 10, "before", "opens_on"),
    ("attend", "committee", "khoản 3 Điều 7", None, "", ""),
    ("ask_for_more", "standing_committee", "điểm d khoản 2 Điều 70", None, "", ""),
    ("report_result", "council", "điểm g khoản 2 Điều 62", None, "on", "next_council_session_on"),
    ("report_result", "standing_committee", "điểm g khoản 2 Điều 70", 15, "after", "supervision_ended_on"),
    ("report_result", "committee", "điểm g khoản 2 Điều 80", 10, "after", "supervision_ended_on"),
    ("report_result", "delegate_group", "điểm c khoản 4 Điều 86", 10, "after", "supervision_ended_on"),
    ("review_result", "council", "khoản 3 Điều 62", None, "", ""),
    ("review_result", "standing_committee", "khoản 1 Điều 71", 7, "after", "result_report_received_on"),
    ("review_result", "committee", "khoản 1 Điều 81", None, "", ""),
    ("issue_result", "standing_committee", "điểm d khoản 1 Điều 71", None, "", ""),
    ("issue_result", "committee", "khoản 2 Điều 81", None, "", ""),
    ("fulfil", "standing_committee", "khoản 1 Điều 7", None, "on", "due_on"),
    ("monitor", "standing_committee", "khoản 3 Điều 71, khoản 3 Điều 89", None, "", ""),
    ("monitor", "committee", "khoản 4 Điều 81, khoản 3 Điều 89", None, "", ""),
    ("reconsider", "council", "khoản 3 Điều 8", None, "", ""),
    ("escalate", "committee", "khoản 4 Điều 7, khoản 3 Điều 89", None, "", ""),
    ("report_to_council", "standing_committee", "khoản 4 Điều 71", None, "", ""),
    ("publish", "delegate_group", "khoản 1 Điều 89", None, "", ""),
]


@pytest.mark.parametrize(("key", "ordering", "article", "days", "kind", "anchor"), READ_IN_THE_LAW)
def test_a_step_quotes_the_clause_that_binds_the_body_which_ordered_it(key, ordering, article, days, kind, anchor):
    found = provision(key, "L87_594", ordering)
    assert found.citation == f"{article} Luật 87/2015/QH13"
    assert (found.days, found.kind, found.anchor) == (days, kind, anchor)
    assert found == provision(key, "L87", ordering)


def test_a_delegates_group_owes_no_programme_and_nobody_is_bound_to_examine_its_report():
    assert provision("notify_programme", "L87_594", "delegate_group") is None
    assert provision("review_result", "L87_594", "delegate_group") is None


def test_the_missing_clause_2_of_article_71_is_never_quoted():
    assert not [row.key for row in all_provisions() if "khoản 2 Điều 71" in row.article]


def test_under_the_new_law_the_days_of_the_old_stay_as_defaults_that_ask_to_be_checked():
    old, new = (provision("notify_plan", each, "standing_committee") for each in ("L87_594", "L121_114"))
    assert (new.days, new.kind, new.anchor) == (old.days, old.kind, old.anchor)
    assert not new.is_verified
    assert "Luật 121/2025/QH15" in new.citation
    assert "Luật 87" not in new.citation
    assert new.citation.endswith(" (cần kiểm tra)")
    assert old.is_verified
    assert "cần kiểm tra" not in old.citation


def test_the_term_to_explain_begins_with_the_new_law_and_may_reach_thirty_days():
    assert provision("explain", "L87_594", "committee") is None
    found = provision("explain", "L121_114", "committee")
    assert (found.days, found.max_days, found.anchor) == (15, 30, "explanation_requested_on")
    assert found.citation == "Điều 40 Luật 121/2025/QH15 (cần kiểm tra)"
    assert replace(found, days=30).term == "30 ngày"
    with pytest.raises(ProvisionError, match="31 days are more than the 30 allowed"):
        replace(found, days=31)


@pytest.mark.parametrize("key", ["number_paper", "release_paper"])
def test_a_signed_paper_leaves_by_the_next_working_day_under_every_law(key):
    rows = {provision(key, each.id, "council") for each in REGIMES}
    assert [(row.days, row.unit, row.anchor, row.is_verified) for row in rows] == [(1, "wday", "signed_on", True)]


@pytest.mark.parametrize("key", ["propose_report_due", "send_supplement", "send_member_notes"])
def test_a_term_that_no_law_fixes_never_passes_for_law(key):
    for each in REGIMES:
        found = provision(key, each.id, "standing_committee")
        assert not found.is_verified
        assert "Luật" not in found.article


@pytest.mark.parametrize("place", [
    ("notfy_plan", "L87", "council"), ("notify_plan", "L88", "council"), ("notify_plan", "L87", "board")])
def test_a_misspelt_question_is_an_error_and_not_a_step_without_a_deadline(place):
    with pytest.raises(LookupError):
        provision(*place)


def test_a_step_without_a_law_has_no_provision():
    assert provision("", "L87", "council") is None


def test_every_row_tells_its_article_its_source_and_a_known_anchor():
    for row in all_provisions():
        assert row.article, row
        assert row.source, row
        assert row.has_deadline == (row.anchor in ANCHORS), row


def test_every_key_speaks_for_somebody_in_every_regime_except_what_is_new():
    silent = {key for key in KEYS for each in REGIMES if not any(provision(key, each.id, body) for body in ORDERINGS)}
    assert silent == {"request_explanation", "explain"}


@pytest.mark.parametrize(("change", "fault"), [
    ({"anchor": "clicked_on"}, "unknown anchor clicked_on"),
    ({"anchor": ""}, "an anchor and a kind come together"),
    ({"days": None}, "a number of days belongs"),
    ({"days": 0}, "at least one day"),
    ({"kind": "during"}, "unknown kind 'during'"),
    ({"article": ""}, "an article and a source are needed"),
    ({"regimes": ("L88",)}, "unknown regimes"),
    ({"ordering": ("board",)}, "unknown ordering bodies"),
])
def test_a_row_that_contradicts_itself_cannot_be_made(change, fault):
    with pytest.raises(ProvisionError, match=fault):
        replace(provision("notify_plan", "L87", "council"), **change)


def test_a_document_that_fixes_the_date_leaves_nothing_to_extend():
    with pytest.raises(ProvisionError, match="more than the 30 allowed"):
        replace(provision("explain", "L121_114", "council"), kind="on", days=None)


def test_two_rows_cannot_both_answer_for_one_step_of_one_body():
    row = provision("notify_plan", "L87", "council")
    with pytest.raises(ProvisionError, match="two rows stand for"):
        by_place((row, replace(row, days=20)))


def test_the_published_page_can_say_a_rule_before_any_date_is_known():
    assert provision("notify_programme", "L87", "council").in_words == (
        "chậm nhất 10 ngày trước ngày Đoàn làm việc với đơn vị")
    assert provision("explain", "L121_114", "council").in_words == (
        "chậm nhất 15 ngày kể từ ngày yêu cầu giải trình, trường hợp phức tạp không quá 30 ngày")
    assert provision("establish", "L87", "council").in_words == ""


def test_no_day_is_left_between_two_regimes():
    for earlier, later in zip(REGIMES, REGIMES[1:], strict=False):
        assert earlier.valid_to + timedelta(days=1) == later.valid_from
