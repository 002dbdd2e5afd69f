"""Outlines to choose from, in groups, each with what it asks and where choosing it leads."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.round import Round
from oversight.rules.outline_codes import is_indicator
from oversight.services.outline_library import Source, Sources


@dataclass(frozen=True)
class ShownSource:
    name: str
    note: str
    count: str
    items: list[tuple[str, str, bool]]
    """Code, text, whether an indicator."""
    take_url: str
    file_url: str


@dataclass(frozen=True)
class SourceGroup:
    title: str
    when_empty: str
    sources: list[ShownSource]


def source_groups(sources: Sources, round_: Round | None) -> list[SourceGroup]:
    groups = (
        ("Thư viện theo chuyên đề", "", sources.built_in),
        ("Đề cương mẫu của Hội đồng nhân dân", "Chưa có. Đề cương của một đợt được lưu thành mẫu tại trang của đợt đó.",
         sources.own),
        ("Đề cương của các đợt giám sát trước", "Chưa có đợt giám sát nào có đề cương.", sources.earlier))
    return [SourceGroup(title, empty, [_shown(each, round_) for each in found]) for title, empty, found in groups]


def _shown(source: Source, round_: Round | None) -> ShownSource:
    asked = sum(map(is_indicator, source.items))
    own = round_.id if round_ else None
    take = (url_for("round_parts.show", record_id=own, part="de-cuong", tu=source.key) if round_
            else url_for("round.new", **{"de-cuong": source.key}))
    return ShownSource(
        source.name, source.note, f"{len(source.items) - asked} mục trình bày, {asked} chỉ tiêu",
        [(item.get("code") or "", item["text"], is_indicator(item)) for item in source.items],
        take, url_for("outlines.of_source", key=source.key, dot=own))
