"""The words of the minutes as a form: one box a line, beside the recorded fact; each carries what its page showed."""

from flask import request
from flask_wtf import FlaskForm
from wtforms import Field, HiddenField

from oversight.models.minutes import Minutes
from oversight.papers.minutes import lines_of
from oversight.papers.minutes_line import Line
from oversight.refusal import Refusal, Stale
from oversight.services.minutes_wording import Words
from web.forms.fields import Lines
from web.forms.labels import remember_labels
from web.forms.required import required
from web.seen import mark_of, seen_version

CHANGED_MEANWHILE = (
    "Lời văn của dòng “{origin}” vừa được người khác sửa sau khi trang này được mở. "
    "Hãy xem lời văn mới rồi sửa tiếp.")
GONE = "Trang này có dòng không còn trong nội dung buổi làm việc. Hãy tải lại trang rồi sửa tiếp."


def editable_lines(minutes: Minutes) -> list[Line]:
    return [line for line in lines_of(minutes) if line.is_editable]


def words_form(minutes: Minutes) -> FlaskForm:
    fields: dict[str, Field] = {"version": HiddenField(default=minutes.version)}
    for line in editable_lines(minutes):
        name = f"Lời văn của {line.origin}"
        fields[words_name(line.source)] = Lines(name, [required(False)], default=line.words)
        fields[seen_name(line.source)] = HiddenField(default=_seen(line, line.words))
    return remember_labels(type("WordsForm", (FlaskForm,), fields)())


def words_name(source: str) -> str:
    """Ids in a page hold no colon: a style or an address would read it as something else."""
    return f"words-{source.replace(':', '-')}"


def seen_name(source: str) -> str:
    return f"seen-{source.replace(':', '-')}"


def told_words(form: FlaskForm, minutes: Minutes) -> dict[str, Words]:
    """Only what this person changed. Raises Stale when somebody else reworded the same line meanwhile, or when words
    were typed for a line that is gone."""
    if seen_version() < 0 or _words_for_nothing(form):
        raise Stale(GONE)
    told = {}
    for line in editable_lines(minutes):
        field, seen = form[words_name(line.source)], form[seen_name(line.source)].data or ""
        if not field.raw_data:
            continue
        shown, own, fact_sha256 = (*seen.split("."), "", "")[:3]
        if mark_of(field.data) == shown or _is_kept(line, field.data):
            continue
        if own != mark_of(_own(line)):
            raise Stale(CHANGED_MEANWHILE.format(origin=line.origin))
        told[line.source] = Words(field.data, fact_sha256)
    return told


def seen_fact(form: FlaskForm, source: str) -> str:
    """Of the fact that stood beside the words of that line on the page."""
    name = seen_name(source)
    return (form[name].data or "").rpartition(".")[2] if name in form else ""


def hidden_fields(form: FlaskForm, minutes: Minutes) -> dict[str, str]:
    """What the page that stays open must carry from now on. It has not seen what others wrote meanwhile, nor a fact
    that changed while it lay open."""
    fields = {"version": str(minutes.version)}
    for line in editable_lines(minutes):
        typed = form[words_name(line.source)]
        if typed.raw_data and _is_kept(line, typed.data):
            beside = seen_fact(form, line.source) or line.fact_sha256
            fields[seen_name(line.source)] = f"{mark_of(typed.data)}.{mark_of(_own(line))}.{beside}"
    return fields


def show_words_refusal(form: FlaskForm, refusal: Refusal) -> None:
    known = {source: sentence for source, sentence in refusal.fields.items() if words_name(source) in form}
    for source, sentence in known.items():
        form[words_name(source)].errors = [sentence]
    strangers = [sentence for source, sentence in refusal.fields.items() if source not in known]
    form.form_errors = [*refusal.sentences, *strangers]


def _own(line: Line) -> str:
    return line.words if line.is_reworded else ""


def _is_kept(line: Line, typed: str) -> bool:
    """An empty box asks for the recorded text."""
    return typed == _own(line) or (not line.is_reworded and typed in ("", line.fact))


def _seen(line: Line, shown: str) -> str:
    return f"{mark_of(shown)}.{mark_of(_own(line))}.{line.fact_sha256}"


def _words_for_nothing(form: FlaskForm) -> bool:
    return any(name.startswith("words-") and name not in form and text.strip() for name, text in request.form.items())
