"""Mở đợt giám sát: one page for all that the establishing act fixes; the theme alone is enough to begin."""

from flask import Blueprint, flash, redirect, render_template, request, url_for

from oversight.models.organisations import Body, Unit
from oversight.models.people import Person
from oversight.models.round import Round
from oversight.refusal import NotYours
from oversight.services.listing import rounds_for
from oversight.services.openers import bodies_to_open_for
from oversight.services.outline_library import Sources, sources_for
from oversight.services.programme import link_round
from oversight.services.round import open_round
from oversight.services.written_names import WrittenNames
from web.forms.labels import remember_labels
from web.forms.outline_taking import brought_something, offer_sources, said_of
from web.forms.round import NewRoundForm
from web.forms.round_choices import offer, offer_bodies
from web.forms.round_values import changes_told, copied_values, gather
from web.forms.rows import asks_for_another_look
from web.saving import is_saved
from web.shown.drafts import new_draft_key
from web.shown.new_names import say_what_was_added
from web.shown.programme_item import item_asked, values_meant
from web.shown.trail import record_url
from web.unit_of_work import actor, work

pages = Blueprint("round", __name__)


@pages.get("/dot-giam-sat/moi")
def new():
    bodies = _bodies()
    earlier, source = _chosen(bodies), _sources(bodies).find(request.args.get("de-cuong", ""))
    copied = copied_values(earlier) if earlier else {}
    if source:
        copied |= {"outline": source.items, "theme_code": source.theme_code}
    copied |= values_meant(item_asked())
    form = _offered(NewRoundForm(None, data=copied or None), bodies)
    form.taken = said_of(len(source.items), f"“{source.name}”") if source else ""
    return _page(form, bodies)


@pages.post("/dot-giam-sat/moi")
def create():
    bodies = _bodies()
    form = remember_labels(_offered(NewRoundForm(request.form), bodies))
    if asks_for_another_look() or brought_something(form):
        return _page(form, bodies)
    opened: list[Round] = []
    if not is_saved(form, lambda: opened.append(_open(form, bodies))):
        return _page(form, bodies), 422
    flash("Đã mở đợt giám sát.", "done")
    flash(new_draft_key("round"), "draft-accepted")
    return redirect(record_url(opened[0]))


def _open(form: NewRoundForm, bodies: list[Body]) -> Round:
    body = next(body for body in bodies if body.id == form.ordering_body_id.data)
    names, item = WrittenNames(work(), body.council, actor(), _named_in(_chosen(bodies))), item_asked()
    round_ = open_round(work(), body, actor(), changes_told(form, names))
    if item:
        link_round(work(), item, round_, actor())
    say_what_was_added(names)
    return round_


def _bodies() -> list[Body]:
    """Raises NotYours for whoever may open nothing."""
    bodies = bodies_to_open_for(work(), actor())
    if not bodies:
        raise NotYours("Chỉ văn phòng giúp việc hoặc lãnh đạo cơ quan quyết định giám sát mở được đợt giám sát.")
    return bodies


def _earlier(bodies: list[Body]) -> list[Round]:
    councils = {body.council_id for body in bodies}
    rounds = rounds_for(work(), actor().person, actor().today)
    return [round_ for round_ in rounds if round_.council_id in councils and round_.outline]


def _sources(bodies: list[Body]) -> Sources:
    return sources_for(work(), actor(), [body.council_id for body in bodies])


def _chosen(bodies: list[Body]) -> Round | None:
    """The earlier round that the page was copied from; its address goes with the form."""
    return next((each for each in _earlier(bodies) if each.id == request.args.get("tu")), None)


def _named_in(earlier: Round | None) -> list[Unit | Person]:
    """Names copied from a round mean those whom that round has, of whatever council they are."""
    return [*(row.unit for row in earlier.units), *(row.person for row in earlier.members)] if earlier else []


def _offered(form: NewRoundForm, bodies: list[Body]) -> NewRoundForm:
    offer_bodies(form, bodies)
    offer_sources(form, _sources(bodies))
    units = offer(form, list({body.council_id: body.council for body in bodies}.values()))
    gather(form, units)
    return form


def _page(form: NewRoundForm, bodies: list[Body]):
    trail = [("Đợt giám sát", url_for("rounds.listing")), ("Mở đợt giám sát", None)]
    return render_template(
        "round/new.html", form=form, earlier_rounds=_earlier(bodies), earlier=_chosen(bodies), trail=trail,
        draft_key=new_draft_key("round"), item=item_asked())
