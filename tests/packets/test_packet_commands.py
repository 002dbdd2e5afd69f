"""Keys and packets at the machine itself, for whoever has no page at hand."""

import pytest
from click.testing import CliRunner

from oversight.models.people import Person
from oversight.models.proposal import Proposal
from oversight.packets.fingerprint import fingerprint
from oversight.packets.key_announcement import announced
from oversight.services.accounts import create_account
from packets.second_house import House, key_made, key_noted, received, sealed_below
from web.cli import main


@pytest.fixture
def run(monkeypatch):
    def on(house: House, *words: str):
        monkeypatch.setenv("DATABASE_URL", house.database.engine.url.render_as_string(hide_password=False))
        monkeypatch.setenv("OVERSIGHT_DATA", str(house.data))
        return CliRunner().invoke(main, words)
    return on


def test_a_key_is_made_once_and_its_fingerprint_said(below, run, tmp_path):
    file = tmp_path / "khoa.json"
    first = run(below, "packet-key", "HĐND huyện Bắc Sơn", "-o", str(file))
    assert (first.exit_code, run(below, "packet-key", below.council).output) == (0, first.output)
    assert fingerprint(announced(file.read_bytes()).public_key) in first.output
    assert run(below, "packet-key", "HĐND huyện Lạ").exit_code == 1


def test_a_packet_is_looked_at_and_then_taken_in_by_a_person_of_the_office(below, above, proposal, run, tmp_path):
    key_noted(above, key_made(below, "23/10/2024"), "23/10/2024")
    with above.database.writing() as session:
        create_account(session, "long@langson.vn", "no password", person=session.get_one(Person, above.office))
    file = tmp_path / "goi.zip"
    file.write_bytes(sealed_below(below, proposal.id))
    looked = run(above, "packet-open", str(file))
    assert "nguyên vẹn, đúng khóa đã ghi, chưa nhận" in looked.output, looked.output
    with above.look() as session:
        assert session.get(Proposal, proposal.id) is None
    assert "Đã nhận gói" in run(above, "packet-open", str(file), "--by", "long@langson.vn").output
    assert "Đã nhận từ trước" in run(above, "packet-open", str(file), "--by", "long@langson.vn").output
    assert not received(above, file.read_bytes(), "28/10/2024").is_new
    file.write_bytes(file.read_bytes()[:-1])
    refused = run(above, "packet-open", str(file))
    assert refused.exit_code == 1
    assert "thiếu phần cuối" in refused.output
    assert run(above, "packet-open", str(file), "--by", "nobody@langson.vn").exit_code == 1
