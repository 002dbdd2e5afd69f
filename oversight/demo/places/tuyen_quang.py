"""HĐND tỉnh Tuyên Quang, with eleven units of every kind: departments, communes, a company, a power team."""

from datetime import date

from oversight.demo.sketches import CouncilSketch, Someone
from workflows.roles import Role

COMMUNE, DEPARTMENT = "Ủy ban nhân dân", "Cơ quan chuyên môn"

UNITS = (
    ("tuyen_quang.plant", "Nhà máy luyện Antimon Bảo Âu", "Doanh nghiệp"),
    ("tuyen_quang.binh_an", "Ủy ban nhân dân xã Bình An", COMMUNE),
    ("tuyen_quang.power", "Đội Quản lý điện lực khu vực Na Hang - Công ty Điện lực Tuyên Quang", "Doanh nghiệp"),
    ("tuyen_quang.environment", "Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang", DEPARTMENT),
    ("tuyen_quang.trade", "Sở Công Thương tỉnh Tuyên Quang", DEPARTMENT),
    ("tuyen_quang.construction", "Sở Xây dựng tỉnh Tuyên Quang", DEPARTMENT),
    ("tuyen_quang.health", "Sở Y tế tỉnh Tuyên Quang", DEPARTMENT),
    ("tuyen_quang.education", "Sở Giáo dục và Đào tạo tỉnh Tuyên Quang", DEPARTMENT),
    ("tuyen_quang.na_hang", "Ủy ban nhân dân xã Na Hang", COMMUNE),
    ("tuyen_quang.chiem_hoa", "Ủy ban nhân dân xã Chiêm Hóa", COMMUNE),
    ("tuyen_quang.projects",
     "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng, công nghiệp, nông nghiệp và phát triển "
     "nông thôn tỉnh Tuyên Quang", "Đơn vị sự nghiệp công lập"),
)

PEOPLE = (
    ("tuyen_quang.office", Someone(
        "Bà", "Hà Thị Tuyết Nhung", "Trưởng phòng Công tác HĐND, Văn phòng Đoàn ĐBQH và HĐND tỉnh Tuyên Quang",
        ((Role.SECRETARIAT, ""),), "ha.tuyet.nhung@tuyenquang.example",
        "Văn phòng giúp việc: 11 đơn vị, một kiến nghị sắp đến hạn, một kiến nghị quá hạn đã đôn đốc.")),
    ("tuyen_quang.chair", Someone(
        "Ông", "Ma Phúc Đình Lâm", "Phó Chủ tịch Thường trực HĐND tỉnh Tuyên Quang",
        ((Role.CHAIR, "tuyen_quang.standing"),), "ma.dinh.lam@tuyenquang.example",
        "Thường trực HĐND tỉnh: một giải trình đã nhận, chờ xem xét.")),
    ("tuyen_quang.head", Someone(
        "Ông", "Quan Thế Phong", "Ủy viên Thường trực, Trưởng Ban Pháp chế HĐND tỉnh Tuyên Quang",
        email="quan.the.phong@tuyenquang.example", note="Tổ trưởng Tổ 2, Trưởng đoàn giám sát.")),
    ("tuyen_quang.deputy", Someone("Bà", "Nịnh Thị Ngọc Lan", "Phó Trưởng Ban Dân tộc HĐND tỉnh Tuyên Quang")),
    ("tuyen_quang.member", Someone("Ông", "Bàn Tiến Sinh", "Phó Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh Tuyên Quang")),
    ("tuyen_quang.secretary", Someone(
        "Ông", "Chẩu Minh Hiếu", "Chuyên viên Văn phòng Đoàn ĐBQH và HĐND tỉnh Tuyên Quang",
        email="chau.minh.hieu@tuyenquang.example", note="Thư ký Đoàn giám sát.")),
    ("tuyen_quang.plant_head", Someone(
        "Ông", "Tạ Quang Khiêm", "Giám đốc Nhà máy luyện Antimon Bảo Âu", ((Role.UNIT_HEAD, "tuyen_quang.plant"),))),
    ("tuyen_quang.binh_an_head", Someone(
        "Ông", "Hoàng Tiến Sỹ", "Chủ tịch UBND xã Bình An", ((Role.UNIT_HEAD, "tuyen_quang.binh_an"),),
        "hoang.tien.sy@binhan.example", "Người đứng đầu đơn vị: một kiến nghị sắp đến hạn báo cáo.")),
    ("tuyen_quang.binh_an_clerk", Someone(
        "Bà", "Lường Thị Hồng Gấm", "Công chức Văn phòng HĐND và UBND xã Bình An",
        ((Role.UNIT_CLERK, "tuyen_quang.binh_an"),), "luong.hong.gam@binhan.example",
        "Cán bộ đầu mối của UBND xã Bình An.")),
    ("tuyen_quang.power_head", Someone(
        "Ông", "Phạm Trung Kiên Cường", "Đội trưởng Đội Quản lý điện lực khu vực Na Hang",
        ((Role.UNIT_HEAD, "tuyen_quang.power"),))),
    ("tuyen_quang.environment_head", Someone(
        "Ông", "Đặng Hải Sơn Lâm", "Phó Giám đốc phụ trách Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang",
        ((Role.UNIT_HEAD, "tuyen_quang.environment"),))),
)

SKETCH = CouncilSketch(
    "tuyen_quang", date(2025, 7, 2), "Hội đồng nhân dân tỉnh Tuyên Quang", "HĐND tỉnh Tuyên Quang", "province",
    "Tuyên Quang",
    bodies=(
        ("tuyen_quang.standing", "Thường trực Hội đồng nhân dân tỉnh Tuyên Quang", "standing_committee", "HĐND"),
        ("tuyen_quang.legal", "Ban Pháp chế Hội đồng nhân dân tỉnh Tuyên Quang", "committee", "BPC")),
    units=UNITS, people=PEOPLE)
