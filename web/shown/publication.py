"""The list of what could be shown to everybody, in the words of the page."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.rules.publication import YEAR
from oversight.services.publication import Item
from oversight.services.publishable import Publishable
from web.filters import date_vi
from web.shown.public_item import about, usual_title
from web.unit_of_work import actor

ADDRESSES = {"paper": "van-ban", "round": "dot-giam-sat", "recommendation": "kien-nghi", "year": "so-lieu"}
KINDS = {address: kind for kind, address in ADDRESSES.items()}
TABS = {"paper": "Văn bản", "round": "Đợt giám sát", "recommendation": "Kiến nghị", "year": "Số liệu của năm"}
NOT_SHOWN = {"label": "Chưa công khai", "tone": "neutral"}


@dataclass(frozen=True)
class ShownPublishable:
    """`shown_url` is its public page while it has one; `withdraw_url` takes it down."""

    title: str
    about: str
    state: dict[str, str]
    publish_url: str
    publish_label: str
    shown_url: str = ""
    withdraw_url: str = ""
    note: str = ""


def shown_publishable(found: Publishable) -> ShownPublishable:
    item, publication = found.item, found.publication
    told = usual_title(item), about(item, actor().today)
    if publication is None:
        return ShownPublishable(*told, NOT_SHOWN, publish_url(item), "Công khai")
    state, label = _state(found)
    return ShownPublishable(
        publication.title, told[1], state, publish_url(item) if found.is_changed else "", label,
        url_for("public.item", publication_id=publication.id),
        url_for("publication.take_down", publication_id=publication.id),
        f"Từ ngày {date_vi(publication.published_on)}; {publication.secrecy_checked_by} đã kiểm tra")


def _state(found: Publishable) -> tuple[dict[str, str], str]:
    if found.is_changed:
        return {"label": "Nội dung đã đổi, chờ rà soát", "tone": "attention"}, "Rà soát lại"
    return {"label": "Đang công khai", "tone": "done"}, ""


def publish_url(item: Item) -> str:
    subject_id = item.subject_id or item.council_id
    asked = {"nam": item.year} if item.kind == YEAR else {}
    return url_for("publication.publish_item", address=ADDRESSES[item.kind], subject_id=subject_id, **asked)


def manage_url(council_id: str, kind: str, year: int, **more: Any) -> str:
    asked = {"hoi-dong": council_id, "nam": year, "loai": ADDRESSES[kind]} | more
    return url_for("publication.manage", **asked)
