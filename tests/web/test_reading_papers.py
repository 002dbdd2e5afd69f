"""Who reads a paper: the people of the records it is about, the council it is sent to, and no unit what is internal."""


def _address(play, record, kind: str) -> str:
    paper = next(paper for paper in record.round.papers if paper.kind == kind)
    return f"/van-ban/{paper.id}.pdf"


def test_the_council_above_reads_the_letter_that_is_sent_to_it_and_no_other_paper(play, front_desk):
    proposal = play.a("proposal", "forwarded")
    letter, act = (_address(play, proposal, kind) for kind in ("forwarding_letter", "establishing_act"))
    upper = front_desk.visit("upper_secretariat")
    assert upper.open(letter).mimetype == "application/pdf"
    assert upper.open(act).status_code == 404


def test_a_unit_reads_the_minutes_of_its_sitting_and_not_the_report_on_what_was_found(play, front_desk):
    round_ = play.a("round", "under_review")
    report = _address(play, round_, "result_report")
    unit, office = (front_desk.visit(who) for who in ("unit_head", "secretariat"))
    assert office.open(report).status_code == 200
    assert unit.open(report).status_code == 404
    assert report not in unit.open(f"/round/{round_.id}").text


def test_nobody_without_a_seat_reads_any_paper(play, front_desk):
    round_ = play.a("round", "established")
    act = _address(play, round_, "establishing_act")
    assert front_desk.visit("secretariat").open(act).status_code == 200
    assert front_desk.visit("outsider").open(act).status_code == 404
    assert front_desk.visit("neighbour_secretariat").open(act).status_code == 404


def test_a_unit_reads_what_happened_to_a_round_and_not_why(play, front_desk):
    round_ = play.a("round", "in_progress")
    play.take(round_, "suspend", by="chair", on="20/10/2024", reason="Vì vụ việc đang thanh tra", document="Số 9")
    office, unit = (front_desk.visit(who).open(f"/round/{round_.id}").text for who in ("secretariat", "unit_head"))
    assert "Vì vụ việc đang thanh tra" in office
    assert "Tạm dừng" in unit
    assert "Vì vụ việc đang thanh tra" not in unit
