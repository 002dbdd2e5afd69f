"""A round with its files: one ZIP with the round's JSON file and, beside it, each file under its SHA-256."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from typing import Any

from oversight.exchange.bad_file import BadFile
from oversight.exchange.reading import LARGEST
from oversight.exchange.wording import WHOLE_FILE
from oversight.files import LARGEST_FILE, FileStore
from oversight.models.round import Round
from oversight.verification.report import Fault

ROUND_FILE, FOLDER = "dot-giam-sat.json", "minh-chung/"
MOST_FILES = 5_000
WRITTEN_ON = (1980, 1, 1, 0, 0, 0)  # the same round is the same bytes


def digests_of(round_: Round) -> list[str]:
    evidence = (file.sha256 for report in round_.reports for file in report.evidence)
    proofs = (proof.sha256 for item in round_.recommendations for proof in item.evidence if proof.sha256)
    copies = (copy.sha256 for paper in round_.papers for copy in paper.signed_copies)
    return sorted({*evidence, *proofs, *copies})


def pack(text: str, digests: Iterable[str], store: FileStore) -> bytes:
    """Raises FileIsMissing or FileIsAltered: a parcel with a hole is not sent."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr(zipfile.ZipInfo(ROUND_FILE, WRITTEN_ON), text.encode(), zipfile.ZIP_DEFLATED)
        for digest in digests:
            parcel.writestr(zipfile.ZipInfo(FOLDER + digest, WRITTEN_ON), store.read(digest), zipfile.ZIP_STORED)
    return packed.getvalue()


def is_parcel(content: bytes) -> bool:
    return content.startswith(b"PK\x03\x04")


def told_in(content: bytes) -> bytes:
    """The JSON of the round. Raises BadFile for a parcel that is broken or holds anything else."""
    with _opened(content) as parcel:
        return _read(parcel, ROUND_FILE, LARGEST)


def files_in(content: bytes) -> Iterator[bytes]:
    """One at a time; names are not believed, each file must hash to its own. Raises BadFile."""
    with _opened(content) as parcel:
        yield from (_file(parcel, each) for each in parcel.infolist() if _is_file(each))


@contextmanager
def _opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as parcel:
            _refuse_strange_members(parcel.infolist())
            yield parcel
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, EOFError) as error:
        raise _bad("Gói hồ sơ bị hỏng hoặc không phải gói do hệ thống này xuất ra.") from error


def _refuse_strange_members(members: list[Any]) -> None:
    if len(members) > MOST_FILES:
        raise _bad(f"Gói hồ sơ có quá {MOST_FILES} tệp.")
    strange = [each.filename for each in members if each.filename != ROUND_FILE and not _is_file(each)]
    if strange:
        raise _bad(f"Gói hồ sơ có tệp lạ: {strange[0][:80]}.")


def _is_file(member: zipfile.ZipInfo) -> bool:
    return member.filename.startswith(FOLDER)


def _file(parcel: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    content = _read(parcel, member.filename, LARGEST_FILE)
    if sha256(content).hexdigest() != member.filename.removeprefix(FOLDER):
        raise _bad(f"Tệp kèm theo {member.filename.removeprefix(FOLDER)[:12]}… đã bị thay đổi.")
    return content


def _read(parcel: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Never more than `limit`, whatever the archive says of itself."""
    with parcel.open(name) as member:
        content = member.read(limit + 1)
    if len(content) > limit:
        raise _bad(f"Một tệp trong gói lớn hơn {limit // 1024 // 1024} MB.")
    return content


def _bad(sentence: str) -> BadFile:
    return BadFile([Fault(WHOLE_FILE, sentence)])
