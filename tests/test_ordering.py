"""People are listed by given name, in the order of the Vietnamese alphabet, on every machine alike."""

import random

from oversight.ordering import by_given_name

IN_ORDER = [
    "Lê An", "Phạm Ánh", "Hoàng Ăn", "Lê Ân", "Bùi Bích", "Nguyễn Thị Bích", "Nguyễn Thị Dung", "Trần Thị Dung",
    "Vũ Đạt", "Nguyễn Văn Đức", "Lò Văn Ế", "Hà Ơn", "Trần Quốc Tuấn", "Trần Quốc Tuyên", "Lý Ước"]


def test_given_names_go_before_family_names_and_letters_before_tones():
    shuffled = random.Random(7).sample(IN_ORDER, len(IN_ORDER))  # noqa: S311  a shuffle, no secret
    assert sorted(shuffled, key=by_given_name) == IN_ORDER


def test_đ_follows_d_and_is_another_letter():
    assert sorted(["Đào", "Dũng", "Dao"], key=by_given_name) == ["Dao", "Dũng", "Đào"]
