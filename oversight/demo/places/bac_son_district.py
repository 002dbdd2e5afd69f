"""HĐND huyện Bắc Sơn, as it was until 30 June 2025.

The seats are left open after that day, so that whoever tries the product can carry the follow-up on or hand it over.
"""

from datetime import date

from oversight.demo.sketches import CouncilSketch, Someone
from workflows.roles import Role

HEAD_OF_UNITS = ((Role.UNIT_HEAD, "bac_son.steering_board"), (Role.UNIT_HEAD, "bac_son.government"))

PEOPLE = (
    ("bac_son.office", Someone(
        "Ông", "Lộc Minh Trí Dũng", "Phó Chánh Văn phòng HĐND và UBND huyện Bắc Sơn", ((Role.SECRETARIAT, ""),),
        "loc.tri.dung@bacson.example",
        "Văn phòng giúp việc: theo dõi năm kiến nghị, một quá hạn đã đôn đốc hai lần; ba đề xuất đã chuyển lên tỉnh.")),
    ("bac_son.chair", Someone(
        "Ông", "Nông Thế Hiển", "Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện Bắc Sơn",
        ((Role.CHAIR, "bac_son.standing"),), "nong.the.hien@bacson.example",
        "Chủ tịch HĐND huyện, chủ tọa buổi làm việc 18/10: hai kiến nghị chờ đánh giá, một kiến nghị quá hạn.")),
    ("bac_son.head", Someone(
        "Bà", "Dương Thị Lệ Hằng", "Phó Chủ tịch HĐND huyện Bắc Sơn", email="duong.le.hang@bacson.example",
        note="Trưởng đoàn giám sát.")),
    ("bac_son.deputy", Someone("Ông", "Lương Đình Tuyến", "Trưởng Ban Kinh tế - Xã hội HĐND huyện Bắc Sơn")),
    ("bac_son.member", Someone("Bà", "Vy Thị Thu Trà", "Trưởng Ban Pháp chế HĐND huyện Bắc Sơn")),
    ("bac_son.secretary", Someone(
        "Bà", "Triệu Thị Mai Phương", "Chuyên viên Văn phòng HĐND và UBND huyện Bắc Sơn",
        email="trieu.mai.phuong@bacson.example", note="Thư ký Đoàn giám sát, người ghi biên bản ngày 18/10.")),
    ("bac_son.unit_head", Someone(
        "Ông", "Dương Khắc Thành", "Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn",
        HEAD_OF_UNITS, "duong.khac.thanh@bacson.example",
        "Người đứng đầu đơn vị: báo cáo hai lần gửi, năm kiến nghị, trong đó hai việc đã hứa tại buổi làm việc.")),
    ("bac_son.unit_deputy", Someone(
        "Ông", "Hoàng Quốc Vượng", "Phó Chủ tịch UBND huyện, Phó Trưởng Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn")),
    ("bac_son.culture_head", Someone("Ông", "Lý Xuân Cương", "Trưởng phòng Văn hóa và Thông tin huyện Bắc Sơn")),
    ("bac_son.unit_clerk", Someone(
        "Bà", "Nông Thị Bích Hường", "Chuyên viên Phòng Văn hóa và Thông tin, Tổ giúp việc Ban Chỉ đạo",
        ((Role.UNIT_CLERK, "bac_son.steering_board"),), "nong.bich.huong@bacson.example",
        "Cán bộ đầu mối của Ban Chỉ đạo: người soạn báo cáo.")),
    ("bac_son.government_clerk", Someone(
        "Ông", "Hứa Đức Toàn", "Chuyên viên Văn phòng HĐND và UBND huyện Bắc Sơn",
        ((Role.UNIT_CLERK, "bac_son.government"),), "hua.duc.toan@bacson.example",
        "Cán bộ đầu mối của UBND huyện: kiến nghị về tuyên truyền đang thực hiện, đã quá hạn.")),
)

SKETCH = CouncilSketch(
    "bac_son", date(2023, 2, 1), "Hội đồng nhân dân huyện Bắc Sơn", "HĐND huyện Bắc Sơn", "district", "Bắc Sơn",
    upper="lang_son", valid_to=date(2025, 6, 30),
    bodies=(
        ("bac_son.standing", "Thường trực Hội đồng nhân dân huyện Bắc Sơn", "standing_committee", "HĐND"),
        ("bac_son.economy", "Ban Kinh tế - Xã hội Hội đồng nhân dân huyện Bắc Sơn", "committee", "BKTXH"),
        ("bac_son.legal", "Ban Pháp chế Hội đồng nhân dân huyện Bắc Sơn", "committee", "BPC")),
    units=(
        ("bac_son.steering_board", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Ban Chỉ đạo"),
        ("bac_son.government", "Ủy ban nhân dân huyện Bắc Sơn", "Ủy ban nhân dân"),
        ("bac_son.culture", "Phòng Văn hóa và Thông tin huyện Bắc Sơn", "Cơ quan chuyên môn"),
        ("bac_son.environment", "Phòng Tài nguyên và Môi trường huyện Bắc Sơn", "Cơ quan chuyên môn"),
        ("bac_son.finance", "Phòng Tài chính - Kế hoạch huyện Bắc Sơn", "Cơ quan chuyên môn"),
        ("bac_son.interior", "Phòng Nội vụ huyện Bắc Sơn", "Cơ quan chuyên môn")),
    people=PEOPLE)
