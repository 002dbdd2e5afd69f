"""Trang công khai: open to everybody. It begins at what was published, and shows nothing else of any record."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Blueprint, Response, abort, current_app, render_template, request, url_for
from sqlalchemy.orm import Session

from oversight.actor import acting_now
from oversight.canonical import digest
from oversight.files.kinds import PDF
from oversight.models.organisations import Council
from oversight.rules.publication import PAPER, ROUND, YEAR
from oversight.services.public_reading import (
    PublicItem,
    is_corrected,
    public_councils,
    public_item,
    public_items,
    public_parts,
    public_years,
)
from oversight.yearly import Scope, figures_of
from oversight.yearly.course import issued_by_year
from web.file_names import disposition, safe_name
from web.public_print import public_print
from web.shown.public import council_address, shown_groups
from web.shown.public_item import shown_item
from web.shown.yearly import year_of

pages = Blueprint("public", __name__)


@pages.get("/cong-khai")
def councils():
    with _reading() as session:
        found = [(each, url_for(".council", address=council_address(each.council.name)))
                 for each in public_councils(session)]
        return render_template("public/councils.html", councils=found)


@pages.get("/cong-khai/<address>")
def council(address: str):
    with _reading() as session:
        found = next((each.council for each in public_councils(session)
                      if council_address(each.council.name) == address), None)
        if found is None:
            return _nothing()
        years = public_years(session, found.id)
        year = _year_asked(years)
        groups = shown_groups(public_items(session, found.id, year, _today()), _today()) if year else []
        return render_template(
            "public/council.html", council=found, year=year, groups=groups, years=_years(address, years, year))


@pages.get("/cong-khai/muc/<publication_id>")
def item(publication_id: str):
    with _reading() as session:
        found = public_item(session, publication_id, _today())
        return _page(session, found) if found else _nothing()


@pages.get("/cong-khai/muc/<publication_id>.pdf")
def paper(publication_id: str):
    """The paper as it was issued, to be taken away."""
    with _reading() as session:
        found = public_item(session, publication_id, _today())
        if found is None or found.item.kind != PAPER or not found.is_looked_through or not _is_whole(found):
            return _nothing()
        content = public_print(found.item.subject)
    if content is None:
        return render_template("public/busy.html"), 503, {"Retry-After": "10"}
    name = f"{safe_name(found.publication.title)}.pdf"
    headers = {"Content-Disposition": disposition(name, is_attachment=True)}
    return Response(content, mimetype=PDF.media_type, headers=headers)


def _page(session: Session, found: PublicItem) -> str:
    publication, subject = found.publication, found.item.subject
    owner = session.get_one(Council, publication.council_id)
    parts = public_parts(session, subject, owner.id, _today()) if found.item.kind == ROUND else []
    figures = None
    if found.item.kind == YEAR:
        scope = Scope(owner.id, publication.year, _today())
        figures = year_of(figures_of(session, scope), issued_by_year(session, scope), links=False)
    return render_template(
        "public/item.html", council=owner, publication=publication, groups=shown_groups(parts, _today()),
        shown=shown_item(found.item, _today(), is_looked_through=found.is_looked_through), figures=figures,
        is_corrected=found.item.kind == PAPER and is_corrected(session, subject),
        council_url=url_for(".council", address=council_address(owner.name), nam=publication.year))


def _is_whole(found: PublicItem) -> bool:
    return digest(found.item.subject.document) == found.item.subject.sha256


@contextmanager
def _reading() -> Iterator[Session]:
    """Whoever asks, signed in or not, reads what a stranger does."""
    with current_app.extensions["database"].reading() as session:
        yield session


def _today():
    return acting_now(None).today


def _nothing():
    """What was never there, was taken down, or is not shown: one answer for all."""
    return render_template("public/nothing.html"), 404


def _year_asked(years: list[int]) -> int | None:
    asked = request.args.get("nam", "")
    known = next((year for year in years if str(year) == asked), None)
    if asked and known is None:
        abort(404)
    return known or (years[0] if years else None)


def _years(address: str, years: list[int], year: int | None) -> list[dict]:
    return [{"label": f"Năm {each}", "url": url_for(".council", address=address, nam=each), "is_current": each == year}
            for each in years]
