"""A round travels as one JSON file: from one installation to another, unchanged, with the journal that vouches for it.

    document = export_round(session, round_)        # plain JSON types
    text = as_text(document)                        # what is written to the file, UTF-8
    round_ = import_round(session, actor, text)     # in a writing session; raises BadFile
    schema()                                        # JSON Schema 2020-12 of the file

docs/exchange.md tells what travels and what does not.
"""

from oversight.exchange.arrival import import_round
from oversight.exchange.bad_file import BadFile
from oversight.exchange.departure import as_text, export_round
from oversight.exchange.schema import schema

__all__ = ["BadFile", "as_text", "export_round", "import_round", "schema"]
