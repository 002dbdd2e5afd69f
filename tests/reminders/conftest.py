import pytest
from post_office import open_post_office
from reminded import Reminded


@pytest.fixture
def office():
    with open_post_office() as opened:
        yield opened


@pytest.fixture
def reminded(play):
    return Reminded(play)
