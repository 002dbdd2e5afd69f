"""Changing one's own password."""

from flask_wtf import FlaskForm
from wtforms import PasswordField

from web.forms.required import required


class OwnPasswordForm(FlaskForm):
    current_password = PasswordField(
        "Mật khẩu hiện nay", [required()], render_kw={"autocomplete": "current-password"})
    new_password = PasswordField(
        "Mật khẩu mới", [required()], render_kw={"autocomplete": "new-password"},
        description="Ít nhất 12 ký tự; một câu dài dễ nhớ tốt hơn một từ khó nhớ")
    repeated_password = PasswordField(
        "Gõ lại mật khẩu mới", [required()], render_kw={"autocomplete": "new-password"})
