"""What every answer tells the browser to refuse."""

from flask import Flask, Response, current_app, request

POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'")
A_YEAR = "max-age=31536000"


def register(app: Flask) -> None:
    app.after_request(_protect)


def _protect(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)  # a file that is given out has a stricter one
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers.setdefault("Referrer-Policy", "same-origin")
    if current_app.config["OVERSIGHT_HTTPS"]:
        response.headers["Strict-Transport-Security"] = A_YEAR
    if request.endpoint not in ("static", "bootstrap.static") and not response.cache_control.no_store:
        response.headers["Cache-Control"] = "no-store"
    return response
