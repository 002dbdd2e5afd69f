"""A paper is frozen as JSON when it is issued, and must be read and printed again years later."""

import json
from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from sample_papers import DECISION, LETTER, MINUTES, NOTICE

from oversight.papers.blocks import Article, Column, LabelledLine, Table
from oversight.papers.document import Document, Issuer, Signature
from oversight.papers.freezing import canonical, from_json, to_json

# As the first release froze it. If this cannot be read any more, neither can the papers of the councils.
FROZEN = """{"format": 1, "issuers": [{"name": "Thường trực Hội đồng nhân dân", "superior": "Hội đồng nhân dân huyện"}],
 "code": "QĐ-HĐND", "subject": "Về việc thành lập Đoàn giám sát", "type_name": "Quyết định", "number": "8",
 "place": "Bắc Sơn", "issued_on": "2024-09-05",
 "blocks": [{"kind": "article", "number": 1, "text": "Thành lập Đoàn giám sát"},
  {"kind": "labelled_line", "label": "Địa điểm", "text": "Bắc Sơn"},
  {"kind": "table", "columns": [{"title": "TT", "width": 1, "align": "center"}], "rows": [["1"]]}],
 "signatures": [{"capacity": ["TM. Thường trực HĐND", "Chủ tịch"], "name": "Hoàng Minh Khôi"}]}"""


@pytest.mark.parametrize("document", [MINUTES, NOTICE, LETTER, DECISION], ids=lambda document: document.code)
def test_every_paper_comes_back_from_its_json_as_it_was(document):
    assert from_json(json.loads(canonical(document))) == document


def test_a_paper_frozen_by_the_first_release_is_still_read():
    assert from_json(json.loads(FROZEN)) == Document(
        issuers=(Issuer("Thường trực Hội đồng nhân dân", "Hội đồng nhân dân huyện"),), code="QĐ-HĐND",
        subject="Về việc thành lập Đoàn giám sát", type_name="Quyết định", number="8", place="Bắc Sơn",
        issued_on=date(2024, 9, 5),
        blocks=(Article(1, "Thành lập Đoàn giám sát"), LabelledLine("Địa điểm", "Bắc Sơn"),
                Table((Column("TT", 1, "center"),), (("1",),))),
        signatures=(Signature(("TM. Thường trực HĐND", "Chủ tịch"), "Hoàng Minh Khôi"),))


def test_the_frozen_text_changes_with_the_smallest_change_and_not_otherwise():
    again = from_json(to_json(MINUTES))
    assert canonical(again) == canonical(MINUTES)
    assert canonical(replace(MINUTES, closing=MINUTES.closing + " ")) != canonical(MINUTES)


def test_text_typed_on_another_keyboard_freezes_the_same():
    decomposed = replace(NOTICE, subject=normalize("NFD", NOTICE.subject))
    assert decomposed.subject != NOTICE.subject
    assert canonical(decomposed) == canonical(NOTICE)


def test_a_paper_of_an_unknown_form_is_refused_and_not_guessed():
    frozen = to_json(NOTICE)
    with pytest.raises(ValueError, match="format"):
        from_json(frozen | {"format": 2})
    with pytest.raises(KeyError, match="drawing"):
        from_json(frozen | {"blocks": [{"kind": "drawing"}]})
    with pytest.raises(TypeError, match="secret"):
        from_json(frozen | {"secret": "yes"})


def test_a_table_row_that_does_not_fit_its_columns_is_refused():
    with pytest.raises(ValueError, match="2 cells in a table of 3"):
        Table((Column("TT", 1), Column("Chỉ tiêu", 5), Column("Kết quả", 2)), (("1", "2"),))
