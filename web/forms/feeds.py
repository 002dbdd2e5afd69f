"""Making and revoking a secret address: nothing is typed, only the token of the page goes along."""

from flask_wtf import FlaskForm


class FeedForm(FlaskForm):
    """Has no fields: what is made is for whoever is signed in."""
