"""HĐND xã Phú Giáo, Thành phố Hồ Chí Minh."""

from datetime import date

from oversight.demo.sketches import CouncilSketch, Someone
from workflows.roles import Role

PEOPLE = (
    ("phu_giao.office", Someone(
        "Bà", "Đoàn Thị Mỹ Duyên", "Phó Chánh Văn phòng HĐND và UBND xã Phú Giáo", ((Role.SECRETARIAT, ""),),
        "doan.my.duyen@phugiao.example",
        "Văn phòng giúp việc: một đợt giám sát đã kết thúc, đủ hồ sơ; một đợt có báo cáo chờ tiếp nhận.")),
    ("phu_giao.chair", Someone(
        "Ông", "Lê Hoàng Phúc Khang", "Bí thư Đảng ủy, Chủ tịch HĐND xã Phú Giáo",
        ((Role.CHAIR, "phu_giao.standing"),), "le.phuc.khang@phugiao.example",
        "Chủ tịch HĐND xã: người đã kết luận và khép lại đợt giám sát.")),
    ("phu_giao.head", Someone(
        "Bà", "Trần Ngọc Thanh Trúc", "Phó Chủ tịch HĐND xã Phú Giáo", email="tran.thanh.truc@phugiao.example",
        note="Trưởng đoàn giám sát: một báo cáo chờ chấp nhận, một buổi làm việc phải thông báo.")),
    ("phu_giao.member", Someone("Ông", "Huỳnh Tấn Lợi", "Trưởng Ban Kinh tế - Ngân sách HĐND xã Phú Giáo")),
    ("phu_giao.secretary", Someone(
        "Ông", "Nguyễn Bá Đăng Khoa", "Chuyên viên Văn phòng HĐND và UBND xã Phú Giáo",
        email="nguyen.dang.khoa@phugiao.example", note="Thư ký Đoàn giám sát.")),
    ("phu_giao.unit_head", Someone(
        "Ông", "Võ Minh Quân Bảo", "Phó Chủ tịch UBND xã, Giám đốc Trung tâm Phục vụ hành chính công xã Phú Giáo",
        ((Role.UNIT_HEAD, "phu_giao.one_stop"),), "vo.quan.bao@phugiao.example",
        "Giám đốc Trung tâm: báo cáo năm 2025 có một tỷ lệ không khớp với số liệu đã nhập.")),
    ("phu_giao.unit_clerk", Someone(
        "Bà", "Bùi Thị Cẩm Nhung", "Phó Giám đốc Trung tâm Phục vụ hành chính công xã Phú Giáo",
        ((Role.UNIT_CLERK, "phu_giao.one_stop"),), "bui.cam.nhung@phugiao.example",
        "Cán bộ đầu mối của Trung tâm.")),
)

SKETCH = CouncilSketch(
    "phu_giao", date(2025, 7, 2), "Hội đồng nhân dân xã Phú Giáo, Thành phố Hồ Chí Minh", "HĐND xã Phú Giáo",
    "commune", "Phú Giáo", upper="city", valid_from=date(2025, 7, 1),
    bodies=(
        ("phu_giao.standing", "Thường trực Hội đồng nhân dân xã Phú Giáo", "standing_committee", "HĐND"),
        ("phu_giao.economy", "Ban Kinh tế - Ngân sách Hội đồng nhân dân xã Phú Giáo", "committee", "BKTNS")),
    units=(
        ("phu_giao.one_stop", "Trung tâm Phục vụ hành chính công xã Phú Giáo", "Đơn vị sự nghiệp công lập"),
        ("phu_giao.government", "Ủy ban nhân dân xã Phú Giáo", "Ủy ban nhân dân")),
    people=PEOPLE)
