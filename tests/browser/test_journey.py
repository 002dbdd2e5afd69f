"""One round from nothing to its end, by the people of a commune in real browsers, on both databases."""

import re
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from every_database import EVERY_DATABASE

from oversight.actor import VIETNAM
from oversight.verification import verify

pytestmark = [pytest.mark.browser, EVERY_DATABASE]

THEME = "Công tác chuyển đổi số trên địa bàn xã Bắc Sơn"
UNIT = "Phòng Văn hóa - Xã hội xã Bắc Sơn"
LATE = "Các bên thống nhất làm việc sớm để kịp kỳ họp"


def day(days: int = 0) -> str:
    return f"{datetime.now(UTC).astimezone(VIETNAM) + timedelta(days=days):%d/%m/%Y}"


def test_a_round_goes_from_nothing_to_its_end(visit, database, tmp_path):
    secretariat, chair, head, secretary, unit = (
        visit(who) for who in ("secretariat", "chair", "head", "secretary", "unit_head"))
    round_ = open_the_round(secretariat)
    chair.take(round_, "Ban hành quyết định thành lập Đoàn")
    secretariat.take(round_, "Gửi kế hoạch và đề cương", channel="system")
    report = answer_once_and_again(unit, head, secretariat, round_)
    secretariat.open(report)
    secretariat.sees_state("Đã tiếp nhận")
    sitting = hold_the_sitting(secretariat, head, secretary, round_)
    minutes = issue_the_minutes(secretary, head, sitting)
    check_the_paper(secretary, minutes, tmp_path)
    conclude(secretariat, head, chair, round_)
    follow_up(visit("upper"), unit, head, chair, secretariat, round_, tmp_path)
    chair.take(round_, "Kết thúc đợt giám sát")
    chair.sees_state("Kết thúc")
    with database.reading() as session:
        assert verify(session).faults == []


def open_the_round(secretariat) -> str:
    secretariat.follow_rail("Đợt giám sát")
    secretariat.follow("Mở đợt giám sát")
    secretariat.choose("ordering_body_id", "Thường trực HĐND xã Bắc Sơn")
    secretariat.write_all(
        theme=THEME, supervision_object="Các cơ quan, đơn vị thuộc xã", scope="Trên địa bàn xã Bắc Sơn",
        content="Việc triển khai các nhiệm vụ chuyển đổi số", plan="Nghiên cứu báo cáo; làm việc trực tiếp",
        members__0__person="Nông Quốc Khánh, Phó Chủ tịch HĐND xã", members__0__role="delegation_head",
        members__1__person="Hà Thị Thu, Công chức Văn phòng", members__1__role="delegation_secretary",
        units__0__unit=UNIT, units__0__report_due_on=day(5),
        outline__0__text="Kết quả triển khai nền tảng số dùng chung",
        outline__1__text="Hộ gia đình tham gia cửa hàng số", outline__1__kind="indicator",
        outline__1__unit_of_measure="hộ")
    secretariat.press("Mở đợt giám sát")
    secretariat.sees_state("Dự thảo")
    return secretariat.path


def answer_once_and_again(unit, head, secretariat, round_: str) -> str:
    unit.open("/")
    unit.follow(f"Báo cáo của {UNIT}")
    unit.write("Kết quả triển khai nền tảng số dùng chung", "100% đơn vị dùng chung hệ thống quản lý văn bản")
    unit.page.locator("[name^=figure-]").last.fill("trên 1.060 hộ, đạt 62,1%")
    unit.save()
    report = re.search(r"/self_report/[^/]+", unit.path)[0]
    unit.take(report, "Gửi báo cáo", signed_by="Vy Văn Thắng, Trưởng phòng")
    head.take(report, "Yêu cầu báo cáo bổ sung", reason="Bổ sung số hộ nghèo tham gia")
    unit.open(report)
    unit.sees("Bổ sung số hộ nghèo tham gia")
    unit.open(f"{report}/tra-loi")
    unit.write("Kết quả triển khai nền tảng số dùng chung", "Đã bổ sung: 45 hộ nghèo tham gia cửa hàng số")
    unit.save()
    unit.take(report, "Gửi báo cáo bổ sung", signed_by="Vy Văn Thắng, Trưởng phòng")
    secretariat.take(report, "Chấp nhận báo cáo")
    return report


def hold_the_sitting(secretariat, head, secretary, round_: str) -> str:
    secretariat.take(round_, "Bắt đầu giám sát")
    secretariat.open(f"{round_}/buoi-lam-viec/moi")
    secretariat.write_all(opens_at=f"{day()} 08:00", place="Phòng họp tầng 2, trụ sở UBND xã")
    secretariat.tick(UNIT)
    secretariat.choose("chair_id", "Nông Quốc Khánh")
    secretariat.choose("minute_taker_id", "Hà Thị Thu")
    secretariat.save()
    sitting = secretariat.path
    secretariat.take(sitting, "Thông báo lịch làm việc", channel="by_hand", late_reason=LATE)
    secretary.take(sitting, "Khai mạc buổi làm việc", started_at=f"{day()} 00:01")
    secretary.open(f"{sitting}/sua/thanh-phan")
    secretary.write_all(attendance__0__name="Vy Văn Thắng", attendance__0__title="Trưởng phòng Văn hóa - Xã hội")
    secretary.choose("attendance-0-group", UNIT)
    secretary.choose("attendance-0-presence", "Có mặt")
    secretary.save()
    secretary.open(f"{sitting}/sua/dien-bien")
    secretary.write_all(
        statements__0__kind="proposal", statements__0__speaker="Vy Văn Thắng",
        statements__0__text="Đề nghị Hội đồng nhân dân tỉnh bố trí kinh phí phủ sóng di động tại các thôn vùng sâu")
    secretary.save()
    secretary.open(f"{sitting}/sua/ket-luan")
    secretary.write_all(
        noted__0__text="Ghi nhận kết quả triển khai nền tảng số", shortcomings__0__text="Hạ tầng chưa đồng bộ",
        requests__0__text="Đẩy mạnh tuyên truyền về chuyển đổi số", requests__0__lead_unit=UNIT,
        requests__0__due_on=day(30))
    secretary.save()
    secretary.open(f"{sitting}/doc-lai")
    secretary.press("Đã đọc lại, thống nhất")
    secretary.take(sitting, "Kết thúc buổi làm việc", ended_at=f"{day()} 00:02")
    return sitting


def issue_the_minutes(secretary, head, sitting: str) -> str:
    secretary.open(sitting)
    secretary.page.locator("main a[href^='/minutes/']").first.click()
    minutes = secretary.path
    secretary.take(minutes, "Đọc lại biên bản")
    head.take(minutes, "Thông qua biên bản")
    secretary.take(minutes, "Ghi nhận đã ký")
    secretary.take(minutes, "Phát hành biên bản", paper_number="5")
    secretary.sees_state("Đã phát hành")
    return minutes


def check_the_paper(secretary, minutes: str, folder: Path) -> None:
    """Against Mẫu 1.9: what stands on it, in its order, and what does not."""
    secretary.open(minutes)
    file = secretary.download("Biên bản làm việc", folder)
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout  # noqa: S603, S607
    in_order = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/BB-ĐGS", "BIÊN BẢN",
        "Thời gian bắt đầu: 00 giờ 01", "Địa điểm: Phòng họp tầng 2", "Vy Văn Thắng", "Chủ trì", "Thư ký",
        "bố trí kinh phí phủ sóng", "Đẩy mạnh tuyên truyền", "00 giờ 02", "./.", "THƯ KÝ", "CHỦ TỌA", "Hà Thị Thu",
        "Nông Quốc Khánh", "Nơi nhận:", "Lưu: VT, Hồ sơ")
    places = [text.find(words) for words in in_order]
    assert -1 not in places, dict(zip(in_order, places, strict=True))
    assert text.find("THƯ KÝ") < text.rfind("Hà Thị Thu") < text.find("Nơi nhận:")
    assert not re.search(r"Bắc Sơn, ngày \d", text), "biên bản bears no place and date"
    assert "DỰ THẢO" not in text


def conclude(secretariat, head, chair, round_: str) -> None:
    head.take(round_, "Kết thúc giám sát, tổng hợp báo cáo")
    secretariat.open(f"{round_}/sua/ket-qua")
    secretariat.write_all(result_report="Đánh giá chung: các nhiệm vụ được triển khai đúng kế hoạch")
    secretariat.save()
    head.take(round_, "Trình báo cáo kết quả giám sát")
    secretariat.open(f"{round_}/sua/ket-luan")
    secretariat.write_all(conclusion="Thường trực HĐND xã thống nhất với báo cáo của Đoàn giám sát")
    secretariat.save()
    chair.take(round_, "Ban hành kết luận giám sát")


def follow_up(upper, unit, head, chair, secretariat, round_: str, folder: Path) -> None:
    chair.open(round_)
    links = chair.page.locator("main a")
    recommendation = links.and_(chair.page.locator("[href^='/recommendation/']")).first.get_attribute("href")
    proposal = links.and_(chair.page.locator("[href^='/proposal/']")).first.get_attribute("href")
    head.take(recommendation, "Ban hành kiến nghị")
    secretariat.take(round_, "Chuyển sang theo dõi thực hiện")
    forward_and_feed_back(upper, head, chair, secretariat, proposal, folder)
    prove(unit, recommendation)
    unit.take(recommendation, "Báo cáo kết quả thực hiện", result="Đã mở 12 lớp tại 12 thôn",
              document=f"31/BC-VHXH ngày {day()}")
    secretariat.take(recommendation, "Xác nhận đã kiểm tra minh chứng", checked_note="Danh sách 12 lớp đúng báo cáo")
    head.take(recommendation, "Đánh giá: đã hoàn thành", assessment="Kết quả rõ, có minh chứng")
    head.sees_state("Đã hoàn thành")


def prove(unit, recommendation: str) -> None:
    unit.open(f"{recommendation}/minh-chung")
    unit.write_all(title="Danh sách 12 lớp", kept_at="Phòng Văn hóa - Xã hội")
    unit.press("Thêm minh chứng")


def forward_and_feed_back(upper, head, chair, secretariat, proposal: str, folder: Path) -> None:
    head.take(proposal, "Tiếp thu đề xuất")
    chair.take(proposal, "Chuyển lên Hội đồng nhân dân cấp trên", target_session="Kỳ họp thường lệ cuối năm",
               carrier="Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn")
    upper.take(proposal, "Ghi nhận cấp trên đã nhận", received_number="1204")
    upper.download("Công văn chuyển kiến nghị", folder)
    upper.take(proposal, "Đưa vào chương trình kỳ họp", target_session="Kỳ họp thứ tư, khóa XVIII")
    upper.take(proposal, "Ghi nhận kết quả kỳ họp", outcome="Bố trí kinh phí phủ sóng trong năm 2027",
               document=f"45/NQ-HĐND ngày {day()}")
    secretariat.take(proposal, "Thông báo cho đơn vị", channel="system")
    secretariat.sees_state("Đã thông báo cho đơn vị")
