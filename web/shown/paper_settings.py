"""The papers of a council with what is set for them, in words."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.organisations import Council
from oversight.models.paper_settings import PaperSetting
from oversight.rules.paper_kinds import papers_issued

ALL = "chung"  # in an address, for what holds for every paper
LABEL_OF_ALL = "Mọi văn bản"
NAMES = {
    "superior": "cơ quan chủ quản", "issuer": "cơ quan ban hành", "type_code": "ký hiệu tên loại",
    "issuer_code": "ký hiệu cơ quan", "place": "địa danh", "capacity": "quyền hạn, chức vụ", "signer": "người ký",
    "recipients": "nơi nhận", "archive": "lưu"}


@dataclass(frozen=True)
class ShownKind:
    label: str
    told: str
    url: str
    sample_url: str


def shown_kinds(council: Council, settings: dict[str, PaperSetting]) -> list[ShownKind]:
    return [_shown(council, kind, settings.get(kind)) for kind in ("", *papers_issued())]


def label_of(kind: str) -> str:
    return papers_issued()[kind].label if kind else LABEL_OF_ALL


def _shown(council: Council, kind: str, setting: PaperSetting | None) -> ShownKind:
    at = {"council_id": council.id, "slug": kind or ALL}
    return ShownKind(
        label_of(kind), told(setting), url_for("paper_settings.edit", **at), url_for("paper_settings.sample_of", **at))


def told(setting: PaperSetting | None) -> str:
    """"địa danh: Bắc Sơn; lưu: VT, HĐND"; "" where nothing is set."""
    said = ((name, getattr(setting, field, "")) for field, name in NAMES.items()) if setting else ()
    return "; ".join(f"{name}: {' / '.join(text.splitlines())}" for name, text in said if text)
