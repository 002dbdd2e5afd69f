"""Bytes that are no UTF-8 are refused beside their field, and nothing of them is kept."""

from urllib.parse import urlencode


def test_a_theme_of_broken_bytes_is_refused_and_the_round_keeps_its_name(play, front_desk):
    round_ = play.a("round", "draft")
    theme, office = round_.theme, front_desk.visit("secretariat")
    address = f"/round/{round_.id}/sua/chung"
    form = [(name, value) for name, value in office.form(address).items(multi=True) if name != "theme"]
    body = urlencode(form).encode() + b"&theme=Th%C3%F4ng%FF"
    answer = office.client.post(address, data=body, content_type="application/x-www-form-urlencoded")
    play.audience.rollback()
    assert answer.status_code == 422
    assert "ký tự không hợp lệ" in answer.text
    assert round_.theme == theme


def test_vietnamese_letters_and_signs_of_every_kind_come_through(play, front_desk):
    round_ = play.a("round", "draft")
    office = front_desk.visit("secretariat")
    written = "Ở xã Ẩm Thượng: 50% + 1 & “đủ” = 100;\nmục a?b#c/d"
    office.fill_in(f"/round/{round_.id}/sua/chung", scope=written)
    assert round_.scope == written
