"""The form of a unit's proposal while it is only recorded."""

from flask_wtf import FlaskForm
from wtforms import HiddenField

from oversight.models.proposal import Proposal
from web.forms.fields import Lines, OneOf
from web.forms.required import required


class ProposalForm(FlaskForm):
    version = HiddenField()
    text = Lines("Nội dung đề xuất", [required()])
    unit_id = OneOf("Đơn vị đề xuất", [required()])


def proposal_form(proposal: Proposal) -> ProposalForm:
    """The units to choose from are those of the round, and the one that it stands under."""
    form = ProposalForm(data={"version": proposal.version, "text": proposal.text, "unit_id": proposal.unit_id})
    units = {row.unit.id: row.unit.name for row in proposal.round.units} | {proposal.unit_id: proposal.unit.name}
    form.unit_id.choices = list(units.items())
    return form
