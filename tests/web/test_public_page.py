"""Trang công khai: a stranger reads what was published, item by item, and meets a closed door everywhere else."""

import re
from io import BytesIO

import pytest
from front_desk import changed
from full_house import full_round
from pypdf import PdfReader
from sqlalchemy import event

from oversight.models.organisations import Council
from oversight.models.people import Person
from oversight.models.publication import Publication
from oversight.services import journal

MANAGE = "/cong-khai/quan-ly"
COUNCIL = "/cong-khai/hoi-dong-nhan-dan-huyen-bac-son"
ADDRESSES = {"paper": "van-ban", "round": "dot-giam-sat", "recommendation": "kien-nghi"}
OPEN_TO_STRANGERS = ("/cong-khai", "/kiem-tra", "/dang-nhap", "/static", "/bootstrap", "/health", "/suc-khoe")


@pytest.fixture
def round_(play):
    return full_round(play)


def published(play, front_desk, kind, subject, *, by="secretariat", **typed) -> str:
    """The id of the publication, made by filling in the form."""
    answer = front_desk.visit(by).fill_in(f"{MANAGE}/{ADDRESSES[kind]}/{subject.id}", is_checked="y", **typed)
    assert answer.status_code == 302, answer.text
    return play.audience.query(Publication).filter_by(subject_id=subject.id, withdrawn_on=None).one().id


def paper_of(round_, kind="establishing_act"):
    return next(paper for paper in round_.papers if paper.kind == kind)


# What a stranger sees

def test_a_stranger_reads_nothing_where_nothing_is_published(play, front_desk):
    page = front_desk.stranger().open("/cong-khai")
    assert page.status_code == 200
    assert "Chưa có nội dung nào được công khai" in page.text


def test_a_published_paper_is_taken_away_as_it_was_issued(play, front_desk, round_):
    key = published(play, front_desk, "paper", paper_of(round_), title="Quyết định thành lập Đoàn giám sát")
    stranger = front_desk.stranger()
    assert "Hội đồng nhân dân huyện Bắc Sơn" in stranger.open("/cong-khai").text
    page = stranger.open(f"{COUNCIL}?nam=2024").text
    assert "Quyết định thành lập Đoàn giám sát" in page
    answer = stranger.open(f"/cong-khai/muc/{key}.pdf")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert paper_of(round_).number_and_code in PdfReader(BytesIO(answer.data)).pages[0].extract_text()
    assert stranger.open(f"/cong-khai/muc/{key}.pdf").data == answer.data, "the second one is the print that was kept"


def test_a_round_and_a_recommendation_show_their_words_and_no_ids_but_their_own(play, front_desk, round_):
    item = round_.recommendations[0]
    keys = [published(play, front_desk, "round", round_), published(play, front_desk, "recommendation", item),
            published(play, front_desk, "paper", paper_of(round_))]
    stranger = front_desk.stranger()
    pages = [stranger.open(address).text for address in (
        "/cong-khai", COUNCIL, *(f"/cong-khai/muc/{key}" for key in keys))]
    assert round_.theme in pages[2]
    assert item.lead_unit.name in pages[3]
    assert item.fulfilments[-1].assessment in pages[3]
    shown = set(re.findall(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "".join(pages)))
    assert shown <= {*keys}
    clerks = [person.name for person in play.audience.query(Person)]
    assert not [name for name in clerks if name in "".join(pages)]


def test_the_figures_of_a_year_are_shown_without_a_link_into_the_register(play, front_desk, round_):
    key = published_year(play, front_desk)
    page = front_desk.stranger().open(f"/cong-khai/muc/{key}").text
    assert "Kiến nghị đã ban hành" in page
    assert "/kien-nghi" not in page


def published_year(play, front_desk) -> str:
    visitor, council = front_desk.visit("chair"), play.council("district")
    answer = visitor.fill_in(f"{MANAGE}/so-lieu/{council.id}?nam=2024", is_checked="y")
    assert answer.status_code == 302
    return play.audience.query(Publication).filter_by(kind="year").one().id


def renamed(play, unit, name: str) -> None:
    def verb(session, there, actor):
        there.name = name
        journal.enter(session, there, actor, "edited", "Sửa đơn vị trong danh mục")
        return there
    play.do(verb, unit, by="secretariat", on="30/12/2024")


def test_a_name_in_the_figures_that_nobody_looked_through_is_not_shown(play, front_desk, round_):
    unit, item = round_.recommendations[0].lead_unit, round_.recommendations[0]
    before, body, secret = unit.name, round_.ordering_body.name, "Trường hợp chị Nguyễn Thị H."
    address = f"/cong-khai/muc/{published_year(play, front_desk)}"
    page = front_desk.stranger().open(address).text
    assert before in page
    assert body in page
    renamed(play, unit, secret)
    page = front_desk.stranger().open(address).text
    assert item.text not in page
    assert not [name for name in (before, body, secret) if name in page]
    assert "Kiến nghị đã ban hành" in page, "the numbers are facts"
    assert "đang được cơ quan giám sát rà soát" in page
    assert "chờ rà soát" in front_desk.visit("secretariat").open(f"{MANAGE}?nam=2024&loai=so-lieu").text
    published_year(play, front_desk)
    assert secret in front_desk.stranger().open(address).text, "now somebody has"


def test_a_theme_that_a_council_typed_itself_is_not_told_to_strangers(play, front_desk, round_):
    assert round_.theme_code
    page = front_desk.stranger().open(f"/cong-khai/muc/{published_year(play, front_desk)}").text
    assert round_.theme_code not in page
    assert "Lĩnh vực khác" in page
    assert round_.theme_code in front_desk.visit("secretariat").open("/so-lieu/2024").text


def test_strangers_who_ask_again_have_nothing_counted_anew(play, front_desk, round_):
    address, asked = f"/cong-khai/muc/{published_year(play, front_desk)}", []
    engine = front_desk.app.extensions["database"].engine

    def note(*told):
        asked[-1] += 1
    event.listen(engine, "before_cursor_execute", note)
    for _ in range(3):
        asked.append(0)
        front_desk.stranger().open(address)
    event.remove(engine, "before_cursor_execute", note)
    assert asked[1] == asked[2] < asked[0] / 2


def test_public_pages_leave_nothing_on_the_machine_and_may_be_found(play, front_desk, round_):
    key = published(play, front_desk, "round", round_)
    for address in ("/cong-khai", COUNCIL, f"/cong-khai/muc/{key}", "/cong-khai/muc/khong-co"):
        answer = front_desk.stranger().open(address)
        assert "Set-Cookie" not in answer.headers, address
        assert "noindex" not in answer.text
        assert "X-Robots-Tag" not in answer.headers
        assert "style=" not in answer.text


def test_who_is_signed_in_reads_no_more_there_than_a_stranger(play, front_desk, round_):
    key = published(play, front_desk, "round", round_)
    for address in ("/cong-khai", COUNCIL, f"/cong-khai/muc/{key}"):
        assert front_desk.visit("secretariat").open(address).text == front_desk.stranger().open(address).text


def test_two_councils_whose_names_differ_by_a_mark_have_an_address_each(play, front_desk, round_):
    published(play, front_desk, "round", round_)
    first = address_of(front_desk, "huyện Bắc Sơn")
    assert first == COUNCIL
    also_public(play, "Hội đồng nhân dân huyện Bắc Sỏn")
    addresses = address_of(front_desk, "huyện Bắc Sơn"), address_of(front_desk, "huyện Bắc Sỏn")
    assert len({COUNCIL, *addresses}) == 3
    for address, theme in zip(addresses, (True, False), strict=True):
        assert (round_.theme in front_desk.stranger().open(f"{address}?nam=2024").text) is theme
    which = front_desk.stranger().open(COUNCIL).text
    assert all(address in which for address in addresses), "the old address asks which of them is meant"
    also_public(play, "Hội đồng nhân dân huyện Bạc Sơn")
    assert (address_of(front_desk, "huyện Bắc Sơn"), address_of(front_desk, "huyện Bắc Sỏn")) == addresses


def address_of(front_desk, name: str) -> str:
    page = front_desk.stranger().open("/cong-khai").text
    return re.search(rf'<a href="([^"]+)">Hội đồng nhân dân {name}</a>', page)[1]


def also_public(play, name: str) -> None:
    """Another council, and the figures of its year."""
    def verb(session, there, actor):
        council = Council(name=name, short_name=name, level="district", place_name=name)
        session.add(council)
        session.flush()
        shown = Publication(council_id=council.id, kind="year", year=2024, title="Số liệu năm 2024",
                            published_on=actor.today, secrecy_checked_by=actor.name)
        session.add(shown)
        session.flush()
        journal.enter(session, council, actor, "created", "Thêm Hội đồng nhân dân")
        journal.enter(session, shown, actor, "published", "Công khai")
        return there
    play.do(verb, play.council("district"), by="secretariat", on="30/12/2024")


def test_a_long_year_is_read_page_by_page(play, front_desk, round_):
    key = published(play, front_desk, "paper", paper_of(round_), title="Tờ thứ 00")

    def verb(session, there, actor):
        for number in range(1, 60):
            another = Publication(council_id=there.council_id, kind="paper", subject_id=there.subject_id, year=2024,
                                  title=f"Tờ thứ {number:02}", published_on=there.published_on, secrecy_checked_by="x")
            session.add(another)
            session.flush()
            journal.enter(session, another, actor, "published", "Công khai")
        return there
    play.do(verb, play.audience.get_one(Publication, key), by="secretariat", on="30/12/2024")
    stranger, told = front_desk.stranger(), []
    for page in (0, 1):
        text = stranger.open(f"{COUNCIL}?nam=2024&trang={page}").text
        told.append(set(re.findall(r"Tờ thứ \d\d", text)))
        assert ("Trang sau" in text, "Trang trước" in text) == (page == 0, page == 1)
    assert (len(told[0]), len(told[1]), len(told[0] | told[1])) == (50, 10, 60)
    assert stranger.open(f"{COUNCIL}?nam=2024&trang=2").status_code == 404


# What a stranger does not see

def test_what_was_never_published_is_not_there(play, front_desk, round_):
    stranger = front_desk.stranger()
    paper, item = paper_of(round_), round_.recommendations[0]
    for key in (round_.id, paper.id, item.id, round_.council_id, "1", "quan-ly"):
        for address in (f"/cong-khai/muc/{key}", f"/cong-khai/muc/{key}.pdf"):
            answer = stranger.open(address)
            assert answer.status_code == 404, address
            assert round_.theme not in answer.text
    assert stranger.open(COUNCIL).status_code == 200, "the full house has one old publication"
    assert stranger.open(f"{COUNCIL}?nam=2019").status_code == 404


def test_what_was_taken_down_is_answered_like_what_never_was(play, front_desk, round_):
    key = published(play, front_desk, "paper", paper_of(round_))
    assert front_desk.stranger().open(f"/cong-khai/muc/{key}").status_code == 200
    answer = front_desk.visit("chair").fill_in(f"{MANAGE}/go-xuong/{key}", reason="Có dữ liệu cá nhân")
    assert answer.status_code == 302
    gone, never = (front_desk.stranger().open(f"/cong-khai/muc/{each}") for each in (key, round_.id))
    assert (gone.status_code, gone.text) == (404, never.text)
    assert front_desk.stranger().open(f"/cong-khai/muc/{key}.pdf").status_code == 404


def test_every_other_door_is_closed_to_a_stranger_even_beside_what_is_public(play, front_desk, round_):
    published(play, front_desk, "round", round_)
    published(play, front_desk, "recommendation", round_.recommendations[0])
    stranger, paper = front_desk.stranger(), paper_of(round_)
    told = {"record_id": round_.id, "paper_id": paper.id, "round_id": round_.id, "stem": "round", "form": "pdf",
            "council_id": round_.council_id, "address": "dot-giam-sat", "subject_id": round_.id, "year": 2024}
    walked = 0
    for rule in front_desk.app.url_map.iter_rules():
        if "GET" not in rule.methods or not rule.arguments <= told.keys():
            continue
        address = rule.build({name: told[name] for name in rule.arguments})[1]
        if address.startswith(OPEN_TO_STRANGERS) and not address.startswith(MANAGE):
            continue
        answer, walked = stranger.open(address), walked + 1
        assert answer.status_code in (301, 302, 308, 401, 404), address
        assert round_.theme not in answer.text, address
    assert walked > 40


# The hand that publishes

def test_the_list_offers_what_is_issued_and_says_what_is_shown(play, front_desk, round_):
    visitor = front_desk.visit("secretariat")
    page = visitor.open(f"{MANAGE}?nam=2024").text
    assert "Chưa công khai" in page
    assert f"{MANAGE}/van-ban/{paper_of(round_).id}" in page
    published(play, front_desk, "paper", paper_of(round_))
    page = visitor.open(f"{MANAGE}?nam=2024").text
    assert "Đang công khai" in page
    assert "Gỡ xuống" in page


@pytest.mark.parametrize("who", ["head", "secretary", "unit_head", "outsider", "upper_secretariat"])
def test_for_others_these_pages_do_not_exist(play, front_desk, round_, who):
    visitor = front_desk.visit(who)
    for address in (f"{MANAGE}?hoi-dong={round_.council_id}", f"{MANAGE}/dot-giam-sat/{round_.id}",
                    f"{MANAGE}/van-ban/{paper_of(round_).id}"):
        assert visitor.open(address).status_code == 404


def test_without_the_confirmation_the_form_comes_back_with_what_was_typed(play, front_desk, round_):
    answer = front_desk.visit("secretariat").fill_in(
        f"{MANAGE}/van-ban/{paper_of(round_).id}", title="Quyết định của Thường trực")
    assert answer.status_code == 422
    assert "Hãy xác nhận đã kiểm tra nội dung" in answer.text
    assert "Quyết định của Thường trực" in answer.text


def test_words_that_changed_since_the_page_was_opened_are_not_confirmed(play, front_desk, round_):
    visitor, item = front_desk.visit("secretariat"), play.a("recommendation", "checked")
    address = f"{MANAGE}/kien-nghi/{item.id}"
    form = visitor.form(address)
    play.take(item, "assess_partly")
    assert visitor.send(address, changed(form, {"is_checked": "y"})).status_code == 409
    assert not [each for each in play.audience.query(Publication) if each.subject_id == item.id]


def test_the_number_of_statements_does_not_grow_with_what_is_published(play, front_desk, round_):
    counts = []
    engine = front_desk.app.extensions["database"].engine
    published(play, front_desk, "round", round_)
    for paper in [each for each in round_.papers if each.kind != "result_report"][:4]:
        published(play, front_desk, "paper", paper)
        statements: list[str] = []

        def note(*told, kept=statements):
            kept.append(told[2])
        event.listen(engine, "before_cursor_execute", note)
        front_desk.stranger().open(COUNCIL)
        event.remove(engine, "before_cursor_execute", note)
        counts.append(len(statements))
    assert len(counts) > 2
    assert len(set(counts)) == 1
