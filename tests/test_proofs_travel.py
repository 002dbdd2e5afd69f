"""Evidence of a fulfilment travels with its round, byte for byte, and an altered file is found wherever it lies."""

import zipfile
from io import BytesIO

import pytest
from cast.script import DECISION
from full_house import PICTURE

from oversight.exchange import BadFile, as_text, export_round
from oversight.exchange.parcel import FOLDER, digests_of, files_in, pack
from oversight.files import FileIsMissing, FileStore
from oversight.models.round import Round
from oversight.services.fulfilment_evidence import Proof, keep_proof
from oversight.verification import verify


@pytest.fixture
def store(tmp_path) -> FileStore:
    return FileStore(tmp_path / "files")


@pytest.fixture
def item(play, store):
    item = play.a("recommendation", "reported")
    shown = Proof("Ảnh phiên họp", file_name="hop.png", content=PICTURE)
    play.do(keep_proof, item, shown, store, by="unit_clerk", on="10/12/2024")
    play.do(keep_proof, item, DECISION, by="unit_clerk", on="10/12/2024")
    return item


def parcel_of(play, item, store) -> bytes:
    with play.database.reading() as session:
        round_ = session.get_one(Round, item.round_id)
        return pack(as_text(export_round(session, round_)), digests_of(round_), store)


def test_the_parcel_holds_the_file_and_a_paper_kept_elsewhere_needs_none(play, item, store):
    assert list(files_in(parcel_of(play, item, store))) == [PICTURE]


def test_a_parcel_is_not_packed_without_it(play, item, tmp_path):
    with pytest.raises(FileIsMissing):
        parcel_of(play, item, FileStore(tmp_path / "empty"))


def test_a_file_altered_on_its_way_is_refused(play, item, store):
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(parcel_of(play, item, store))) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b"x" if name.startswith(FOLDER) else b""))
    with pytest.raises(BadFile, match="đã bị thay đổi"):
        list(files_in(made.getvalue()))


def test_verify_names_a_file_that_was_altered_or_is_gone(play, item, store):
    def faults() -> list[str]:
        with play.database.reading() as session:
            report = verify(session, store=store)
            assert report.files == 1
            return [str(fault) for fault in report.faults]

    assert faults() == []
    path = next(store.folder.glob("*/*"))
    path.write_bytes(PICTURE[:-1])
    assert ["Tệp minh chứng thực hiện kiến nghị “hop.png”" in fault and "đã bị thay đổi" in fault
            for fault in faults()] == [True]
    path.unlink()
    assert "không còn trong kho tệp" in faults()[0]
