"""The address that people outside are told: in the QR of papers, in reminders."""

from flask import current_app, request

from oversight.settings import PUBLIC_ADDRESS


def public_address() -> str:
    """As the office has set it, else the one by which this very person reached us; "" when that is no plain address."""
    told = current_app.config["PUBLIC_ADDRESS"] or request.host_url.rstrip("/")
    return told if PUBLIC_ADDRESS.fullmatch(told) else ""
