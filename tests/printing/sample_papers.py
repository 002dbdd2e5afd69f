"""Papers as councils write them. Institutions and figures are of the round at Bắc Sơn; the people are invented."""

from datetime import date

from oversight.papers.blocks import (
    Article,
    Column,
    Heading,
    ItemList,
    LabelledLine,
    Paragraph,
    Participants,
    Person,
    Statement,
    Table,
)
from oversight.papers.document import Appendix, Document, Issuer, Signature

COUNCIL = "Hội đồng nhân dân huyện Bắc Sơn"
DELEGATION = Issuer("Đoàn giám sát Thường trực Hội đồng nhân dân", COUNCIL)
STANDING = Issuer("Thường trực Hội đồng nhân dân", COUNCIL)
HEAD = Signature(("TM. Đoàn giám sát", "Trưởng đoàn", "Chủ tịch Hội đồng nhân dân"), "Hoàng Minh Khôi")

SUPERVISORS = Participants("Đoàn giám sát", (
    Person("Ông Hoàng Minh Khôi", "Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện", "Trưởng đoàn"),
    Person("Bà Lương Thị Ngọc Ánh", "Phó Chủ tịch HĐND huyện", "Phó Trưởng đoàn"),
    Person("Ông Dương Hữu Đạt", "Tổ trưởng Tổ đại biểu số 4 HĐND tỉnh", "Phó Trưởng đoàn"),
    Person("Ông Triệu Văn Quý", "Trưởng Ban Kinh tế - Xã hội HĐND huyện", "Thành viên"),
    Person("Bà Hoàng Thị Diễm", "Trưởng Ban Pháp chế HĐND huyện", "Thành viên"),
    Person("Ông Nguyễn Đình Thưởng", "Trưởng Ban Dân tộc HĐND huyện", "Thành viên"),
    Person("Bà Vi Thị Hường", "Phó Trưởng Ban Kinh tế - Xã hội HĐND huyện", "Thành viên"),
    Person("Ông Lộc Quang Vĩnh", "Chuyên viên Văn phòng HĐND và UBND huyện", "Thư ký")), "1")
UNIT = Participants("Ban Chỉ đạo chuyển đổi số huyện", (
    Person("Ông Dương Công Sỹ", "Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo"),
    Person("Ông Hoàng Văn Thể", "Phó Chủ tịch UBND huyện, Phó Trưởng ban"),
    Person("Bà Nông Thị Phượng", "Trưởng phòng Văn hóa và Thông tin"),
    Person("Ông Bế Đức Ngữ", "Chánh Văn phòng HĐND và UBND huyện"),
    Person("Ông Lý Xuân Tự", "Trưởng Công an huyện"),
    Person("Bà Đàm Thị Ửng", "Trưởng phòng Tài chính - Kế hoạch"),
    Person("Ông Mã Tiến Dũng", "Trưởng phòng Nội vụ")), "2")
GUESTS = Participants("Đại biểu mời", (
    Person("Bà Phan Thị Tuyết", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam huyện"),
    Person("Ông Trần Quốc Huấn", "Chánh Văn phòng Huyện ủy"),
    Person("Ông Vũ Ngọc Ẩn", "Giám đốc VNPT Bắc Sơn"),
    Person("Bà Chu Thị Ý", "Bí thư Huyện đoàn"),
    Person("Ông Hứa Văn Ỷ", "Giám đốc Trung tâm Văn hóa, Thể thao và Truyền thông huyện")), "3")

REPORT = (
    "Việc chuyển đổi số trong khối cơ quan Đảng được quan tâm: 54/54 chi, đảng bộ cơ sở sử dụng phần mềm thu, nộp"
    " đảng phí; 100% chi bộ, đảng bộ các cấp trên địa bàn huyện ứng dụng nền tảng số Sổ tay đảng viên.\n"
    "Về chính quyền số: 100% cơ quan, đơn vị sử dụng hệ thống quản lý văn bản và điều hành VNPT-iOffice liên thông"
    " gửi, nhận văn bản; hệ thống hội nghị truyền hình trực tuyến hoạt động hiệu quả.\n"
    "Về kinh tế số: trên 10.600 hộ gia đình tham gia cửa hàng số, đạt 62,1%; 1.207 hộ có cửa hàng số nòng cốt, đạt"
    " 11,38%. Về xã hội số: duy trì 80% dân số thường trú từ 15 tuổi trở lên cài đặt nền tảng “Công dân số Xứ Lạng”.")
HARDSHIPS = (
    "Khó khăn: cơ sở hạ tầng ứng dụng công nghệ thông tin chưa đồng bộ; nguồn nhân lực phục vụ công tác chuyển đổi số"
    " còn hạn chế; một số thôn vùng sâu, vùng xa chưa được phủ sóng di động 3G, 4G.")
QUESTION = (
    "Đề nghị Ban Chỉ đạo làm rõ tỷ lệ 11,38% hộ có cửa hàng số nòng cốt được tính trên số hộ tham gia cửa hàng số hay"
    " trên tổng số hộ của huyện; nêu rõ danh sách các thôn chưa có sóng di động và lộ trình phủ sóng từng năm; số"
    " cán bộ chuyên trách công nghệ thông tin hiện có so với nhu cầu của các xã, thị trấn.")
ANSWER = (
    "Tiếp thu ý kiến của đại biểu. Tỷ lệ 11,38% được tính trên 10.600 hộ tham gia cửa hàng số. Ủy ban nhân dân huyện"
    " sẽ rà soát danh sách các thôn chưa có sóng, gửi Đoàn giám sát trước ngày 31 tháng 10 năm 2024.\n"
    "Đối với nhân lực, huyện đã cử 20/25 lượt cán bộ dự các lớp bồi dưỡng do tỉnh tổ chức.")


SPEAKERS = [(person.name, person.title) for person in SUPERVISORS.people[1:6]]
# Mẫu 1.9: five pages, twenty people in three groups.
MINUTES = Document(
    issuers=(DELEGATION,), code="BB-ĐGS", number="5", type_name="Biên bản",
    subject="Làm việc giữa Đoàn giám sát Thường trực Hội đồng nhân dân huyện với Ban Chỉ đạo chuyển đổi số huyện"
            " về công tác chuyển đổi số trên địa bàn huyện Bắc Sơn",
    blocks=(
        LabelledLine("Thời gian bắt đầu", "08 giờ 00, ngày 18 tháng 10 năm 2024"),
        LabelledLine("Địa điểm", "Phòng họp số 1, trụ sở Ủy ban nhân dân huyện Bắc Sơn"),
        LabelledLine("Căn cứ", "Quyết định số 08/QĐ-HĐND ngày 05 tháng 9 năm 2024 của Thường trực Hội đồng nhân"
                               " dân huyện về việc thành lập Đoàn giám sát chuyên đề công tác chuyển đổi số"),
        Heading(1, "Thành phần tham dự", "I"), SUPERVISORS, UNIT, GUESTS,
        LabelledLine("Chủ trì", "Ông Hoàng Minh Khôi, Trưởng đoàn giám sát"),
        LabelledLine("Thư ký", "Ông Lộc Quang Vĩnh, Chuyên viên Văn phòng HĐND và UBND huyện"),
        Heading(1, "Nội dung", "II"),
        Heading(2, "Khai mạc", "1"),
        Statement("Ông Hoàng Minh Khôi", "Nêu mục đích, yêu cầu của buổi giám sát; đề nghị đại biểu thảo luận thẳng"
                  " thắn, tập trung vào kết quả, hạn chế và trách nhiệm của từng cơ quan.", "Trưởng đoàn"),
        Heading(2, "Báo cáo của đơn vị", "2"), Paragraph(REPORT), Paragraph(HARDSHIPS),
        Heading(2, "Ý kiến của thành viên Đoàn giám sát", "3"),
        *(Statement(name, QUESTION, title) for name, title in SPEAKERS),
        Heading(2, "Giải trình của đơn vị", "4"),
        Statement("Ông Dương Công Sỹ", ANSWER, "Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo"),
        Statement("Bà Nông Thị Phượng", ANSWER, "Trưởng phòng Văn hóa và Thông tin"),
        Heading(2, "Đề xuất, kiến nghị của đơn vị", "5"),
        ItemList(("Hội đồng nhân dân tỉnh bố trí kinh phí phủ sóng di động tại các thôn vùng sâu, vùng xa;",
                  "Sở Thông tin và Truyền thông mở thêm lớp bồi dưỡng cho cán bộ cấp xã.")),
        Heading(1, "Kết luận của Trưởng đoàn", "III"),
        Paragraph("Đoàn giám sát ghi nhận những kết quả mà huyện Bắc Sơn đã đạt được trong triển khai thực hiện"
                  " chuyển đổi số. Bên cạnh những kết quả đạt được, còn tồn tại, hạn chế như báo cáo đã nêu."),
        Heading(2, "Đề nghị Ủy ban nhân dân huyện", "1"),
        ItemList(("Tiếp tục tăng cường công tác lãnh đạo, chỉ đạo về công tác chuyển đổi số trên địa bàn huyện;"
                  " hoàn thành trước ngày 31 tháng 12 năm 2024.",
                  "Kiện toàn, bổ sung Ban Chỉ đạo chuyển đổi số trong khối Đảng, đoàn thể."), "letter"),
        Heading(2, "Đề nghị Ban Chỉ đạo chuyển đổi số huyện", "2"),
        Paragraph("Đẩy mạnh công tác tuyên truyền để người dân hiểu ý nghĩa, mục đích của chuyển đổi số, từ đó nâng"
                  " cao nhận thức và hưởng ứng thực hiện."),
        Heading(2, "Các kiến nghị của đơn vị được tiếp thu", "3"),
        Paragraph("Đoàn giám sát tiếp thu, tổng hợp trình Hội đồng nhân dân tỉnh tại kỳ họp tới.")),
    closing="Biên bản đã được đọc lại cho những người dự họp cùng nghe, nhất trí thông qua và lập thành 03 bản."
            " Cuộc họp kết thúc vào 11 giờ 30, ngày 18 tháng 10 năm 2024",
    signatures=(Signature(("Thư ký",), "Lộc Quang Vĩnh"), Signature(("Chủ tọa",), "Hoàng Minh Khôi")),
    recipients=("Thường trực HĐND huyện", "Ban Chỉ đạo chuyển đổi số huyện", "Thành viên Đoàn giám sát"),
    archive="VT, Hồ sơ")


# Thông báo kết luận, Mẫu 1.4.
NOTICE = Document(
    issuers=(STANDING,), code="TB-HĐND", number="27", type_name="Thông báo", place="Bắc Sơn",
    issued_on=date(2024, 11, 4),
    subject="Kết luận của Thường trực Hội đồng nhân dân huyện về kết quả giám sát chuyên đề “Công tác chuyển đổi số"
            " trên địa bàn huyện giai đoạn 2021 - 2024”",
    blocks=(
        Paragraph("Ngày 01 tháng 11 năm 2024, Thường trực Hội đồng nhân dân huyện đã xem xét Báo cáo số 52/BC-ĐGS ngày"
                  " 28 tháng 10 năm 2024 của Đoàn giám sát. Sau khi thảo luận, Thường trực Hội đồng nhân dân huyện kết"
                  " luận như sau:"),
        Heading(1, "Kết quả đạt được", "I"), Paragraph(REPORT),
        Heading(1, "Tồn tại, hạn chế", "II"), Paragraph(HARDSHIPS),
        Heading(1, "Đề nghị", "III"),
        Table((Column("TT", 6, "center"), Column("Nội dung", 50, "justify"), Column("Cơ quan thực hiện", 24),
               Column("Thời hạn", 20, "center")), (
            ("Đối với Ủy ban nhân dân huyện",),
            ("1", "Tăng cường công tác lãnh đạo, chỉ đạo về chuyển đổi số", "UBND huyện", "31/12/2024"),
            ("2", "Kiện toàn, bổ sung Ban Chỉ đạo chuyển đổi số trong khối Đảng, đoàn thể", "UBND huyện, Huyện đoàn",
             "Kỳ họp cuối năm 2024"),
            ("Đối với Ban Chỉ đạo",),
            ("3", "Đẩy mạnh công tác tuyên truyền để người dân hiểu ý nghĩa, mục đích của chuyển đổi số",
             "Ban Chỉ đạo chuyển đổi số", "30/6/2025"))),
        Paragraph("Thường trực Hội đồng nhân dân huyện giao Ban Kinh tế - Xã hội theo dõi, đôn đốc việc thực hiện Kết"
                  " luận này")),
    signatures=(Signature(("TM. Thường trực HĐND", "KT. Chủ tịch", "Phó Chủ tịch"), "Lương Thị Ngọc Ánh"),),
    recipients=("Thường trực Huyện ủy", "UBND huyện", "Ban Chỉ đạo chuyển đổi số huyện", "Các Ban HĐND huyện",
                "Ủy ban MTTQ Việt Nam huyện"), archive="VT, KTXH")


# Công văn forwarding the unit's proposals upward, Mẫu 1.5.
LETTER = Document(
    issuers=(STANDING,), code="HĐND-VP", number="112", place="Bắc Sơn", issued_on=date(2025, 2, 5),
    subject="chuyển đề xuất, kiến nghị của Ban Chỉ đạo chuyển đổi số huyện",
    addressees=("Thường trực Hội đồng nhân dân tỉnh Lạng Sơn", "Tổ đại biểu số 4 Hội đồng nhân dân tỉnh"),
    blocks=(
        Paragraph("Qua giám sát công tác chuyển đổi số trên địa bàn huyện Bắc Sơn ngày 18 tháng 10 năm 2024, Thường"
                  " trực Hội đồng nhân dân huyện trân trọng chuyển đến Thường trực Hội đồng nhân dân tỉnh các đề xuất,"
                  " kiến nghị sau đây của đơn vị:"),
        ItemList(("Bố trí kinh phí phủ sóng di động 3G, 4G tại các thôn vùng sâu, vùng xa;",
                  "Có chính sách thu hút nguồn nhân lực công nghệ thông tin về cấp huyện, cấp xã."), "number"),
        Paragraph("Kính đề nghị Thường trực Hội đồng nhân dân tỉnh xem xét, đưa vào chương trình kỳ họp gần nhất và"
                  " thông báo kết quả để Thường trực Hội đồng nhân dân huyện trả lời đơn vị")),
    signatures=(Signature(("TM. Thường trực HĐND", "Chủ tịch"), "Hoàng Minh Khôi"),),
    recipients=("Như trên", "UBND huyện", "Ban Chỉ đạo chuyển đổi số huyện"), archive="VT, HĐND")


# Quyết định thành lập Đoàn giám sát, Mẫu 1.2, with the list of members as an appendix.
DECISION = Document(
    issuers=(STANDING,), code="QĐ-HĐND", number="8", type_name="Quyết định", place="Bắc Sơn",
    issued_on=date(2024, 9, 5),
    subject="Về việc thành lập Đoàn giám sát chuyên đề công tác chuyển đổi số trên địa bàn huyện",
    authority="Thường trực Hội đồng nhân dân huyện Bắc Sơn",
    bases=("Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân"
           " dân", "Căn cứ Nghị quyết của Hội đồng nhân dân huyện về chương trình giám sát năm 2024", "Theo đề nghị"
           " của Trưởng Ban Kinh tế - Xã hội Hội đồng nhân dân huyện"),
    enacts="Quyết định:",
    blocks=(
        Article(1, "Thành lập Đoàn giám sát chuyên đề công tác chuyển đổi số trên địa bàn huyện Bắc Sơn gồm các ông, bà"
                   " có tên trong danh sách kèm theo."),
        Article(2, "Đoàn giám sát có nhiệm vụ, quyền hạn sau đây:"),
        ItemList(("Giám sát việc thực hiện chuyển đổi số giai đoạn 2021 - 2024;",
                  "Xây dựng báo cáo kết quả giám sát, trình Thường trực Hội đồng nhân dân huyện."), "letter"),
        Article(3, "Quyết định này có hiệu lực kể từ ngày ký."),
        Article(4, "Các ông, bà có tên tại Điều 1, Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện và các cơ"
                   " quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này")),
    signatures=(Signature(("TM. Thường trực HĐND", "Chủ tịch"), "Hoàng Minh Khôi"),),
    recipients=("Như Điều 4", "Thường trực HĐND tỉnh", "Thường trực Huyện ủy"), archive="VT",
    appendices=(Appendix(
        "Danh sách thành viên Đoàn giám sát",
        (Table((Column("TT", 6, "center"), Column("Họ và tên", 26), Column("Chức vụ", 42), Column("Nhiệm vụ", 20)),
               tuple((str(place), person.name, person.title, person.role)
                     for place, person in enumerate(SUPERVISORS.people, start=1))),),
        attached_to="Kèm theo Quyết định số 08/QĐ-HĐND ngày 05 tháng 9 năm 2024 của Thường trực Hội đồng nhân dân"
                    " huyện Bắc Sơn"),))
