"""The words of the minutes on the screen: beside the fact, saved by the button or by themselves, taken back by one."""

from oversight.models.minutes import Minutes
from oversight.models.sitting import Sitting
from oversight.papers.minutes import lines_of
from oversight.services.editing import edit
from oversight.services.minutes_wording import Words, word
from web.forms.minutes_words import seen_name, words_name

NEW = "Tập thể lãnh đạo đơn vị đề nghị Hội đồng nhân dân tỉnh bố trí kinh phí"


def address(minutes) -> str:
    return f"/minutes/{minutes.id}/loi-van"


def now(play, minutes) -> Minutes:
    return play.audience.get_one(Minutes, minutes.id)


def statement(play, minutes):
    return next(line for line in lines_of(now(play, minutes)) if line.source.startswith("statements"))


def change_the_fact(play, minutes, text):
    rows = [{"id": row.id} | {cell: getattr(row, cell) for cell in Sitting.editable["statements"]}
            for row in now(play, minutes).sitting.statements]
    rows[0]["text"] = text
    play.do(edit, now(play, minutes).sitting, {"statements": rows}, by="secretariat", on="18/10/2024")


def reword(play, minutes, text):
    line = statement(play, minutes)
    play.do(word, now(play, minutes), {line.source: Words(text, line.fact_sha256)}, by="secretariat", on="18/10/2024")


def test_the_secretary_rewords_a_line_beside_what_was_recorded(front_desk, play):
    minutes = play.a("minutes", "draft")
    line, secretary = statement(play, minutes), front_desk.visit("secretary")
    page = secretary.open(address(minutes)).text
    assert line.fact in page
    assert f"Từ: {line.origin}" in page
    answer = secretary.fill_in(address(minutes), **{words_name(line.source): NEW})
    assert (answer.status_code, statement(play, minutes).words) == (302, NEW)
    assert len(now(play, minutes).wordings) == 1, "what was not touched is no wording"
    assert NEW in secretary.open(f"/minutes/{minutes.id}").text


def test_a_form_sent_as_it_came_changes_nothing(front_desk, play):
    minutes = play.a("minutes", "draft")
    before = minutes.version
    assert front_desk.visit("secretary").fill_in(address(minutes)).status_code == 302
    assert (now(play, minutes).version, now(play, minutes).wordings) == (before, [])


def test_where_the_fact_changed_the_secretary_keeps_the_words_or_takes_them_back(front_desk, play):
    minutes = play.a("minutes", "draft")
    reword(play, minutes, NEW)
    change_the_fact(play, minutes, "Đề nghị bố trí 12 tỷ đồng")
    secretary, source = front_desk.visit("secretary"), statement(play, minutes).source
    page = secretary.open(address(minutes)).text
    for words in ("Đề nghị bố trí 12 tỷ đồng", NEW, "Nội dung đã ghi thay đổi", "Lời văn không còn số liệu đã ghi: 12.",
                  "Giữ lời văn", "Lấy lại từ nội dung đã ghi"):
        assert words in page
    assert "Nội dung đã ghi thay đổi sau khi viết lời văn" in secretary.open(f"/minutes/{minutes.id}").text
    answer = secretary.fill_in(address(minutes), wish=f"keep/{source}")
    assert answer.headers["Location"].endswith(f"#{words_name(source)}")
    assert (statement(play, minutes).words, statement(play, minutes).is_out_of_date) == (NEW, False)
    secretary.fill_in(address(minutes), wish=f"drop/{source}")
    assert statement(play, minutes).words == "Đề nghị bố trí 12 tỷ đồng"
    assert now(play, minutes).wordings == []


def test_what_else_was_typed_is_kept_with_the_button_of_one_line(front_desk, play):
    minutes = play.a("minutes", "draft")
    reword(play, minutes, NEW)
    front_desk.visit("secretary").fill_in(
        address(minutes), wish=f"drop/{statement(play, minutes).source}",
        **{words_name("minutes:closing"): "Lập thành 03 bản."})
    assert [each.source for each in now(play, minutes).wordings] == ["minutes:closing"]


def test_it_saves_itself_and_tells_which_figures_were_lost(front_desk, play):
    minutes = play.a("minutes", "draft")
    finding = next(line for line in lines_of(minutes) if line.source.startswith("findings"))
    secretary, name = front_desk.visit("secretary"), words_name(finding.source)
    form = secretary.form(address(minutes))
    form[name] = "Ghi nhận các cơ quan"
    answer = secretary.send(address(minutes), form, Accept="application/json")
    told = answer.get_json()
    assert (answer.status_code, told["warnings"][name]) == (200, ["Lời văn không còn số liệu đã ghi: 100%."])
    for hidden in ("version", seen_name(finding.source)):
        form[hidden] = told["fields"][hidden]
    form[name] = "Ghi nhận mọi cơ quan"
    assert secretary.send(address(minutes), form, Accept="application/json").status_code == 200
    assert [each.text for each in now(play, minutes).wordings] == ["Ghi nhận mọi cơ quan"]


def test_the_same_saving_sent_twice_is_kept_once(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    form = secretary.form(address(minutes))
    form[words_name(statement(play, minutes).source)] = NEW
    answers = [secretary.send(address(minutes), form, Accept="application/json").status_code for _ in range(2)]
    assert (answers, len(now(play, minutes).wordings)) == ([200, 200], 1)


def test_two_who_reword_different_lines_do_not_refuse_each_other(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary, office = front_desk.visit("secretary"), front_desk.visit("secretariat")
    first, second = secretary.form(address(minutes)), office.form(address(minutes))
    first[words_name(statement(play, minutes).source)] = NEW
    second[words_name("minutes:closing")] = "Lập thành 03 bản."
    assert secretary.send(address(minutes), first).status_code == 302
    assert office.send(address(minutes), second).status_code == 302
    assert len(now(play, minutes).wordings) == 2


def test_who_rewords_a_line_that_another_has_reworded_meanwhile_sees_it_first(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary, name = front_desk.visit("secretary"), words_name(statement(play, minutes).source)
    form = secretary.form(address(minutes))
    reword(play, minutes, "Lời của Văn phòng")
    form[name] = NEW
    answer = secretary.send(address(minutes), form)
    assert answer.status_code == 409
    assert NEW in answer.text, "what was typed is told back"
    told = secretary.send(address(minutes), form, Accept="application/json").get_json()
    assert "vừa được người khác sửa" in told["sentences"][0]
    assert statement(play, minutes).words == "Lời của Văn phòng"


def test_words_typed_beside_an_older_fact_are_kept_and_marked(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    form = secretary.form(address(minutes))
    change_the_fact(play, minutes, "Đề nghị bố trí 12 tỷ đồng")
    form[words_name(statement(play, minutes).source)] = NEW
    assert secretary.send(address(minutes), form).status_code == 302
    assert (statement(play, minutes).words, statement(play, minutes).is_out_of_date) == (NEW, True)


def test_an_untouched_box_does_not_turn_an_older_fact_into_words(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    form = secretary.form(address(minutes))
    change_the_fact(play, minutes, "Đề nghị bố trí 12 tỷ đồng")
    assert secretary.send(address(minutes), form).status_code == 302
    assert statement(play, minutes).words == "Đề nghị bố trí 12 tỷ đồng"


def test_words_for_a_row_that_is_gone_are_not_dropped_without_a_word(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary, name = front_desk.visit("secretary"), words_name(statement(play, minutes).source)
    form = secretary.form(address(minutes))
    play.do(edit, minutes.sitting, {"statements": []}, by="secretariat", on="18/10/2024")
    form[name] = NEW
    answer = secretary.send(address(minutes), form)
    assert answer.status_code == 409
    assert "không còn trong nội dung buổi làm việc" in answer.text


def test_loose_words_are_shown_and_can_be_dropped(front_desk, play):
    minutes = play.a("minutes", "draft")
    reword(play, minutes, NEW)
    source = statement(play, minutes).source
    play.do(edit, now(play, minutes).sitting, {"statements": []}, by="secretariat", on="18/10/2024")
    secretary = front_desk.visit("secretary")
    assert NEW in secretary.open(address(minutes)).text
    secretary.fill_in(address(minutes), wish=f"drop/{source}")
    assert now(play, minutes).wordings == []


def test_words_that_are_too_long_or_of_nothing_are_refused_and_kept(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary, name = front_desk.visit("secretary"), words_name(statement(play, minutes).source)
    answer = secretary.fill_in(address(minutes), **{name: "Dài " * 6000})
    assert answer.status_code == 422
    assert "Quá dài" in answer.text
    assert "Dài Dài" in answer.text
    answer = secretary.fill_in(address(minutes), wish="drop/statements:khong-co")
    assert (answer.status_code, "không sửa lời văn được" in answer.text) == (422, True)
    assert now(play, minutes).wordings == []


def test_ten_megabytes_of_words_are_refused_in_words(front_desk, play):
    minutes = play.a("minutes", "draft")
    name = words_name(statement(play, minutes).source)
    answer = front_desk.visit("secretary").fill_in(address(minutes), **{name: "á" * 10_000_000})
    assert answer.status_code == 413
    assert now(play, minutes).wordings == []


def test_without_a_seen_version_nothing_is_kept(front_desk, play):
    minutes = play.a("minutes", "draft")
    name = words_name(statement(play, minutes).source)
    answer = front_desk.visit("secretary").fill_in(address(minutes), version=None, **{name: NEW})
    assert answer.status_code == 409


def test_a_forged_mark_of_the_fact_is_no_mark(front_desk, play):
    minutes = play.a("minutes", "draft")
    source = statement(play, minutes).source
    for forged in ("", "a.b", "." * 90, "<script>"):
        answer = front_desk.visit("secretary").fill_in(
            address(minutes), **{words_name(source): NEW, seen_name(source): forged})
        assert answer.status_code in (409, 422)
    assert now(play, minutes).wordings == []


def test_others_do_not_reword(front_desk, play):
    minutes = play.a("minutes", "draft")
    form = front_desk.visit("secretary").form(address(minutes))
    form[words_name(statement(play, minutes).source)] = NEW
    for who, status in (("member", 403), ("chair", 403), ("unit_head", 404), ("outsider", 404)):
        visitor = front_desk.visit(who)
        form["csrf_token"] = visitor.token()
        assert visitor.open(address(minutes)).status_code == status
        assert visitor.send(address(minutes), form).status_code == status
    assert now(play, minutes).wordings == []


def test_after_the_reading_back_a_saving_is_refused_with_a_sentence(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    form = secretary.form(address(minutes))
    play.take(minutes, "read_back")
    form[words_name(statement(play, minutes).source)] = NEW
    answer = secretary.send(address(minutes), form, Accept="application/json")
    assert (answer.status_code, now(play, minutes).wordings) == (403, [])
    assert "Đã đọc lại" in answer.get_json()["sentences"][0]


def test_markup_in_words_is_shown_as_text(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    secretary.fill_in(address(minutes), **{
        words_name(statement(play, minutes).source): "<img src=file:///etc/passwd>"})
    for page in (secretary.open(address(minutes)).text, secretary.open(f"/minutes/{minutes.id}").text):
        assert "<img src=file" not in page
        assert "&lt;img src=file" in page
