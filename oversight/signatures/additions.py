"""Whether nothing but fields to sign was added to a print. What follows a print in its file may change all it shows.

Whether these fields are signed, and what they cover, is asked in laid_over.py.

pyHanko asks the same of what follows a signature, but not of what came before the first one: it wants a form there,
and a print of ours has none.
"""

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Pdf, Stream

from oversight.signatures.laid_over import is_field_to_sign

OF_THE_ROOT = {"/AcroForm", "/Perms", "/DSS", "/Extensions", "/Version", "/Metadata"}


def has_only_fields_to_sign_more(content: bytes, printed: bytes) -> bool:
    """`content` begins with `printed`. Whatever the reader raises of strange bytes comes through."""
    with pikepdf.open(BytesIO(printed)) as before, pikepdf.open(BytesIO(content)) as after:
        is_same = all(_is_left(before, after, each) for each in before.objects if isinstance(each, pikepdf.Object))
        return is_same and _pages_are_left(before, after) and _form_is_only_signed(after)


def _is_left(before: Pdf, after: Pdf, was: pikepdf.Object) -> bool:
    """Objects keep their numbers when a file is only added to."""
    now = after.get_object(was.objgen)
    if _is_description(before, was):
        return True
    if isinstance(was, Stream):
        return isinstance(now, Stream) and _written(now) == _written(was)
    return _without(now, _may_change(before, was)) == _without(was, _may_change(before, was))


def _written(stream: Stream) -> tuple[bytes, bytes]:
    return stream.stream_dict.unparse(), stream.read_raw_bytes()


def _is_description(before: Pdf, was: pikepdf.Object) -> bool:
    """Of the file or of its own places: nothing of it is shown."""
    if isinstance(was, Stream):
        return str(was.get("/Type", "")) in ("/Metadata", "/XRef")
    return was.objgen == before.docinfo.objgen


def _may_change(before: Pdf, was: pikepdf.Object) -> set[str]:
    if was.objgen == before.Root.objgen:
        return OF_THE_ROOT
    is_page = isinstance(was, Dictionary) and str(was.get("/Type", "")) == "/Page"
    return {"/Annots"} if is_page else set()


def _without(found: pikepdf.Object, names: set[str]) -> object:
    if not isinstance(found, Dictionary):
        return found.unparse()
    return {name: _bytes(value) for name, value in found.items() if name not in names}


def _bytes(value: object) -> bytes:
    return value.unparse() if isinstance(value, pikepdf.Object) else repr(value).encode()


def _pages_are_left(before: Pdf, after: Pdf) -> bool:
    same = [page.obj.objgen for page in before.pages] == [page.obj.objgen for page in after.pages]
    return same and all(_has_only_fields_to_sign_more(*pair) for pair in zip(before.pages, after.pages, strict=True))


def _has_only_fields_to_sign_more(before: pikepdf.Page, after: pikepdf.Page) -> bool:
    known = [each.unparse() for each in before.get("/Annots", [])]
    laid = list(after.get("/Annots", []))
    is_kept = [each.unparse() for each in laid[:len(known)]] == known
    return is_kept and all(is_field_to_sign(each) for each in laid[len(known):])


def _form_is_only_signed(after: Pdf) -> bool:
    """A form may bear fields that lie on no page; XFA, which is shown instead of all pages, is none of these names."""
    form = after.Root.get("/AcroForm", Dictionary())
    fields = (part for field in form.get("/Fields", []) for part in field.get("/Kids", [field]))
    return "/XFA" not in form and all(is_field_to_sign(part) or _is_signed(part) for part in fields)


def _is_signed(field: Dictionary) -> bool:
    return str(field.get("/FT", "")) == "/Sig" and "/V" in field
