"""For the few journeys that go through every database. Other stories of a page are told on one: a browser costs
seconds a story, and what the server does of them has its own stories on both.
"""

import pytest
from postgres import databases_under_test

EVERY_DATABASE = pytest.mark.parametrize("scenery", databases_under_test(), indirect=True)
