"""Công khai: what may be shown to everybody, what is, and the hand that shows it or takes it down."""

from flask import Blueprint, abort, flash, redirect, render_template, request

from oversight.models.identity import is_id
from oversight.models.organisations import Council
from oversight.models.publication import Publication
from oversight.refusal import Stale
from oversight.rules.publication import PAPER, YEAR, may_publish, reasons_against
from oversight.services.publication import Item, item_of, live_of, may_withdraw, publish, withdraw
from oversight.services.publishable import A_PAGE, councils_to_publish_for, publishables
from oversight.services.vouching import row_content
from oversight.yearly import Scope
from oversight.yearly.public import public_scope
from web.forms.labels import remember_labels
from web.forms.publication import PublishForm, WithdrawForm
from web.saving import is_saved
from web.seen import mark_of
from web.shown.public_item import shown_item, usual_title
from web.shown.publication import KINDS, manage_url, shown_publishable
from web.shown.publication_places import councils, page_asked, page_url, tabs, year_asked, years
from web.shown.yearly import shown_year
from web.unit_of_work import actor, work

pages = Blueprint("publication", __name__)

TITLE = "Công khai kết quả giám sát"


@pages.get("/cong-khai/quan-ly")
def manage():
    council, scope = _council_asked()
    kind, skipped, is_every = _kind_asked(), A_PAGE * page_asked(), request.args.get("khac") == "1"
    found, has_more = publishables(work(), scope, kind, every_paper=is_every, skipped=skipped)
    return render_template(
        "publication/manage.html", council=council, scope=scope, kind=kind,
        rows=[shown_publishable(each) for each in found], tabs=tabs(council, scope, kind),
        years=years(council, scope, kind), councils=councils(scope, kind),
        is_every=is_every, other_url=manage_url(council.id, PAPER, scope.year, **({} if is_every else {"khac": 1})),
        previous_url=page_url(council, scope, kind, -1) if skipped else None,
        next_url=page_url(council, scope, kind, 1) if has_more else None)


@pages.route("/cong-khai/quan-ly/<address>/<subject_id>", methods=["GET", "POST"])
def publish_item(address: str, subject_id: str):
    """What is confirmed is what the page showed: words that changed meanwhile are looked through anew."""
    item = _item_or_404(address, subject_id)
    form, known = PublishForm(), live_of(work(), item)
    if form.is_submitted():
        _refuse_unseen_words(form, item)
        remember_labels(form)
        if is_saved(form, lambda: publish(
                work(), actor(), item, form.title.data, is_checked=form.is_checked.data)):
            return _done("Đã công khai.", item)
    else:
        form = PublishForm(formdata=None, title=known.title if known else usual_title(item), version=item.mark)
    shown = render_template(
        "publication/publish.html", form=form, item=item, shown=shown_item(item, actor().today), known=known,
        year=_year_shown(item), back=_back(item), trail=_trail(item, "Công khai"), draft_key=_draft_key(item),
        reasons=reasons_against(item.kind, item.subject, item.year, actor().today))
    return shown, 422 if form.is_submitted() else 200


@pages.route("/cong-khai/quan-ly/go-xuong/<publication_id>", methods=["GET", "POST"])
def take_down(publication_id: str):
    found = _publication_or_404(publication_id)
    form = WithdrawForm(version=mark_of(row_content(found))) if request.method == "GET" else WithdrawForm()
    if form.is_submitted():
        if form.version.data != mark_of(row_content(found)):
            raise Stale
        remember_labels(form)
        if is_saved(form, lambda: withdraw(work(), actor(), found, form.reason.data)):
            flash("Đã gỡ khỏi trang công khai.", "done")
            return redirect(manage_url(found.council_id, found.kind, found.year or actor().today.year))
    back = manage_url(found.council_id, found.kind, found.year or actor().today.year)
    shown = render_template(
        "publication/withdraw.html", form=form, publication=found, back=back,
        trail=[(TITLE, back), ("Gỡ xuống", None)], draft_key=f"{_reader()}/go-xuong/{found.id}")
    return shown, 422 if form.is_submitted() else 200


def _council_asked() -> tuple[Council, Scope]:
    """For whoever publishes nothing there is no such page."""
    work()
    known = councils_to_publish_for(actor().person, actor().today)
    asked = request.args.get("hoi-dong") or min(known, default="")
    if asked not in known:
        abort(404)
    return work().get_one(Council, asked), Scope(asked, year_asked(), actor().today, known[asked])


def _kind_asked() -> str:
    return KINDS.get(request.args.get("loai", ""), PAPER)


def _item_or_404(address: str, subject_id: str) -> Item:
    work()
    item = item_of(work(), KINDS.get(address, ""), subject_id, year_asked())
    if item is None or not may_publish(actor().person, item.kind, item.subject, actor().today):
        abort(404)
    return item


def _publication_or_404(publication_id: str) -> Publication:
    found = work().get(Publication, publication_id) if is_id(publication_id) else None
    if found is None or not may_withdraw(work(), actor(), found):
        abort(404)
    return found


def _refuse_unseen_words(form: PublishForm, item: Item) -> None:
    if form.version.data != item.mark:
        raise Stale


def _done(sentence: str, item: Item):
    flash(sentence, "done")
    flash(_draft_key(item), "draft-accepted")
    return redirect(_back(item))


def _year_shown(item: Item):
    """The figures themselves, where it is they that are published."""
    if item.kind != YEAR:
        return None
    return shown_year(public_scope(item.council_id, item.year, actor().today), links=False)


def _back(item: Item) -> str:
    return manage_url(item.council_id, item.kind, item.year)


def _draft_key(item: Item) -> str:
    return f"{_reader()}/cong-khai/{item.kind}/{item.subject_id or item.council_id}/{item.year}"


def _reader() -> str:
    return actor().person.id if actor().person else "admin"


def _trail(item: Item, here: str) -> list[tuple[str, str | None]]:
    return [(TITLE, _back(item)), (here, None)]
