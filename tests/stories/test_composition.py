"""Who sits in a delegation stands in its establishing act; nobody gives himself another seat afterwards."""

import pytest

from oversight.refusal import BadlyTyped
from oversight.rules.standing import seats_of
from oversight.services.editing import edit
from workflows.roles import Role


def rows_of(round_, **changed: str) -> list[dict]:
    """The members as they stand, with the roles of some people changed."""
    return [{"id": member.id, "person_id": member.person_id, "duty": member.duty, "sub_team": member.sub_team,
             "role": changed.get(member.person.name, member.role)} for member in round_.members]


@pytest.mark.parametrize("who", ["secretary", "secretariat", "head"])
def test_nobody_but_the_chair_changes_who_leads_after_the_act(play, who):
    round_ = play.a("round", "notified")
    rows = rows_of(round_, **{play.person("secretary").name: "delegation_head"})
    with play.refusing(BadlyTyped, "Thành phần Đoàn đã ghi trong quyết định thành lập"):
        play.do(edit, round_, {"members": rows}, by=who, on="20/09/2024")


def test_no_member_is_added_or_taken_away_by_who_writes(play):
    round_ = play.a("round", "notified")
    with play.refusing(BadlyTyped, "Thành phần Đoàn"):
        play.do(edit, round_, {"members": rows_of(round_)[:-1]}, by="secretariat", on="20/09/2024")
    newcomer = {"person_id": play.ids["outsider"], "role": "delegation_member"}
    with play.refusing(BadlyTyped, "Thành phần Đoàn"):
        play.do(edit, round_, {"members": [*rows_of(round_), newcomer]}, by="secretariat", on="20/09/2024")


def test_duties_are_still_shared_out_by_who_writes(play):
    round_ = play.a("round", "notified")
    rows = [cells | {"duty": "Theo dõi hạ tầng"} for cells in rows_of(round_)]
    play.do(edit, round_, {"members": rows}, by="secretariat", on="20/09/2024")
    assert {member.duty for member in round_.members} == {"Theo dõi hạ tầng"}


def test_the_chair_replaces_a_member_and_the_journal_says_so(play):
    round_ = play.a("round", "notified")
    rows = [*rows_of(round_), {"person_id": play.ids["outsider"], "role": "delegation_member"}]
    play.do(edit, round_, {"members": rows}, by="chair", on="20/09/2024")
    assert Role.DELEGATION_MEMBER in seats_of(play.person("outsider"), round_, None)
    assert play.journal_of(round_)[-1].typed == {"fields": ["members"]}
