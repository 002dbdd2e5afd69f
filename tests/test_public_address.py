"""The address that is printed on papers for good is looked at when the program starts."""

import pytest

from oversight.settings import settings
from oversight.unready import Unready


@pytest.fixture(autouse=True)
def _own_data(monkeypatch, tmp_path):
    monkeypatch.setenv("OVERSIGHT_DATA", str(tmp_path))
    monkeypatch.delenv("OVERSIGHT_TRUSTED_ROOTS", raising=False)


@pytest.mark.parametrize(("typed", "kept"), [
    ("", ""), (" https://giamsat.example.gov.vn/ ", "https://giamsat.example.gov.vn"),
    ("http://10.0.0.5:8000", "http://10.0.0.5:8000"),
    ("https://example.gov.vn/giam-sat", "https://example.gov.vn/giam-sat")])
def test_an_address_is_taken_as_it_will_be_printed(monkeypatch, typed, kept):
    monkeypatch.setenv("OVERSIGHT_PUBLIC_ADDRESS", typed)
    assert settings().public_address == kept


@pytest.mark.parametrize("typed", [
    "giamsat.example.gov.vn", "javascript:alert(1)", "https://", "https://giám-sát.vn", "https://a b.vn",
    f"https://{'a' * 61}.vn", "https://example.vn/?a=b"])
def test_an_address_that_leads_nowhere_is_refused_in_a_sentence(monkeypatch, typed):
    monkeypatch.setenv("OVERSIGHT_PUBLIC_ADDRESS", typed)
    with pytest.raises(Unready, match="OVERSIGHT_PUBLIC_ADDRESS phải có dạng"):
        settings()


def test_trusted_roots_lie_beside_the_data_unless_told_otherwise(monkeypatch, tmp_path):
    assert settings().trusted_roots == tmp_path / "chung-thu-goc"
    monkeypatch.setenv("OVERSIGHT_TRUSTED_ROOTS", str(tmp_path / "elsewhere"))
    assert settings().trusted_roots == tmp_path / "elsewhere"
