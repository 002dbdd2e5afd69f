"""A worker in a process of its own, at a moment told to it, so that a story may kill it.

    python worker_alone.py DATABASE_URL PORT "04/10/2024 07:05"
"""

import sys
from datetime import datetime

from oversight.actor import VIETNAM
from oversight.database import Database
from oversight.mail import MailServer
from oversight.reminders.duties import do_what_is_due


def main(url: str, port: str, moment: str) -> None:
    now = datetime.strptime(moment, "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)
    server = MailServer("127.0.0.1", int(port), "sogiamsat@bacson.vn", security="none")
    print(*do_what_is_due(Database(url), server, lambda: now, "https://giamsat.bacson.vn"))


if __name__ == "__main__":
    main(*sys.argv[1:])
