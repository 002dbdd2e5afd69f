"""When the server fails, nobody is told that it did not."""

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError, OperationalError

from oversight.database import UnitOfWork

SEVENTEEN_MEGABYTES = "x" * (17 * 1024 * 1024)


@pytest.fixture
def draft(play):
    return play.a("round", "draft")


@pytest.fixture
def office(front_desk, draft):
    return front_desk.visit("secretariat")


@pytest.fixture
def fails():
    """`fails(error)`: whatever is committed from now on fails with it, as on a full disk; `fails.no_more()`."""
    failure = _Failure()
    yield failure
    failure.no_more()


class _Failure:
    def __call__(self, error: Exception) -> None:
        def fail(_session) -> None:
            raise error
        self.listener = fail
        event.listen(UnitOfWork, "before_commit", fail)

    def no_more(self) -> None:
        if event.contains(UnitOfWork, "before_commit", self.listener):
            event.remove(UnitOfWork, "before_commit", self.listener)


@pytest.mark.parametrize(("error", "status"), [
    (OperationalError("COMMIT", {}, Exception("disk is full")), 503),
    (IntegrityError("COMMIT", {}, Exception("deferred")), 409), (RuntimeError("whatever"), 500)])
def test_what_could_not_be_kept_is_not_called_saved(office, draft, fails, error, status):
    address = f"/round/{draft.id}/sua/chung"
    form = office.form(address)
    form["theme"] = "Chuyển đổi số"
    fails(error)
    answer = office.send(address, form)
    fails.no_more()
    assert answer.status_code == status
    assert "Chuyển đổi số" in answer.text, "what was typed is given back"
    for page in (answer, office.open(f"/round/{draft.id}")):
        assert "Đã lưu." not in page.text
        assert "draft-accepted" not in page.text
    assert draft.theme != "Chuyển đổi số"


def test_an_earlier_message_that_was_not_seen_yet_is_still_shown_after_a_failure(office, draft, fails):
    address = f"/round/{draft.id}/sua/chung"
    assert office.fill_in(address, theme="Chuyển đổi số").status_code == 302
    form = office.form(f"/round/{draft.id}/sua/don-vi")
    assert office.fill_in(address, theme="Chuyển đổi số 2").status_code == 302
    fails(OperationalError("COMMIT", {}, Exception("disk is full")))
    answer = office.send(f"/round/{draft.id}/sua/don-vi", form)
    assert answer.text.count("draft-accepted") == 1


def test_too_long_a_text_is_told_so(office, draft):
    form = office.form(f"/round/{draft.id}/sua/chung")
    form["theme"] = SEVENTEEN_MEGABYTES
    answer = office.send(f"/round/{draft.id}/sua/chung", form)
    assert answer.status_code == 413
    assert "Nội dung quá dài" in answer.text


def test_a_stranger_who_sends_too_much_is_told_so(front_desk):
    answer = front_desk.stranger().send("/dang-nhap", {"email": "a@b.vn", "password": SEVENTEEN_MEGABYTES})
    assert answer.status_code == 413
    assert "Nội dung quá dài" in answer.text
