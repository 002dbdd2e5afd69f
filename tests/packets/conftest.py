"""Two installations: the district's, where the company of tests/cast plays, and the province's, far away."""

from collections.abc import Iterator

import pytest
from cast import Play

from oversight.models.proposal import Proposal
from packets.second_house import House, key_made, key_noted, office_left, province_house


@pytest.fixture
def proposal(play: Play) -> Proposal:
    """Forwarded; it comes with the scenery, so before anything else is written."""
    return play.a("proposal", "forwarded")


@pytest.fixture
def below(play: Play, proposal: Proposal, tmp_path) -> House:
    data = tmp_path / "below"
    data.mkdir()
    return House(play.database, data, play.ids["district"], play.ids["secretariat"], play.ids)


@pytest.fixture
def above(play: Play, proposal: Proposal, tmp_path) -> Iterator[House]:
    """The province works on an installation of its own and no longer in the district's."""
    data = tmp_path / "above"
    data.mkdir()
    office_left(play.database, play.ids["upper_secretariat"], play.ids["province"])
    house = province_house(play.database, data)
    yield house
    house.database.dispose()


@pytest.fixture
def acquainted(below: House, above: House) -> tuple[House, House]:
    """Each knows the other's key, read out over the telephone."""
    key_noted(above, key_made(below, "23/10/2024"), "23/10/2024")
    key_noted(below, key_made(above, "23/10/2024"), "23/10/2024")
    return below, above
