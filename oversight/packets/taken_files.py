"""Files that came in a packet are looked into like any other before they are kept."""

from oversight.files import FileStore, inspect
from oversight.packets.bad_packet import BadPacket
from oversight.packets.reading import Opened
from oversight.refusal import BadlyTyped


def refuse_unfit_files(opened: Opened) -> None:
    """Raises BadPacket. Takes a while for large ones: call it before a session is held."""
    for file in opened.told["files"]:
        try:
            found = inspect(file["name"], opened.files[file["sha256"]])
        except BadlyTyped as unfit:
            raise BadPacket(f"Tệp kèm theo không nhận được: {unfit}") from unfit
        if (found.name, found.media_type) != (file["name"], file["media_type"]):
            raise BadPacket(f"Tệp kèm theo “{found.name}” không đúng tên hoặc loại ghi trong gói.")


def keep_files(opened: Opened, store: FileStore) -> None:
    """The packet itself too: it is what its pages are drawn from."""
    for content in (*opened.files.values(), opened.content):
        store.keep(content)
