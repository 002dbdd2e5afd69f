"""Minh chứng: attached by whoever may write the report, kept in versions, never erased."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.files import FileStore, Inspected, inspect
from oversight.models.evidence import Evidence
from oversight.models.identity import new_id
from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped, OutOfStep
from oversight.rules.content import SHORT
from oversight.rules.outline import items_asked
from oversight.rules.self_report import shown_evidence
from oversight.services import journal
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.holding import hold
from oversight.text import fault_in_text, tidy

MOST_FILES = 200


@dataclass(frozen=True)
class Sent:
    """A file as it came. `fact_on` and `document_on` are told by whoever sends it; both may be unknown."""

    name: str
    content: bytes
    title: str = ""
    fact_on: date | None = None
    document_on: date | None = None


def attach(
    session: Session, store: FileStore, report: SelfReport, actor: Actor, item_id: str | None, sent: Sent, *,
    lineage: str | None = None, received_on: date | None = None,
) -> Evidence:
    """A new document, or with `lineage` the next version of one. Without an item it belongs to the whole report.

    Raises what refuse_who_may_not_edit raises, or BadlyTyped with "file", "title", "fact_on", "document_on".
    """
    hold(session, report)
    refuse_who_may_not_edit(report, actor)
    found = inspect(sent.name, sent.content)
    _refuse_bad_facts(report, actor, item_id, sent)
    _refuse_the_same_again(report, item_id, found)
    key = new_id()
    file = Evidence(
        id=key, council_id=report.council_id, item_id=item_id, lineage=lineage or key,
        number=_next_number(report, lineage), title=tidy(sent.title), file_name=found.name,
        media_type=found.media_type, size=found.size, sha256=store.keep(sent.content), fact_on=sent.fact_on,
        document_on=sent.document_on, received_on=received_on or actor.today, given_by=actor.name)
    report.evidence.append(file)
    session.flush()
    journal.enter(session, report, actor, "attached", "Đính kèm minh chứng",
                  typed={"file": file.file_name, "sha256": file.sha256})
    return file


def withdraw(session: Session, file: Evidence, actor: Actor) -> None:
    """It leaves the report that is being written; versions that were sent keep it."""
    report = file.report
    hold(session, report)
    refuse_who_may_not_edit(report, actor)
    if file not in shown_evidence(report):
        raise OutOfStep("Tệp này đã được thay hoặc đã bỏ.")
    file.withdrawn_on = actor.today
    session.flush()
    journal.enter(session, report, actor, "withdrawn", "Bỏ minh chứng", typed={"file": file.file_name})


def _next_number(report: SelfReport, lineage: str | None) -> int:
    if lineage is None:
        return 1
    numbers = [each.number for each in report.evidence if each.lineage == lineage]
    if not numbers:
        raise BadlyTyped(fields={"file": "Không tìm thấy tệp cần thay; hãy tải lại trang."})
    return max(numbers) + 1


def _refuse_the_same_again(report: SelfReport, item_id: str | None, found: Inspected) -> None:
    """On a weak line an answer is lost and the file is sent again: it must not stand there twice."""
    if any(each.item_id == item_id and each.sha256 == found.sha256 for each in shown_evidence(report)):
        raise BadlyTyped(fields={"file": f"“{found.name}” đã được đính kèm ở mục này."})


def _refuse_bad_facts(report: SelfReport, actor: Actor, item_id: str | None, sent: Sent) -> None:
    faults = {"title": fault_in_text(tidy(sent.title), SHORT)}
    if item_id and item_id not in {item.id for item in items_asked(report)}:
        faults["file"] = "Mục này không có trong đề cương của đơn vị."
    if len(report.evidence) >= MOST_FILES:
        faults["file"] = f"Báo cáo đã có {MOST_FILES} tệp; hãy gộp các tệp nhỏ trước khi đính kèm thêm."
    for name, what in (("fact_on", "Ngày của sự việc"), ("document_on", "Ngày của văn bản")):
        if (day := getattr(sent, name)) and day > actor.today:
            faults[name] = f"{what} không thể sau ngày hôm nay."
    if faults := {name: sentence for name, sentence in faults.items() if sentence}:
        raise BadlyTyped(fields=faults)
