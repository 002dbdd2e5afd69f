"""Signed copies are files of the round: they go with it, and whether they still stand is verified."""

from io import BytesIO

import pytest
from PIL import Image

from oversight.exchange import as_text, export_round
from oversight.exchange.parcel import digests_of, files_in, pack
from oversight.files import FileStore
from oversight.models.papers import IssuedPaper
from oversight.models.round import Round
from oversight.refusal import NotYours
from oversight.services.signed_copies import Sent, keep, look_over
from oversight.verification import verify

ON = "21/10/2024"


@pytest.fixture
def store(tmp_path) -> FileStore:
    return FileStore(tmp_path / "files")


@pytest.fixture
def paper(play) -> IssuedPaper:
    minutes = play.a("minutes", "issued")
    return next(each for each in minutes.round.papers if each.kind == "minutes")


def photograph() -> bytes:
    taken = BytesIO()
    Image.linear_gradient("L").save(taken, "JPEG")
    return taken.getvalue()


def hand_in(play, store, paper, by="secretariat") -> None:
    with play.acting(by, ON) as (session, actor):
        there, = play.found(session, actor, paper)
        keep(session, store, there, actor, look_over(Sent("chup.jpg", photograph()), b"", [], actor.now))


def test_a_parcel_takes_the_signed_copies_along(play, store, paper):
    hand_in(play, store, paper)
    with play.database.reading() as session:
        round_ = session.get_one(Round, paper.round_id)
        parcel = pack(as_text(export_round(session, round_)), digests_of(round_), store)
    assert list(files_in(parcel)) == [photograph()]


def test_a_signed_copy_that_was_altered_on_the_disk_is_named(play, store, paper):
    hand_in(play, store, paper)
    path, = store.folder.glob("*/*")
    path.write_bytes(b"altered")
    with play.database.reading() as session:
        report = verify(session, store=store)
    assert report.files == 1
    assert [str(fault) for fault in report.faults if "“chup.jpg”" in str(fault) and "Bản đã ký" in str(fault)]


@pytest.mark.parametrize("who", ["head", "chair", "member", "unit_head", "neighbour_secretariat", "outsider"])
def test_who_does_not_write_for_the_council_keeps_nothing(play, store, paper, who):
    with play.refusing(NotYours, "Chỉ Văn phòng giúp việc"):
        hand_in(play, store, paper, by=who)
    assert list(store.digests()) == []
