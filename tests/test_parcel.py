"""A round travels with its evidence, byte for byte, or not at all."""

import zipfile
from io import BytesIO

import pytest
from full_house import PICTURE, full_round

from oversight.exchange import BadFile, as_text, export_round
from oversight.exchange.parcel import FOLDER, digests_of, files_in, is_parcel, pack, told_in
from oversight.files import FileIsMissing, FileStore
from oversight.models.round import Round
from oversight.verification import verify


@pytest.fixture
def store(tmp_path) -> FileStore:
    kept = FileStore(tmp_path / "files")
    kept.keep(PICTURE)
    return kept


@pytest.fixture
def parcel(play, store) -> bytes:
    key = full_round(play).id
    with play.database.reading() as session:
        round_ = session.get_one(Round, key)
        return pack(as_text(export_round(session, round_)), digests_of(round_), store)


def altered(parcel: bytes, name: str, content: bytes) -> bytes:
    """The same parcel with one member more, or another in its place."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(parcel)) as old, zipfile.ZipFile(made, "w") as new:
        members = {each: old.read(each) for each in old.namelist()} | {name: content}
        for each, bytes_ in members.items():
            new.writestr(each, bytes_)
    return made.getvalue()


def test_a_parcel_holds_the_round_and_every_file_that_it_names(parcel):
    assert is_parcel(parcel)
    assert b'"format"' in told_in(parcel)
    assert list(files_in(parcel)) == [PICTURE]


def test_a_parcel_with_a_hole_is_not_packed(play, tmp_path):
    with pytest.raises(FileIsMissing):
        pack("{}", ["0" * 64], FileStore(tmp_path / "empty"))


def test_an_altered_file_in_a_parcel_is_refused(parcel):
    name = next(each for each in zipfile.ZipFile(BytesIO(parcel)).namelist() if each.startswith(FOLDER))
    with pytest.raises(BadFile, match="đã bị thay đổi"):
        list(files_in(altered(parcel, name, PICTURE + b"x")))


def test_a_strange_member_or_a_broken_parcel_is_refused(parcel):
    with pytest.raises(BadFile, match="tệp lạ"):
        told_in(altered(parcel, "../../etc/passwd", b"x"))
    with pytest.raises(BadFile, match="bị hỏng"):
        told_in(parcel[: len(parcel) // 2])


def test_verify_names_an_evidence_file_that_is_gone_or_altered(play, store):
    full_round(play)

    def faults() -> list[str]:
        with play.database.reading() as session:
            report = verify(session, store=store)
            assert report.files == 1
            return [str(fault) for fault in report.faults]

    assert faults() == []
    path = next(path for path in store.folder.glob("*/*"))
    path.write_bytes(PICTURE[:-1])
    assert "nội dung tệp đã bị thay đổi" in faults()[0]
    path.unlink()
    assert "không còn trong kho tệp" in faults()[0]
