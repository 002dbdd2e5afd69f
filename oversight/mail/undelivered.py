"""Why a letter is not delivered, or not known to be. `reason` is said to the office, in Vietnamese."""


class Undelivered(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(Undelivered):
    """For good: this letter, or this address."""


class Postponed(Undelivered):
    """This letter, for now; others may go."""


class Unreachable(Undelivered):
    """The server takes nothing from us now, or not from us: no letter will go."""


class Unanswered(Undelivered):
    """The whole letter was handed in and no answer came: it may have been delivered."""
