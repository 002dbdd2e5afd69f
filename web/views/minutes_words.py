"""Lời văn của biên bản: reworded line by line, by the button, or by itself while somebody types."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm

from oversight.models.minutes import Minutes
from oversight.refusal import BadlyTyped
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.minutes_wording import Words, word
from web.autosave import autosaved, is_autosave
from web.find import record_or_404
from web.forms.minutes_words import (
    hidden_fields,
    seen_fact,
    show_words_refusal,
    told_words,
    words_form,
    words_name,
)
from web.shown.drafts import draft_key
from web.shown.minutes_words import all_warnings, loose, words_page
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, take_back, work

pages = Blueprint("minutes_words", __name__)

PART = "loi-van"
WISH = "wish"
"""Of the button pressed: "keep/<source>" keeps the words for the changed fact, "drop/<source>" takes them back."""


@pages.route("/minutes/<record_id>/loi-van", methods=["GET", "POST"])
def edit(record_id: str):
    minutes = record_or_404("minutes", record_id)
    form = words_form(minutes)
    if is_autosave() and request.method == "POST":
        return autosaved(lambda: _kept_by_itself(minutes, form))
    refuse_who_may_not_edit(minutes, actor())
    return _submitted(minutes, form) if form.is_submitted() else _page(minutes, form)


def _submitted(minutes: Minutes, form: FlaskForm):
    if not form.validate():
        return _page(minutes, form), 422
    try:
        word(work(), minutes, actor(), told_words(form, minutes) | _wished(minutes, form))
    except BadlyTyped as refusal:
        take_back()
        show_words_refusal(form, refusal)
        return _page(minutes, form), 422
    flash("Đã lưu lời văn.", "done")
    flash(draft_key(minutes, PART), "draft-accepted")
    return redirect(_next(minutes))


def _wished(minutes: Minutes, form: FlaskForm) -> dict[str, Words]:
    """What else was typed is saved with it."""
    wish, _, source = request.form.get(WISH, "").partition("/")
    name = words_name(source)
    if wish == "drop":
        return {source: Words("", "")}
    return {source: Words(form[name].data, seen_fact(form, source))} if wish == "keep" and name in form else {}


def _next(minutes: Minutes) -> str:
    source = request.form.get(WISH, "").partition("/")[2]
    here = url_for("minutes_words.edit", record_id=minutes.id)
    return f"{here}#{words_name(source)}" if source else f"{record_url(minutes)}#noi-dung-bien-ban"


def _kept_by_itself(minutes: Minutes, form: FlaskForm) -> dict:
    word(work(), minutes, actor(), told_words(form, minutes))
    return {"fields": hidden_fields(form, minutes), "warnings": all_warnings(minutes)}


def _page(minutes: Minutes, form: FlaskForm):
    return render_template(
        "minutes/words.html", record=minutes, form=form, sections=words_page(minutes, form), loose=loose(minutes),
        is_unsaved=request.method == "POST", trail=trail_to(minutes, "Sửa lời văn"),
        draft_key=draft_key(minutes, PART), back=f"{record_url(minutes)}#noi-dung-bien-ban")
