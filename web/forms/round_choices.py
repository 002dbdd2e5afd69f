"""What the forms of a round offer to choose from: bodies, units and people that the councils know."""

from flask_wtf import FlaskForm

from oversight.models.organisations import Body, Council, Unit
from oversight.models.round import Round
from oversight.rules.same_name import plain
from oversight.services.co_bodies import bodies_beside
from oversight.services.written_names import known_people, known_units, written
from web.unit_of_work import work


def offer_bodies(form: FlaskForm, bodies: list[Body]) -> None:
    """With one body there is nothing to choose."""
    form.ordering_body_id.choices = [(body.id, body.name) for body in bodies]
    if len(bodies) > 1:
        form.ordering_body_id.choices = [("", "Chọn cơ quan"), *form.ordering_body_id.choices]


def offer(form: FlaskForm, councils: list[Council], round_: Round | None = None) -> list[Unit]:
    """Fills in the choices of the parts that the form has. Hands back the units of the councils."""
    units = [unit for council in councils for unit in known_units(work(), council.id)]
    form.known_units = [unit.name for unit in units]
    form.known_people = [written(person) for council in councils for person in known_people(work(), council)]
    if "co_bodies" in form:
        form.co_bodies.choices = [(body.id, body_label(body)) for body in _beside(councils, round_)]
    if "picked" in form:
        listed = {plain(row.form.unit.data or "") for row in form.units.kept}
        form.picked.choices = [(unit.id, unit.name) for unit in units if plain(unit.name) not in listed]
    return units


def _beside(councils: list[Council], round_: Round | None) -> list[Body]:
    """What was chosen stays on the list, whatever council it is of."""
    chosen = [row.body for row in round_.co_bodies] if round_ else []
    beside = {body.id: body for body in (*chosen, *bodies_beside(work(), councils))}
    return [body for body in beside.values() if round_ is None or body.id != round_.ordering_body_id]


def body_label(body: Body) -> str:
    """Many councils have a "Ban Pháp chế": the name of the council is said where the body's own does not say it."""
    return body.name if body.council.place_name in body.name else f"{body.name}, {body.council.short_name}"
