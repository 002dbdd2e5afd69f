"""oversight worker: writes the reminders of the morning and sends what waits, beside the web and without it."""

import click

from oversight.mail import mail_server
from oversight.settings import settings
from web.opened import opened_database
from web.worker import Worker, queue_of

NO_SERVER = "Chưa đặt máy chủ thư (OVERSIGHT_MAIL_SERVER): thư được lập và giữ lại, chưa gửi."


@click.command("worker")
@click.option("--once", is_flag=True, help="Làm việc đến hạn một lượt rồi kết thúc (dùng với cron).")
def command(once: bool) -> None:
    """Lập và gửi thư nhắc."""
    chosen = settings()
    worker = Worker(opened_database(), mail_server(), chosen.public_address)
    if worker.server is None:
        click.echo(NO_SERVER, err=True)
    if once:
        written, sent = worker.once()
        click.echo(f"Đã lập {written} thư, đã gửi {sent} thư.")
        return
    queue = queue_of(chosen)
    click.echo("Bộ phận gửi thư nhắc đang chạy (Ctrl-C để dừng).")
    worker.run(queue)
    click.echo("Bộ phận gửi thư nhắc đã dừng.")
