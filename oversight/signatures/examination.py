"""What is found out about one signature of a PDF. Pure data, kept as JSON beside the file."""

from dataclasses import dataclass
from typing import Literal

After = Literal["nothing", "signatures", "changes"]
Chain = Literal["trusted", "unknown", "unasked", "expired", "broken"]


@dataclass(frozen=True)
class Signature:
    """`signed_at` is ISO 8601 in Vietnam's time, empty when the signature tells none.

    after: what the file was given after this signature; "signatures" are further ones and what belongs to them.
    chain: "unasked" when this installation trusts no root yet; "broken" when the signature or a certificate of its
        chain cannot be read or may not be used so.
    sentences: the same in words of the office, each by itself.
    """

    signer: str
    organisation: str
    issuer: str
    signed_at: str
    is_time_vouched: bool
    is_intact: bool
    after: After
    chain: Chain
    sentences: tuple[str, ...]
