"""Packets and the files in them, given out as downloads: never rendered in our origin."""

from io import BytesIO

from flask import Response, send_file

from oversight.files import FileStore
from oversight.models.packets import Packet
from oversight.packets import Opened

ALONE = "sandbox; default-src 'none'"
NAMES = {"forwarding": "goi-chuyen", "reply": "goi-tra-loi"}


def packet_file(packet: Packet, store: FileStore) -> Response:
    """The name tells kind and day, and the end of the id: two packets of one day are told apart."""
    name = f"{NAMES[packet.kind]}-{packet.made_at:%Y%m%d}-{packet.id[-6:]}.zip"
    return _given(store.read(packet.sha256), "application/zip", name)


def attached(opened: Opened, digest: str) -> Response | None:
    """None when the packet holds no such file."""
    file = next((each for each in opened.told["files"] if each["sha256"] == digest), None)
    return _given(opened.files[digest], file["media_type"], file["name"]) if file else None


def _given(content: bytes, media_type: str, name: str) -> Response:
    response = send_file(
        BytesIO(content), mimetype=media_type, as_attachment=True, download_name=name, conditional=False, etag=False)
    response.headers["Content-Security-Policy"] = ALONE
    return response
