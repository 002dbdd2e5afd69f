"""What lies in a packet, for eyes: where the proposal comes from, what was done with it, the files beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from oversight.packets import Opened
from oversight.packets.fingerprint import fingerprint
from oversight.packets.steps_above import typed_of
from web.filters import date_vi, datetime_vi
from web.shown.evidence import size_vi
from workflows.tables import workflow

FILE_KINDS = {"letter_copy": "Bản đã ký của công văn", "evidence": "Minh chứng của đơn vị",
              "print": "Bản in công văn", "answer": "Văn bản trả lời"}
Facts = list[tuple[str, Any]]


@dataclass(frozen=True)
class ShownFile:
    name: str
    about: str
    url: str


@dataclass(frozen=True)
class ShownStep:
    on: str
    label: str
    who: str
    told: Facts


@dataclass(frozen=True)
class ShownContent:
    """`text`, `excerpt` and `origin` of a packet that forwards; `steps` of one that answers."""

    cover: Facts
    text: str
    facts: Facts
    speech: Facts
    excerpt: list[str]
    origin: list[dict[str, str]]
    steps: list[ShownStep]
    files: list[ShownFile]


def content_of_packet(opened: Opened, file_url: Callable[[str], str] | None = None) -> ShownContent:
    """`file_url` makes the address of a file from its digest; without it files are only named."""
    told, files = opened.told, [_file(each, file_url) for each in opened.told["files"]]
    if not opened.is_forwarding:
        return ShownContent(_cover(opened), "", [], [], [], [], [_step(each) for each in told["steps"]], files)
    return ShownContent(
        _cover(opened), told["proposal"]["text"], list(_facts(told)), list(_speech(told["speech"])),
        (told["minutes"] or {}).get("excerpt", []), [_link(each) for each in told["origin"]], [], files)


def _cover(opened: Opened) -> Facts:
    envelope = opened.envelope
    return [
        ("Cơ quan gửi", envelope["sender"]["name"]), ("Cơ quan nhận", envelope["to"]["name"]),
        ("Lập lúc", datetime_vi(opened.made_at)), ("Dấu khóa ký", fingerprint(opened.signed_by)),
        ("Mã gói", opened.id)]


def _facts(told: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    round_, passing, letter, minutes = told["round"], told["forwarding"], told["letter"], told["minutes"]
    yield "Đơn vị đề xuất", told["unit"]["name"]
    yield "Đợt giám sát", round_["theme"]
    yield "Cơ quan quyết định giám sát", round_["ordering_body"]["name"]
    yield "Buổi làm việc", told["sitting"] and _at(told["sitting"]["name"], told["sitting"]["on"])
    yield "Biên bản", minutes and _at(f"số {minutes['number']}" if minutes["number"] else "chưa cấp số", minutes["on"])
    yield "Công văn chuyển", letter and _at(f"số {letter['number']:02d}/{letter['notation']}", letter["dated_on"])
    yield "Ngày chuyển", _day(passing["forwarded_on"])
    yield "Kỳ họp dự kiến trình", passing["target_session"]
    yield "Đầu mối chuyển", passing["carrier"] or "gửi trực tiếp"


def _speech(told: dict[str, str] | None) -> Iterator[tuple[str, str]]:
    if told:
        yield "Người nêu", ", ".join(filter(None, (told["speaker"], told["title"])))
        yield "Nội dung nêu tại buổi làm việc", told["text"]
        if told["quote"]:
            yield "Nguyên văn lời nói", told["quote"]


def _link(told: dict[str, Any]) -> dict[str, str]:
    return told | {"on": _day(told["on"])}


def _step(told: dict[str, Any]) -> ShownStep:
    asks = {ask.name: ask.label for ask in workflow("proposal").by_trigger[told["trigger"]].asks}
    said = [(asks[name], date_vi(value) if isinstance(value, date) else value)
            for name, value in typed_of(told).items()]
    return ShownStep(_day(told["on"]), told["label"], ", ".join(filter(None, (told["who"], told["title"]))), said)


def _file(told: dict[str, Any], file_url: Callable[[str], str] | None) -> ShownFile:
    about = " · ".join(filter(None, (FILE_KINDS[told["what"]], told["title"], size_vi(told["size"]))))
    return ShownFile(told["name"], about, file_url(told["sha256"]) if file_url else "")


def _at(name: str, on: str | None) -> str:
    return f"{name}, ngày {_day(on)}" if on else name


def _day(told: str | None) -> str:
    return date_vi(date.fromisoformat(told)) if told else ""
