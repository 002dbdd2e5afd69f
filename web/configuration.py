"""Every setting of Flask and its extensions, in one place and with its reason."""

import os
from datetime import timedelta
from typing import Any

from oversight.settings import Settings
from web.passwords import FORM
from web.secret import secret_key

MEGABYTE = 1024 * 1024


def configuration(settings: Settings) -> dict[str, Any]:
    return {
        "SECRET_KEY": secret_key(settings.data),
        # A long report typed on a phone is text, not files: Flask's own 500 kB would refuse it.
        "MAX_CONTENT_LENGTH": 16 * MEGABYTE,
        "MAX_FORM_MEMORY_SIZE": 8 * MEGABYTE,
        "MAX_FORM_PARTS": 5_000,
        # Evidence. The page that takes it has a longer limit of its own: web/views/evidence.py.
        "FILES": settings.files,
        "DATA": settings.data,
        "TRUSTED_ROOTS": settings.trusted_roots,
        "PUBLIC_ADDRESS": settings.public_address,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=12),
        # "Ghi nhớ trên máy này" lasts over a weekend, not for the year that the extension would give it.
        "REMEMBER_COOKIE_DURATION": timedelta(days=5),
        "REMEMBER_COOKIE_SAMESITE": "Lax",
        "REMEMBER_COOKIE_HTTPONLY": True,
        **cookies_over_https(),
        # A page left open over lunch must still be accepted: the token lives as long as the login.
        "WTF_CSRF_TIME_LIMIT": None,
        "BOOTSTRAP_SERVE_LOCAL": True,
        **security_settings(),
    }


def cookies_over_https() -> dict[str, bool]:
    """OVERSIGHT_HTTPS=1 behind TLS. Not by itself: over plain http, as in the demonstration, nobody could sign in."""
    is_https = os.environ.get("OVERSIGHT_HTTPS") == "1"
    return dict.fromkeys(("OVERSIGHT_HTTPS", "SESSION_COOKIE_SECURE", "REMEMBER_COOKIE_SECURE"), is_https)


def security_settings() -> dict[str, Any]:
    return {
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_SINGLE_HASH": True,  # argon2 salts by itself; no second, global salt to lose
        "SECURITY_PASSWORD_LENGTH_MIN": 12,
        "SECURITY_PASSWORD_NORMALIZE_FORM": FORM,
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False, "test_environment": True},
        "SECURITY_RETURN_GENERIC_RESPONSES": True,  # never says which of e-mail and password was wrong
        "SECURITY_JOIN_USER_ROLES": False,  # seats, not roles, say who may do what
        "SECURITY_LOGIN_URL": "/dang-nhap",
        "SECURITY_LOGOUT_URL": "/dang-xuat",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_LOGIN_USER_TEMPLATE": "security/sign_in.html",
        "SECURITY_POST_LOGIN_VIEW": "/",
        "SECURITY_POST_LOGOUT_VIEW": "/dang-nhap",
        "SECURITY_SEND_REGISTER_EMAIL": False,
        "SECURITY_FRESHNESS": timedelta(minutes=-1),  # no page of theirs to ask the password again, in English
        "SECURITY_CSRF_IGNORE_UNAUTH_ENDPOINTS": False,
        "SECURITY_MSG_GENERIC_AUTHN_FAILED": ("Thư điện tử hoặc mật khẩu không đúng.", "error"),
        "SECURITY_MSG_UNAUTHENTICATED": ("Hãy đăng nhập để tiếp tục.", "info"),
        "SECURITY_MSG_LOGIN": ("Hãy đăng nhập để tiếp tục.", "info"),
        "SECURITY_MSG_EMAIL_NOT_PROVIDED": ("Hãy nhập thư điện tử.", "error"),
        "SECURITY_MSG_INVALID_EMAIL_ADDRESS": ("Thư điện tử chưa đúng dạng, ví dụ ten@coquan.gov.vn.", "error"),
        "SECURITY_MSG_PASSWORD_NOT_PROVIDED": ("Hãy nhập mật khẩu.", "error"),
        "SECURITY_MSG_DISABLED_ACCOUNT": ("Tài khoản đã bị khóa; hãy liên hệ người quản trị.", "error"),
        "SECURITY_MSG_INVALID_REDIRECT": ("Địa chỉ chuyển tiếp không hợp lệ.", "error"),
    }
