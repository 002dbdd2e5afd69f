"""Frozen papers for strangers: printed once and kept, because printing takes seconds and strangers are many."""

from hashlib import sha256
from pathlib import Path

from flask import current_app

from oversight.models.papers import IssuedPaper
from web.issued_print import print_of
from web.one_at_a_time import alone
from web.public_address import public_address


def kept_print(paper: IssuedPaper) -> Path:
    """Where the print of exactly this content lies. The address that its QR leads to is part of what is printed."""
    name = sha256(f"{paper.sha256} {paper.check_code} {public_address()}".encode()).hexdigest()
    return _folder() / f"{name}.pdf"


def public_print(paper: IssuedPaper) -> bytes | None:
    """None while something else is being printed for a stranger."""
    kept = kept_print(paper)
    if kept.exists():
        return kept.read_bytes()
    kept.parent.mkdir(parents=True, exist_ok=True)
    with alone(kept.parent / "in.lock") as is_free:
        return _printed(paper, kept) if is_free else None


def _printed(paper: IssuedPaper, kept: Path) -> bytes:
    """Under another name until it is whole: a machine that stops in between leaves no half of a paper."""
    content = print_of(paper)()
    half = kept.with_suffix(".half")
    half.write_bytes(content)
    half.replace(kept)
    return content


def _folder() -> Path:
    return Path(current_app.config["FILES"]).parent / "cong-khai"
