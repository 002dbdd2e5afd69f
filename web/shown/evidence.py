"""Files beside the answers that they prove."""

from collections import defaultdict

from oversight.models.evidence import Evidence
from oversight.models.self_report import SelfReport
from oversight.rules.self_report import shown_evidence
from web.shown.report_reading import sees_the_draft

WHOLE = ""
"""The place of files that belong to the whole report, such as its scan."""

KILOBYTE = 1024
MEGABYTE = 1024 * KILOBYTE


def files_by_item(report: SelfReport) -> dict[str, list[Evidence]]:
    """By item id, those of the whole report under WHOLE; an item without files has an empty list."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for file in shown_evidence(report):
        found[file.item_id or WHOLE].append(file)
    return found


def earlier_versions(file: Evidence) -> list[Evidence]:
    """Of the same document, newest first."""
    same = (each for each in file.report.evidence if each.lineage == file.lineage and each.number < file.number)
    return sorted(same, key=lambda each: -each.number)


def is_given_out(file: Evidence) -> bool:
    """What was sent goes to whoever reads the report; what is not sent yet to its writers, until it is withdrawn."""
    sent = (kept for version in file.report.versions for kept in version.content.values())
    was_sent = any(each["sha256"] == file.sha256 for kept in sent for each in kept.get("evidence", ()))
    return was_sent or (file.withdrawn_on is None and sees_the_draft(file.report))


def size_vi(size: int) -> str:
    """1,4 MB; 312 KB"""
    if size < MEGABYTE:
        return f"{max(1, round(size / KILOBYTE))} KB"
    return f"{size / MEGABYTE:.1f}".removesuffix(".0").replace(".", ",") + " MB"
