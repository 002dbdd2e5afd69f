"""Papers composed for others to sign and number: a unit's report, what it did, and how a whole round stands."""

from flask import Blueprint, Response, abort

from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.papers.follow_up_report import describe
from oversight.services.unit_papers import fulfilment_paper, report_paper
from web.find import record_or_404
from web.printed_document import printed_document
from web.shown.parts import parts_of
from web.shown.report_reading import content_for_reader, sees_the_draft
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor

pages = Blueprint("unit_papers", __name__)


@pages.get("/self_report/<record_id>/ban-in.<form>")
def report(record_id: str, form: str) -> Response:
    """What was sent; who writes it, what stands there now."""
    found: SelfReport = record_or_404("self_report", record_id)
    if not found.versions and not sees_the_draft(found):
        abort(404)
    return printed_document(report_paper(found, content_for_reader(found)), found.name, form)


@pages.get("/recommendation/<record_id>/bao-cao-thuc-hien.<form>")
def fulfilment(record_id: str, form: str) -> Response:
    item: Recommendation = record_or_404("recommendation", record_id)
    if item.lead_unit is None or item.state == "draft":
        abort(404)
    return printed_document(fulfilment_paper(item), f"Báo cáo thực hiện kiến nghị - {item.lead_unit.name}", form)


@pages.get("/round/<record_id>/theo-doi.<form>")
def follow_up(record_id: str, form: str) -> Response:
    """Of the whole round, so not for those who see only what is theirs."""
    round_: Round = record_or_404("round", record_id)
    if is_of_a_unit(round_):
        abort(404)
    document = describe(round_, parts_of(round_).recommendations, actor().today)
    return printed_document(document, f"Theo dõi kiến nghị - {round_.theme}", form)
