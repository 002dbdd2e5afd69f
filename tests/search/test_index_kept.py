"""The index tells what the rows tell: after every act, after an import, and not one letter of what was undone."""

import pytest
from cast.days import morning_of
from full_house import full_round
from seeker import found, kinds, sources
from sqlalchemy import select

from oversight.actor import Actor
from oversight.exchange import as_text, export_round, import_round
from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.models.search import SearchEntry, SearchState
from oversight.refusal import NotYours
from oversight.schema import upgrade
from oversight.search import KINDS
from oversight.search.rebuilding import BUILT, rebuild
from oversight.services import journal
from oversight.services.editing import edit
from oversight.verification import verify

SAID = [column for column in SearchEntry.__table__.columns if column.name != "number"]


def index_of(database):
    with database.engine.connect() as connection:
        rows = connection.execute(select(*SAID)).all()
    return sorted(tuple(map(str, row)) for row in rows)


def rebuilt(play):
    play.audience.close()
    with play.database.writing() as session:
        rebuild(session.connection())
    return index_of(play.database)


def test_the_index_that_was_kept_is_the_one_that_would_be_built(play):
    full_round(play)
    kept = index_of(play.database)
    assert {row[0] for row in kept} >= {kind.code for kind in KINDS} - {"conclusion"}
    assert kept == rebuilt(play)


def test_so_it_is_after_a_round_went_all_the_way_and_was_handed_over(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    assert index_of(play.database) == rebuilt(play)


def test_what_is_written_is_found_and_what_is_taken_away_is_not(play):
    sitting = play.a("sitting", "held")
    words = {"kind": "opinion", "speaker": "Triệu Văn Sơn", "text": "Cần đo đường truyền ở thôn Nà Lay."}
    play.do(edit, sitting, {"statements": [words]}, by="secretary", on="18/10/2024")
    assert kinds(play, "secretary", "na lay") == {"statement"}
    play.do(edit, sitting, {"statements": [words | {"text": "Cần đo ở thôn Nà Rào."}]}, by="secretary", on="18/10/2024")
    assert (kinds(play, "secretary", "na lay"), kinds(play, "secretary", "na rao")) == (set(), {"statement"})
    play.do(edit, sitting, {"statements": []}, by="secretary", on="18/10/2024")
    assert kinds(play, "secretary", "na rao") == set()


def test_a_row_that_is_deleted_outright_is_found_no_more(play):
    item = play.a("recommendation", "draft")
    key, words = item.id, item.text
    assert key in sources(play, "secretariat", words)
    with play.acting("secretariat", "21/10/2024") as (session, actor):
        there = session.get_one(Recommendation, key)
        round_ = there.round
        session.delete(there)
        session.flush()
        journal.enter(session, round_, actor, "edited", "Bỏ dự thảo")
    assert key not in sources(play, "secretariat", words)
    assert key not in {row[1] for row in index_of(play.database)}


def test_what_was_refused_or_rolled_back_leaves_no_word_behind(play):
    item = play.a("recommendation", "draft")
    before = index_of(play.database)
    with play.refusing(NotYours):
        play.do(edit, item, {"text": "Xây cầu treo"}, by="unit_head", on="21/10/2024")
    with play.database.writing_by_hand() as session:
        session.get_one(Recommendation, item.id).text = "Xây cầu treo"
        session.flush()
        session.rollback()
    assert index_of(play.database) == before


def test_a_unit_that_is_renamed_is_found_by_its_new_name_everywhere(play):
    play.a("minutes", "issued")
    with play.acting("secretariat", "21/10/2024") as (session, actor):
        unit = session.get_one(Unit, play.ids["steering_board"])
        unit.name = "Tổ công tác Đề án 06 huyện Bắc Sơn"
        session.flush()
        journal.enter(session, unit, actor, "edited", "Đổi tên")
    assert {"unit", "report", "sitting", "minutes"} <= kinds(play, "secretariat", "to cong tac de an 06")
    assert index_of(play.database) == rebuilt(play)


def test_a_round_that_comes_from_elsewhere_is_found_at_once(play):
    round_ = full_round(play)
    parcel = as_text(export_round(play.audience, round_))
    before = index_of(play.database)
    play.audience.close()
    play.scenery.set_back("company")
    assert "recommendation" not in kinds(play, "secretariat", "chuyen doi so")
    with play.database.writing() as session:
        import_round(session, Actor(None, morning_of("02/01/2025")), parcel)
    assert index_of(play.database) == before == rebuilt(play)


def test_a_house_that_was_never_indexed_is_indexed_when_the_program_starts(play):
    play.a("minutes", "issued")
    before = index_of(play.database)
    play.audience.close()
    with play.database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        connection.execute(SearchEntry.__table__.delete())
        connection.execute(SearchState.__table__.update().values(built=BUILT - 1))
    assert found(play, "secretariat", "chuyen doi so").total == 0
    play.audience.close()
    upgrade(play.database)
    assert index_of(play.database) == before
    assert found(play, "secretariat", "chuyen doi so").total > 0


@pytest.mark.parametrize("column", ["title", "text", "record_id", "council_id", "words"])
def test_an_entry_that_was_altered_behind_the_houses_back_is_told_and_built_anew(play, column):
    play.a("minutes", "issued")
    play.audience.close()
    entries = SearchEntry.__table__
    other = play.ids["neighbour"] if column.endswith("_id") else "khác"
    with play.database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        connection.execute(entries.update().where(entries.c.kind == "finding").values({column: other}))
    with play.database.reading() as session:
        faults = [str(fault) for fault in verify(session).faults]
    assert faults
    assert all("Chỉ mục tra cứu" in fault and "oversight reindex" in fault for fault in faults)
    rebuilt(play)
    with play.database.reading() as session:
        assert verify(session).is_sound
