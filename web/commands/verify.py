"""oversight verify: whether the journal, the rows and the papers are still what they were."""

import click

from oversight.verification import Report, verify
from web.opened import kept_files, opened_database
from web.said import say_json

COUNTED = {"chains": "chuỗi", "entries": "mục nhật ký", "rows": "bản ghi", "papers": "văn bản",
           "files": "tệp minh chứng"}


@click.command("verify")
@click.option("--json", "as_json", is_flag=True, help="In dữ liệu JSON.")
def command(as_json: bool) -> None:
    """Kiểm tra tính toàn vẹn của nhật ký, dữ liệu và văn bản."""
    with opened_database().reading() as session:
        report = verify(session, lambda table, read: click.echo(f"Đang đọc {table}: {read}", err=True), kept_files())
    say_json(_as_data(report)) if as_json else _say(report)
    if not report.is_sound:
        raise click.exceptions.Exit(1)


def _as_data(report: Report) -> dict:
    faults = [{"place": fault.place, "sentence": fault.sentence} for fault in report.faults]
    return {name: getattr(report, name) for name in COUNTED} | {"is_sound": report.is_sound, "faults": faults}


def _say(report: Report) -> None:
    click.echo(", ".join(f"{getattr(report, name)} {label}" for name, label in COUNTED.items()))
    for fault in report.faults:
        click.echo(f"- {fault}")
    if report.is_sound:
        click.echo("Chuỗi nhật ký nguyên vẹn; dữ liệu và văn bản khớp với nhật ký.")
    else:
        click.echo(f"Có {len(report.faults) + report.further} chỗ không khớp.")
