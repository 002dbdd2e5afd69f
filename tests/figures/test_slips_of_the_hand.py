"""Slips of the hand and halves of a yes are asked again, never guessed."""

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


@pytest.mark.parametrize("text", [",75 ha", ",5", ".5", "đạt .5%"])
def test_a_nought_that_was_left_out_is_asked(text):
    assert "0,75" in understand(text).ask
