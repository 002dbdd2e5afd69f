"""HĐND xã Bắc Sơn, tỉnh Lạng Sơn: where the rounds that are running today take place."""

from datetime import date

from oversight.demo.sketches import CouncilSketch, Someone
from workflows.roles import Role

UNITS = (
    ("commune.government", "Ủy ban nhân dân xã Bắc Sơn", "Ủy ban nhân dân"),
    ("commune.culture", "Phòng Văn hóa - Xã hội xã Bắc Sơn", "Cơ quan chuyên môn"),
    ("commune.economy", "Phòng Kinh tế xã Bắc Sơn", "Cơ quan chuyên môn"),
    ("commune.one_stop", "Trung tâm Phục vụ hành chính công xã Bắc Sơn", "Đơn vị sự nghiệp công lập"),
    ("commune.police", "Công an xã Bắc Sơn", "Công an"),
    ("commune.health", "Trạm Y tế xã Bắc Sơn", "Đơn vị sự nghiệp công lập"),
    ("commune.projects", "Ban Quản lý dự án đầu tư xây dựng xã Bắc Sơn", "Đơn vị sự nghiệp công lập"),
    ("commune.services", "Trung tâm Dịch vụ tổng hợp xã Bắc Sơn", "Đơn vị sự nghiệp công lập"),
    ("commune.military", "Ban Chỉ huy Quân sự xã Bắc Sơn", "Quân sự"),
    ("commune.primary_school", "Trường Tiểu học xã Bắc Sơn", "Trường học"),
    ("commune.secondary_school", "Trường Trung học cơ sở xã Bắc Sơn", "Trường học"),
)

LEADERS = (
    ("commune.office", Someone(
        "Bà", "Hoàng Thị Như Ngọc", "Phó Chánh Văn phòng HĐND và UBND xã Bắc Sơn", ((Role.SECRETARIAT, ""),),
        "hoang.nhu.ngoc@xabacson.example",
        "Văn phòng giúp việc: một dự thảo, một đợt cần gửi kế hoạch, một đợt đang nhận báo cáo, có đơn vị quá hạn; "
        "sổ kiến nghị của sáu đợt từ năm 2023, nhiều kiến nghị quá hạn.")),
    ("commune.chair", Someone(
        "Ông", "Dương Hữu Chí Thiện", "Bí thư Đảng ủy, Chủ tịch HĐND xã Bắc Sơn",
        ((Role.CHAIR, "commune.standing"),), "duong.chi.thien@xabacson.example",
        "Chủ tịch HĐND xã: một biên bản chờ thông qua, một dự thảo quyết định còn thiếu kế hoạch và Thư ký.")),
    ("commune.head", Someone(
        "Bà", "Nông Thị Thùy Dung", "Phó Chủ tịch HĐND xã Bắc Sơn", email="nong.thuy.dung@xabacson.example",
        note="Trưởng đoàn, đang chủ trì buổi làm việc hôm nay: một đơn vị quá hạn, một buổi làm việc phải thông báo.")),
    ("commune.culture_chair", Someone(
        "Ông", "Vy Trọng Đạt", "Trưởng Ban Văn hóa - Xã hội HĐND xã Bắc Sơn",
        ((Role.CHAIR, "commune.culture_committee"),), "vy.trong.dat@xabacson.example",
        "Trưởng Ban Văn hóa - Xã hội: đợt giám sát mới thành lập Đoàn.")),
    ("commune.economy_deputy", Someone("Ông", "Lương Hải Đăng", "Phó Trưởng Ban Kinh tế - Ngân sách HĐND xã Bắc Sơn")),
    ("commune.secretary", Someone(
        "Ông", "Triệu Tiến Huân", "Chuyên viên Văn phòng HĐND và UBND xã Bắc Sơn",
        email="trieu.tien.huan@xabacson.example",
        note="Thư ký Đoàn: buổi làm việc hôm nay đang diễn ra, hãy mở phòng họp để ghi; một báo cáo cần kiểm tra.")),
)


def heads(unit: str, name: str, address: str, title: str, email: str = "", note: str = "") -> tuple[str, Someone]:
    return f"{unit}_head", Someone(address, name, title, ((Role.UNIT_HEAD, unit),), email, note)


UNIT_PEOPLE = (
    heads("commune.government", "Lộc Quang Huy", "Ông", "Chủ tịch UBND xã Bắc Sơn",
          "loc.quang.huy@xabacson.example",
          "Người đứng đầu đơn vị: biên bản buổi làm việc đã đọc lại, chờ đơn vị góp ý."),
    heads("commune.culture", "Hoàng Bích Thảo", "Bà", "Trưởng phòng Văn hóa - Xã hội xã Bắc Sơn",
          "hoang.bich.thao@xabacson.example", "Người đứng đầu đơn vị: báo cáo phải gửi trong vài ngày tới."),
    heads("commune.economy", "Dương Mạnh Trường", "Ông", "Trưởng phòng Kinh tế xã Bắc Sơn",
          "duong.manh.truong@xabacson.example", "Người đứng đầu đơn vị: báo cáo bị trả lại, phải bổ sung."),
    heads("commune.one_stop", "Nông Đức Hạnh", "Ông",
          "Phó Chủ tịch UBND xã, Giám đốc Trung tâm Phục vụ hành chính công", "nong.duc.hanh@xabacson.example",
          "Người đứng đầu đơn vị đang dự buổi làm việc hôm nay: góp ý, nêu ý kiến khi biên bản được đọc lại."),
    heads("commune.police", "Hứa Trung Thành", "Ông", "Trưởng Công an xã Bắc Sơn"),
    heads("commune.health", "Lý Thị Minh Tâm", "Bà", "Trưởng Trạm Y tế xã Bắc Sơn",
          "ly.minh.tam@xabacson.example", "Người đứng đầu đơn vị: báo cáo đã quá hạn."),
    ("commune.culture_clerk", Someone(
        "Ông", "Vy Văn Lập", "Công chức Phòng Văn hóa - Xã hội xã Bắc Sơn", ((Role.UNIT_CLERK, "commune.culture"),),
        "vy.van.lap@xabacson.example", "Cán bộ đầu mối: báo cáo đang soạn dở.")),
)

SKETCH = CouncilSketch(
    "commune", date(2025, 7, 2), "Hội đồng nhân dân xã Bắc Sơn, tỉnh Lạng Sơn", "HĐND xã Bắc Sơn", "commune",
    "Bắc Sơn", upper="lang_son", valid_from=date(2025, 7, 1),
    bodies=(
        ("commune.standing", "Thường trực Hội đồng nhân dân xã Bắc Sơn", "standing_committee", "HĐND"),
        ("commune.economy_committee", "Ban Kinh tế - Ngân sách Hội đồng nhân dân xã Bắc Sơn", "committee", "BKTNS"),
        ("commune.culture_committee", "Ban Văn hóa - Xã hội Hội đồng nhân dân xã Bắc Sơn", "committee", "BVHXH")),
    units=UNITS, people=(*LEADERS, *UNIT_PEOPLE))
