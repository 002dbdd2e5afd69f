"""What the journal of a report says in numbers: how many items were returned, and how many were then mended."""

from oversight.models.journal import JournalEntry
from oversight.models.self_report import ReportVersion, SelfReport
from oversight.rules.report_comparison import changed_items

RETURNS = ("send_back", "ask_for_more")
Detail = tuple[str, str]


def counted_in(entry: JournalEntry, report: SelfReport) -> list[Detail]:
    """Read from the rows that the entry vouches for, so it is said of exactly this return and this sending."""
    if entry.action in RETURNS:
        raised = _ids(entry, "line_remarks")
        return [("Số mục yêu cầu làm rõ", str(len(raised)))] if raised else []
    sent = next((each for each in report.versions if each.id in _ids(entry, "report_versions")), None)
    return _mended(report, sent) if sent and sent.number > 1 else []


def _mended(report: SelfReport, sent: ReportVersion) -> list[Detail]:
    before = report.versions[sent.number - 2]
    changed = changed_items(before.content, sent.content)
    asked = {each.item_id for each in report.line_remarks if each.raised_on and each.after_number == before.number}
    answered = f"{len(changed & asked)}/{len(asked)} mục được yêu cầu làm rõ" if asked else ""
    words = f"{len(changed)} mục" + (f", trong đó {answered}" if answered else "")
    return [("Lần gửi", str(sent.number)), ("Đã sửa so với lần trước", words)]


def _ids(entry: JournalEntry, table: str) -> set[str]:
    found = (name.partition(":") for name, digest in entry.rows.items() if digest)
    return {key for named, _, key in found if named == table}
