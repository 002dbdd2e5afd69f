"""How the application is put together: for several workers, and behind TLS or not."""

import pytest

from oversight.settings import Settings
from web import create_app


@pytest.fixture
def made(tmp_path, monkeypatch):
    def make(**environment: str):
        monkeypatch.delenv("OVERSIGHT_HTTPS", raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return create_app(Settings(f"sqlite:///{tmp_path / 'o.db'}", tmp_path))
    return make


def test_no_connection_is_left_for_workers_to_share(made):
    assert made().extensions["database"].engine.pool.checkedin() == 0


def test_behind_tls_cookies_and_addresses_never_go_without_it(made):
    answer = made(OVERSIGHT_HTTPS="1").test_client().get("/dang-nhap", base_url="https://giamsat.example")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_demonstration_signs_in_over_plain_http(made):
    answer = made().test_client().get("/dang-nhap")
    assert "Secure" not in answer.headers["Set-Cookie"]
    assert "Strict-Transport-Security" not in answer.headers


def test_a_remembered_login_is_out_of_reach_and_lasts_some_days(made):
    settings = made(OVERSIGHT_HTTPS="1").config
    assert settings["REMEMBER_COOKIE_DURATION"].days <= 7
    assert settings["REMEMBER_COOKIE_HTTPONLY"]
    assert settings["REMEMBER_COOKIE_SECURE"]
    assert settings["REMEMBER_COOKIE_SAMESITE"] == "Lax"
