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
    A_PAGE,
    PublicCouncil,
    PublicItem,
    is_corrected,
    public_councils,
    public_item,
    public_items,
    public_parts,
    public_years,
)
from oversight.yearly import figures_of
from oversight.yearly.course import issued_by_year
from oversight.yearly.public import public_scope, without_names
from web.file_names import disposition, safe_name
from web.kept_figures import kept_figures
from web.public_print import public_print
from web.shown.public import council_address, council_addresses, own_address, shown_groups
from web.shown.public_item import shown_item
from web.shown.publication_places import page_asked
from web.shown.yearly import ShownYear, year_of

pages = Blueprint("public", __name__)


@pages.get("/cong-khai")
def councils():
    with _reading() as session:
        return _councils_page(public_councils(session))


@pages.get("/cong-khai/<address>")
def council(address: str):
    with _reading() as session:
        known = public_councils(session)
        found = [each for each in known if address in (council_address(each.council.name), own_address(each.council))]
        if len(found) > 1:
            return _councils_page(found, known)
        return _council_page(session, found[0].council, address) if found else _nothing()


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


def _councils_page(shown: list[PublicCouncil], known: list[PublicCouncil] | None = None) -> str:
    """`known` are all that show anything: they tell which names are one address."""
    addresses = council_addresses(each.council for each in known or shown)
    urls = [(each, url_for(".council", address=addresses[each.council.id])) for each in shown]
    return render_template("public/councils.html", councils=urls)


def _council_page(session: Session, council: Council, address: str):
    years, skipped = public_years(session, council.id), A_PAGE * page_asked()
    year = _year_asked(years)
    items, has_more = public_items(session, council.id, year, _today(), skipped) if year else ([], False)
    if skipped and not items and not has_more:
        return _nothing()

    def page_url(step: int) -> str:
        return url_for(".council", address=address, nam=year, trang=page_asked() + step or None)
    return render_template(
        "public/council.html", council=council, year=year, groups=shown_groups(items, _today()),
        years=_years(address, years, year), previous_url=page_url(-1) if skipped else None,
        next_url=page_url(1) if has_more else None)


def _page(session: Session, found: PublicItem) -> str:
    publication, subject = found.publication, found.item.subject
    owner = session.get_one(Council, publication.council_id)
    addresses = council_addresses(each.council for each in public_councils(session))
    parts = public_parts(session, subject, owner.id, _today()) if found.item.kind == ROUND else []
    figures = _figures(session, found) if found.item.kind == YEAR else None
    return render_template(
        "public/item.html", council=owner, publication=publication, groups=shown_groups(parts, _today()),
        shown=shown_item(found.item, _today(), is_looked_through=found.is_looked_through), figures=figures,
        is_corrected=found.item.kind == PAPER and is_corrected(session, subject),
        council_url=url_for(".council", address=addresses[owner.id], nam=publication.year))


def _figures(session: Session, found: PublicItem) -> ShownYear:
    """A name that nobody has looked through since it changed is left out; the numbers stay."""
    actor = acting_now(None)
    scope = public_scope(found.publication.council_id, found.publication.year, actor.today)
    counted, issued = kept_figures().told(
        (scope, found.item.mark), actor.now, lambda: (figures_of(session, scope), issued_by_year(session, scope)))
    return year_of(counted if found.is_looked_through else without_names(counted), issued, links=False)


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
