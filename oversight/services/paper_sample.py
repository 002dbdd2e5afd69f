"""What a council's paper looks like with what is set for it: the latest one of the kind, or a made-up one."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Council
from oversight.models.paper_settings import PaperSetting
from oversight.models.papers import IssuedPaper
from oversight.papers.blocks import Paragraph
from oversight.papers.customised import customised
from oversight.papers.document import Document, Issuer, Signature
from oversight.papers.freezing import from_json
from oversight.rules.numbering import notation_of
from oversight.rules.paper_kinds import papers_issued
from workflows.vocabulary import Paper

WATERMARK = "Xem thử"
TEXT = (
    "Nội dung của văn bản được soạn từ hồ sơ của đợt giám sát. Trang này chỉ để xem phần đầu, số và ký hiệu, địa "
    "danh, nơi nhận, thẩm quyền ký theo thể thức đang đặt; số và ngày để trống vì chưa ban hành.")


def sample(session: Session, council: Council, kind: str, settings: Iterable[PaperSetting]) -> Document:
    """`settings` need not be kept: they may be what somebody is typing. With no kind, of whatever was issued last."""
    wishes = list(settings)
    latest = _latest(session, council, kind)
    document = from_json(latest.document) if latest else _made_up(session, council, papers_issued().get(kind))
    shown = latest.kind if latest else kind
    own = next((wish for wish in wishes if wish.kind and wish.kind == shown), None)
    code = _code(document.code, papers_issued().get(shown), own) if own else document.code
    return replace(
        customised(document, wishes), code=code, number=None, issued_on=None, watermark=WATERMARK, check_code="")


def _latest(session: Session, council: Council, kind: str) -> IssuedPaper | None:
    wanted = select(IssuedPaper).where(IssuedPaper.council_id == council.id)
    of_kind = wanted.where(IssuedPaper.kind == kind) if kind else wanted
    return session.scalars(of_kind.order_by(IssuedPaper.id.desc()).limit(1)).first()


def _code(code: str, paper: Paper | None, own: PaperSetting) -> str:
    """A công văn has no type: its code is whole. Of others each half is replaced by what is set."""
    type_code, hyphen, issuer = code.partition("-")
    if paper is not None and not paper.code and not own.type_code:
        return own.issuer_code or code
    return f"{own.type_code or type_code}{hyphen or '-'}{own.issuer_code or issuer}"


def _made_up(session: Session, council: Council, paper: Paper | None) -> Document:
    is_delegations = paper is not None and paper.issuer == "delegation"
    issuer = Issuer("Đoàn giám sát", council.name) if is_delegations else Issuer(council.name)
    is_letter = paper is not None and not paper.code
    return Document(
        issuers=(issuer,), code=_made_up_code(session, council, paper), place=council.place_name,
        type_name="" if is_letter else (paper.label if paper else "Thông báo"), subject="trích yếu nội dung văn bản",
        blocks=(Paragraph(TEXT),), recipients=("Như trên",) if is_letter else (council.short_name,),
        signatures=(Signature(("TM. Đoàn giám sát", "Trưởng đoàn") if is_delegations else ("Chủ tịch",), ""),))


def _made_up_code(session: Session, council: Council, paper: Paper | None) -> str:
    body = session.scalars(select(Body).where(Body.council_id == council.id, Body.kind == "standing_committee")).first()
    kind, code = (body.kind, body.code) if body else ("", "HĐND")
    return notation_of(paper, kind, code) if paper else f"TB-{code}"
