"""Every case is asked, answered and checked: planted errors are found, sound figures are not accused."""

import pytest

from contradictions.replay import CASES, reports


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_the_finder_says_of_a_real_report(path):
    for report in reports(path):
        assert sorted((each.kind, each.item_id) for each in report.findings) == sorted(report.expected)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_unmet_targets_of_a_real_report_come_first(path):
    for report in reports(path):
        firsts = [each.is_unmet_target for each in report.findings]
        assert firsts == sorted(firsts, reverse=True)


def test_all_twenty_are_here_and_what_is_said_of_them_can_be_read():
    said = [f"{path.stem}: [{each.sureness_label}] {each.sentence}"
            for path in CASES for report in reports(path) for each in report.findings]
    print("", *said, sep="\n")  # read it with pytest -s
    assert len(CASES) == 20
    assert len(said) == 10
