"""Two rules without a house: counting how late, and comparing words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight.rules.punctuality import LATE, MISSING, ON_TIME, Asked, Outcome, punctuality
from oversight.rules.report_comparison import compared
from oversight.rules.word_changes import ADDED, DROPPED, SAME, word_changes

DUE = date(2024, 9, 30)
TODAY = date(2025, 1, 1)


def asked(due=DUE, after=None, **more):
    return Asked("unit", due, received_on=due + timedelta(after) if after is not None else None, **more)


def test_what_is_counted_of_many_reports():
    reports = [asked(after=0), asked(DUE + timedelta(90), after=4), asked(DUE - timedelta(90), after=9),
               asked(DUE + timedelta(30)), asked(TODAY)]
    found = punctuality(reports, TODAY)
    assert (found.due, found.on_time, found.late, found.missing) == (4, 1, 2, 1)
    assert (found.days, found.median_days, found.most_days) == ((4, 9), 6.5, 9)
    assert found.last == (Outcome(LATE, 4), Outcome(MISSING), Outcome(ON_TIME))


def test_nothing_due_has_no_median():
    found = punctuality([asked(TODAY)], TODAY)
    assert (found.due, found.median_days, found.most_days, found.last) == (0, None, None, ())


def test_of_what_an_older_program_kept_only_late_or_in_time_is_known():
    old = [Asked("unit", None, DUE, was_late=True), Asked("unit", None, DUE, was_late=False)]
    found = punctuality(old, TODAY)
    assert (found.late, found.on_time, found.days) == (1, 1, ())


WORDS = st.lists(st.sampled_from(["đã", "ban", "hành", "12", "kế", "hoạch.", "\n"]), max_size=30).map(" ".join)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_from_the_changes(before, after):
    changes = word_changes(before, after)
    assert "".join(text for kind, text in changes if kind != DROPPED).split() == after.split()
    assert "".join(text for kind, text in changes if kind != ADDED).split() == before.split()


def test_a_text_too_long_for_words_is_compared_by_sentences(monkeypatch):
    before = "Một câu giữ nguyên. Câu này đổi. Câu cuối."
    after = before.replace("đổi", "khác")
    monkeypatch.setattr("oversight.rules.word_changes.MOST_PAIRS", 10)
    assert (DROPPED, "Câu này đổi. ") in word_changes(before, after)
    assert (ADDED, "Câu này khác. ") in word_changes(before, after)
    assert word_changes(before, before) == [(SAME, before)]


@pytest.mark.parametrize(("old", "new", "added", "dropped"), [("a", "a", [], []), ("a", "b", ["b"], ["a"])])
def test_evidence_is_told_apart_by_its_bytes_and_not_by_its_name(old, new, added, dropped):
    before = {"x": {"text": "", "figure": "", "evidence": [{"title": "", "name": "cũ.pdf", "sha256": old}]}}
    after = {"x": {"text": "", "figure": "", "evidence": [{"title": "Bảng", "name": "mới.pdf", "sha256": new}]}}
    change = compared(before, after, ["x"])[0]
    assert [each["sha256"] for each in change.files_added] == added
    assert [each["sha256"] for each in change.files_dropped] == dropped
    assert change.is_changed is bool(added)
