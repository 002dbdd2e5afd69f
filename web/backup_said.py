"""What the commands of backups answer."""

from datetime import datetime

import click

from oversight.backup.making import Made
from oversight.backup.restoring import Restored
from oversight.settings import Settings
from web.filters import datetime_vi, number_vi

ACCOUNTS = "Tệp có cả tài khoản và mật khẩu đã băm của mọi người dùng: cất giữ như cất giữ chính cơ sở dữ liệu."
NOT_ENCRYPTED = f"Tệp không mã hóa. {ACCOUNTS}"
DAMAGED = "Tệp đính kèm {}… trong kho đã hỏng hoặc không đọc được nên không có trong bản sao lưu."


def say_made(made: Made, *, is_encrypted: bool) -> None:
    manifest = made.manifest
    files = sum(name.startswith("files/") for name in manifest.members)
    size = number_vi(made.path.stat().st_size)
    click.echo(f"Đã ghi {made.path}, {size} byte{', đã mã hóa' if is_encrypted else ''}.")
    click.echo(
        f"Gồm {_sum(manifest.counts)} bản ghi, {number_vi(len(manifest.heads))} chuỗi nhật ký, {number_vi(files)} "
        f"tệp đính kèm; phiên bản dữ liệu {manifest.schema}, từ {manifest.engine}.")
    if manifest.left_out:
        click.echo(f"Không có trong tệp, cần giữ riêng nếu còn dùng: {', '.join(manifest.left_out)}.")
    for digest in manifest.damaged_files:
        click.echo(DAMAGED.format(digest[:12]), err=True)


def say_restored(restored: Restored, target: Settings) -> None:
    manifest, report = restored.manifest, restored.report
    click.echo(
        f"Đã khôi phục bản lập lúc {datetime_vi(datetime.fromisoformat(manifest.made_at))} bởi {manifest.made_by}: "
        f"{_sum(manifest.counts)} bản ghi, {number_vi(restored.files)} tệp đính kèm, vào {target.data}.")
    for name in restored.kept_back:
        click.echo(f"Giữ nguyên {target.data / name}: đã có sẵn.", err=True)
    if manifest.left_out:
        click.echo(f"Bản sao lưu không có: {', '.join(manifest.left_out)}.")
    click.echo(
        f"Kiểm tra lại: {report.chains} chuỗi, {report.entries} mục nhật ký, {report.rows} bản ghi, "
        f"{report.papers} văn bản, {report.files} tệp đính kèm.")
    say_verdict([str(fault) for fault in report.faults], report.further)


def say_verdict(faults: list[str], further: int = 0) -> None:
    """Exits with 1 when something does not hold."""
    for fault in faults:
        click.echo(f"- {fault}")
    if faults:
        click.echo(f"Có {len(faults) + further} chỗ không đạt.")
        raise click.exceptions.Exit(1)
    click.echo("Chuỗi nhật ký nguyên vẹn; dữ liệu và văn bản khớp với nhật ký.")


def _sum(counts: dict[str, int]) -> str:
    return number_vi(sum(counts.values()))
