"""The worker: huey calls every minute, oversight/reminders/duties.py knows what is due. The web never waits for it.

The queue holds nothing but the calls of the minute; letters wait in the database. Losing the queue loses nothing.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from huey import RedisHuey, SqliteHuey, crontab
from huey.api import Huey
from huey.exceptions import ConfigurationError

from oversight.database import Database
from oversight.mail import MailServer
from oversight.reminders.duties import do_what_is_due
from oversight.settings import Settings
from oversight.unready import Unready

NAME = "oversight"
LATE_CALLS_ARE_DROPPED_AFTER_SECONDS = 50


@dataclass(frozen=True)
class Worker:
    database: Database
    server: MailServer | None
    link: str

    def once(self, goes_on: Callable[[], bool] = lambda: True) -> tuple[int, int]:
        """How many letters were written, and how many sent."""
        return do_what_is_due(self.database, self.server, lambda: datetime.now(UTC), self.link, goes_on)

    def run(self, queue: Huey) -> None:
        """Until SIGTERM: then the letter in hand is finished, and no other begun."""
        consumer = queue.create_consumer(workers=1, worker_type="thread", graceful_signal="TERM", max_delay=2)
        queue.periodic_task(crontab(), expires=LATE_CALLS_ARE_DROPPED_AFTER_SECONDS, name="do_what_is_due")(
            lambda: self.once(lambda: not consumer.stop_flag.is_set()))
        consumer.run()


def queue_of(chosen: Settings) -> Huey:
    """In the folder of data; on Redis where several machines share one queue. Raises Unready."""
    if redis := os.environ.get("OVERSIGHT_REDIS"):
        return _on_redis(redis)
    return SqliteHuey(NAME, filename=str(chosen.data / "worker.db"), results=False)


def _on_redis(address: str) -> Huey:
    try:
        return RedisHuey(NAME, url=address, results=False)
    except (ConfigurationError, ImportError) as error:
        raise Unready("OVERSIGHT_REDIS cần gói redis của Python; hãy cài gói này vào môi trường.") from error
    except ValueError as error:
        raise Unready("OVERSIGHT_REDIS phải có dạng redis://may-chu:6379/0.") from error
