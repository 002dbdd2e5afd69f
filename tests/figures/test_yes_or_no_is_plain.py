"""A yes or no that is not plain is asked again."""

import pytest

from oversight.figures import understand


@pytest.mark.parametrize("text", [
    "Có lẽ", "Có thể", "Đã có kế hoạch", "Có dự thảo", "Có ít", "Hoàn toàn sai", "Đúng ra là thiếu"])
def test_what_may_mean_either_is_asked(text):
    assert understand(text, "yes_no").ask


@pytest.mark.parametrize(("text", "choice"), [
    ("Có", "có"), ("Đã ban hành", "có"), ("Hoàn thành", "có"), ("Chưa", "không"), ("Không", "không")])
def test_what_is_plain_is_understood(text, choice):
    assert understand(text, "yes_no").choice == choice
