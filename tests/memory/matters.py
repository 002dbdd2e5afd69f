"""What units were asked over several years, each text under the matter that a chief of office would file it under.

Facts and turns of phrase are those of published conclusions and of the demonstration. Two texts of one unit make a
pair: of one matter, or of two. CHOSEN_ON is what the threshold and the function words were chosen on; SET_ASIDE was
written before that, and nothing was chosen by what it shows.
"""

Matters = dict[str, tuple[tuple[str, str], ...]]

CHOSEN_ON: Matters = {
    "Ủy ban nhân dân huyện": (
        ("lãnh đạo CĐS",
         "Tăng cường lãnh đạo, chỉ đạo chuyển đổi số; giao chỉ tiêu và trách nhiệm cụ thể để các cấp "
         "chính quyền, tổ chức, đơn vị và người dân cùng tham gia."),
        ("lãnh đạo CĐS",
         "Tiếp tục quan tâm lãnh đạo, chỉ đạo công tác CĐS, giao chỉ tiêu CĐS hằng năm cho từng xã, "
         "thị trấn và người đứng đầu."),
        ("kiện toàn BCĐ",
         "Kiện toàn, bổ sung Ban Chỉ đạo chuyển đổi số khối đảng, đoàn thể và Ban Chỉ đạo chuyển đổi "
         "số huyện; phân công rõ từng thành viên."),
        ("kiện toàn BCĐ",
         "Khẩn trương kiện toàn BCĐ chuyển đổi số huyện sau khi thay đổi nhân sự, phân công nhiệm vụ "
         "từng thành viên."),
        ("kiện toàn BCĐ",
         "Sớm ban hành quyết định kiện toàn Ban Chỉ đạo chuyển đổi số, quy chế hoạt động của Ban Chỉ "
         "đạo."),
        ("tuyên truyền CĐS",
         "Đẩy mạnh tuyên truyền, hướng dẫn để người dân hiểu ý nghĩa, mục đích của chuyển đổi số và tự "
         "mình sử dụng; có hình thức phù hợp với vùng đồng bào dân tộc thiểu số."),
        ("tuyên truyền CĐS",
         "Đổi mới hình thức tuyên truyền về chuyển đổi số tới đồng bào dân tộc thiểu số ở các thôn "
         "vùng cao."),
        ("phủ sóng",
         "Làm việc với doanh nghiệp viễn thông để phủ sóng di động cho các thôn vùng sâu, vùng xa chưa "
         "có sóng 3G, 4G."),
        ("phủ sóng",
         "Rà soát các thôn lõm sóng, đề nghị doanh nghiệp viễn thông đầu tư trạm phát sóng di động "
         "trong năm 2025."),
        ("tiếp dân", "Duy trì lịch tiếp công dân của người đứng đầu, giải quyết dứt điểm đơn thư tồn đọng."),
        ("tiếp dân",
         "Lãnh đạo Ủy ban nhân dân huyện thực hiện đúng lịch tiếp công dân định kỳ; giải quyết dứt "
         "điểm các đơn thư khiếu nại kéo dài."),
        ("giải ngân",
         "Đẩy nhanh tiến độ giải ngân vốn đầu tư công, nhất là các dự án thuộc chương trình mục tiêu "
         "quốc gia."),
        ("giải ngân",
         "Có giải pháp quyết liệt đẩy nhanh giải ngân vốn các chương trình mục tiêu quốc gia; xử lý "
         "trách nhiệm chủ đầu tư chậm tiến độ."),
        ("sổ đỏ", "Đẩy nhanh tiến độ cấp giấy chứng nhận quyền sử dụng đất lần đầu cho hộ gia đình, cá nhân."),
        ("sổ đỏ", "Giải quyết dứt điểm hồ sơ cấp giấy chứng nhận QSDĐ tồn đọng tại các xã."),
        ("rác", "Hoàn thành bãi xử lý rác thải tập trung của huyện, chấm dứt việc đổ rác thải ven sông."),
    ),
    "Ủy ban nhân dân xã": (
        ("trực quầy", "Bố trí đủ người trực quầy, khắc phục hồ sơ trễ hạn; sửa chữa khu vực tiếp nhận, trả kết quả."),
        ("trực quầy",
         "Phân công đủ công chức trực tại quầy của Trung tâm Phục vụ hành chính công, chấm dứt tình "
         "trạng hồ sơ trễ hạn."),
        ("thiết bị",
         "Lập kế hoạch thay thế thiết bị đã cũ, ưu tiên Trung tâm Phục vụ hành chính công; báo cáo "
         "nguồn kinh phí và thời gian hoàn thành."),
        ("thiết bị",
         "Bố trí kinh phí mua sắm máy quét, thay thế máy tính đã cũ cho Trung tâm Phục vụ hành chính "
         "công."),
        ("thiết bị", "Thay thế thiết bị cũ, hỏng tại Trung tâm Phục vụ hành chính công xã trong quý II."),
        ("số liệu hồ sơ",
         "Đối chiếu, đính chính tỷ lệ hồ sơ thuộc thẩm quyền cấp xã giải quyết đúng và trước hạn; giải "
         "trình nguyên nhân chênh lệch giữa 94,28% và 96,2%."),
        ("số liệu hồ sơ",
         "Rà soát, đính chính số liệu hồ sơ giải quyết đúng hạn trong báo cáo, làm rõ nguyên nhân "
         "chênh lệch."),
        ("PCCC kiểm tra", "Tăng cường kiểm tra việc chấp hành quy định phòng cháy chữa cháy tại khu dân cư, chợ."),
        ("PCCC kiểm tra", "Kiểm tra định kỳ an toàn PCCC khu dân cư, hộ kinh doanh; xử lý nghiêm cơ sở vi phạm."),
        ("PCCC phong trào",
         "Tuyên truyền, xây dựng phong trào toàn dân phòng cháy và chữa cháy; nhân rộng mô hình tổ "
         "liên gia."),
        ("PCCC kinh phí", "Bố trí kinh phí mua phương tiện và tập huấn cho lực lượng phòng cháy, chữa cháy cơ sở."),
        ("nước",
         "Bổ sung điểm quan trắc nguồn nước sinh hoạt tập trung theo kiến nghị của cử tri, công khai "
         "kết quả để người dân theo dõi."),
        ("nước",
         "Công khai kết quả quan trắc nguồn nước sinh hoạt tại nhà văn hóa thôn, bổ sung điểm quan "
         "trắc ở cuối nguồn."),
        ("cử tri",
         "Rà soát toàn bộ kiến nghị đã trả lời từ hai lần trở lên; trả lời lại, nêu rõ thời hạn hoàn "
         "thành và người chịu trách nhiệm."),
        ("cử tri",
         "Rà soát kiến nghị của cử tri đã trả lời nhiều lần mà chưa giải quyết; nêu rõ thời hạn và "
         "người chịu trách nhiệm."),
        ("điện",
         "Rà soát các thôn có điện áp thấp cuối nguồn, thống nhất với ngành điện lộ trình khắc phục và "
         "công bố cho cử tri."),
        ("đường", "Sửa chữa các đoạn đường liên thôn hư hỏng do mưa lũ trước mùa mưa năm 2026."),
        ("đường", "Bố trí vốn sửa chữa tuyến đường liên thôn bị hư hỏng, sạt lở."),
    ),
    "Phòng Giáo dục và Đào tạo": (
        ("cơ sở vật chất",
         "Bổ sung kinh phí, duy tu cơ sở vật chất, trang bị đồ dùng dạy học kịp thời cho các trường."),
        ("cơ sở vật chất",
         "Tham mưu bố trí kinh phí sửa chữa phòng học xuống cấp, bổ sung đồ dùng dạy học cho các điểm "
         "trường."),
        ("sắp xếp trường lớp", "Rà soát, sắp xếp hệ thống trường, lớp hợp lý, thuận lợi cho học sinh đến trường."),
        ("sắp xếp trường lớp",
         "Tiếp tục sắp xếp, sáp nhập các điểm trường lẻ; rà soát mạng lưới trường, lớp phù hợp với địa "
         "hình."),
        ("chế độ", "Quan tâm chế độ cho học sinh dân tộc thiểu số, học sinh hộ nghèo."),
        ("chế độ",
         "Chi trả đầy đủ, kịp thời chế độ hỗ trợ học sinh bán trú là người dân tộc thiểu số, học sinh "
         "thuộc hộ nghèo."),
        ("biên chế", "Tham mưu tuyển dụng đủ giáo viên theo biên chế được giao, nhất là giáo viên tiếng Anh, tin học."),
        ("biên chế", "Khắc phục tình trạng thiếu giáo viên tiếng Anh và tin học ở các trường tiểu học."),
        ("dạy thêm", "Chấn chỉnh tình trạng dạy thêm, học thêm trái quy định; công khai đường dây nóng."),
        ("thu chi", "Chấn chỉnh các khoản thu ngoài quy định đầu năm học; công khai các khoản thu, chi tại trường."),
        ("bữa ăn", "Kiểm tra an toàn thực phẩm bếp ăn bán trú, công khai đơn vị cung cấp thực phẩm."),
        ("bữa ăn", "Bảo đảm vệ sinh an toàn thực phẩm tại bếp ăn tập thể các trường có học sinh bán trú."),
        ("đuối nước", "Tổ chức dạy bơi, phòng chống đuối nước cho học sinh trong dịp hè."),
    ),
    "Ủy ban nhân dân thành phố": (
        ("rác thải nhà máy",
         "Triển khai đồng bộ các biện pháp xử lý chất thải rắn; thực hiện các dự án nhà máy xử lý chất "
         "thải theo quy hoạch; gỡ vướng, đề xuất cơ chế đặc thù cho dự án cấp bách."),
        ("rác thải nhà máy",
         "Đẩy nhanh tiến độ các dự án nhà máy xử lý chất thải rắn theo quy hoạch, tháo gỡ vướng mắc về "
         "mặt bằng cho nhà đầu tư."),
        ("rác thải cơ chế",
         "Rà soát, hoàn thiện cơ chế, chính sách; bổ sung quy trình, định mức, đơn giá thu gom, vận "
         "chuyển, xử lý rác; xây dựng quy chế phối hợp và xử lý vi phạm."),
        ("rác thải cơ chế", "Ban hành định mức, đơn giá thu gom, vận chuyển rác thải sinh hoạt làm cơ sở đặt hàng."),
        ("phế thải", "Rà soát, đẩy nhanh tiến độ đầu tư bãi chứa phế thải xây dựng."),
        ("phế thải",
         "Sớm đưa vào hoạt động các bãi chứa, điểm tập kết phế thải xây dựng theo quy hoạch; xử lý "
         "nghiêm việc đổ trộm."),
        ("ngập", "Hoàn thành các trạm bơm tiêu thoát nước, xóa các điểm úng ngập cục bộ khi mưa lớn."),
        ("ngập", "Khắc phục các điểm úng ngập khi có mưa lớn, đẩy nhanh dự án trạm bơm thoát nước phía Tây."),
        ("trường công", "Đầu tư xây dựng trường học công lập tại các khu đô thị mới, bảo đảm đủ chỗ học."),
        ("trường công",
         "Bố trí quỹ đất và vốn xây dựng trường học công lập ở khu đô thị; thu hồi ô đất trường học "
         "chậm triển khai."),
        ("dự án treo", "Thu hồi các dự án chậm triển khai, vi phạm Luật Đất đai; công khai danh sách chủ đầu tư."),
        ("dự án treo",
         "Kiên quyết thu hồi dự án vốn ngoài ngân sách chậm triển khai, công khai danh mục dự án vi "
         "phạm."),
        ("nước sạch",
         "Hoàn thành mục tiêu cấp nước sạch cho khu vực nông thôn, đẩy nhanh mạng lưới đường ống cấp "
         "nước."),
    ),
    "Ban Quản lý dự án": (
        ("quyết toán",
         "Khẩn trương lập hồ sơ quyết toán 07 công trình đã bàn giao đưa vào sử dụng nhưng chưa quyết "
         "toán."),
        ("quyết toán", "Tập trung quyết toán dứt điểm các dự án hoàn thành tồn đọng từ năm 2021 trở về trước."),
        ("mặt bằng",
         "Phối hợp với Trung tâm Phát triển quỹ đất giải phóng mặt bằng đường nối Quốc lộ 1B, không để "
         "kéo dài sang năm 2026."),
        ("mặt bằng",
         "Tháo gỡ vướng mắc trong công tác GPMB dự án đường nối Quốc lộ 1B; có phương án tái định cư "
         "cho 12 hộ."),
        ("mặt bằng", "Chủ động tuyên truyền, vận động các hộ dân bàn giao mặt bằng tuyến đường nối QL 1B."),
        ("giám sát cộng đồng",
         "Công khai thông tin dự án, tạo điều kiện để Ban Giám sát đầu tư của cộng đồng hoạt động."),
        ("chất lượng",
         "Tăng cường quản lý chất lượng công trình; yêu cầu nhà thầu khắc phục các hạng mục nứt, lún "
         "tại trường mầm non."),
        ("chất lượng",
         "Kiểm tra, yêu cầu nhà thầu bảo hành những hạng mục hư hỏng, xuống cấp trong thời hạn bảo "
         "hành."),
        ("nhà thầu", "Lựa chọn nhà thầu có năng lực; kiên quyết cắt hợp đồng đối với nhà thầu chậm tiến độ."),
        ("nhà thầu", "Xử phạt vi phạm hợp đồng đối với nhà thầu thi công kéo dài, kém năng lực."),
        ("giải ngân", "Phấn đấu giải ngân 100% kế hoạch vốn được giao trong năm 2025."),
        ("giải ngân", "Có cam kết tiến độ giải ngân theo từng tháng, chịu trách nhiệm nếu không giải ngân hết vốn."),
    ),
    "Trung tâm Y tế": (
        ("thuốc", "Khắc phục tình trạng thiếu thuốc, vật tư y tế tại các trạm y tế xã."),
        ("thuốc", "Chủ động đấu thầu, mua sắm thuốc, không để người bệnh có thẻ bảo hiểm phải mua thuốc bên ngoài."),
        ("bác sĩ", "Có cơ chế thu hút bác sĩ về công tác tại trạm y tế xã."),
        ("bác sĩ", "Luân phiên bác sĩ xuống các trạm y tế chưa có bác sĩ, ít nhất hai ngày một tuần."),
        ("máy móc", "Sửa chữa máy X-quang, máy siêu âm đã hỏng; sử dụng hết công suất trang thiết bị được đầu tư."),
        ("máy móc", "Rà soát trang thiết bị y tế để không, điều chuyển cho nơi cần."),
        ("BHYT", "Phối hợp với Bảo hiểm xã hội tháo gỡ việc vượt quỹ khám chữa bệnh BHYT; thanh toán chi phí còn nợ."),
        ("BHYT",
         "Thống nhất với cơ quan BHXH, sớm thanh toán chi phí khám, chữa bệnh bảo hiểm y tế vượt dự "
         "toán các năm trước."),
        ("thái độ", "Chấn chỉnh tinh thần, thái độ phục vụ người bệnh; giảm thời gian chờ khám."),
        ("thái độ", "Đổi mới phong cách, thái độ phục vụ của cán bộ y tế hướng tới sự hài lòng của người bệnh."),
        ("rác y tế", "Đầu tư hệ thống xử lý nước thải, rác thải y tế đạt chuẩn tại trung tâm."),
        ("rác y tế", "Vận hành thường xuyên hệ thống xử lý nước thải y tế; ký hợp đồng thu gom rác thải nguy hại."),
        ("tiêm chủng", "Nâng tỷ lệ tiêm chủng đầy đủ cho trẻ dưới một tuổi ở các thôn vùng cao."),
        ("dân số", "Tuyên truyền giảm tỷ lệ sinh con thứ ba, tảo hôn ở các thôn vùng cao."),
    ),
    "Ủy ban nhân dân huyện khác": (
        ("CĐS lãnh đạo",
         "Tăng cường lãnh đạo, chỉ đạo chuyển đổi số để chính quyền các cấp, tổ chức, đơn vị và người "
         "dân cùng tham gia"),
        ("CĐS lãnh đạo",
         "de nghi UBND huyen tiep tuc tang cuong cong tac lanh dao, chi dao ve cong tac chuyen doi so "
         "tren dia ban huyen"),
        ("BCĐ", "Kiện toàn, bổ sung Ban Chỉ đạo chuyển đổi số khối đảng, đoàn thể và Ban Chỉ đạo cấp huyện"),
        ("tuyên truyền", "Đẩy mạnh tuyên truyền về ý nghĩa, mục đích của chuyển đổi số"),
        ("PCCC kiểm tra", "Tăng cường kiểm tra quy định PCCC; bảo đảm an toàn khu dân cư"),
        ("PCCC tt", "Tuyên truyền, xây dựng phong trào toàn dân PCCC"),
        ("x", "Tiếp tục thực hiện tốt nhiệm vụ theo pháp luật về PCCC"),
        ("dqtv", "Tuyên truyền sâu rộng hơn Luật Dân quân tự vệ tới Nhân dân"),
        ("tập huấn", "Tập huấn và bố trí kinh phí"),
        ("tiếp dân", "Quan tâm đầu tư cơ sở vật chất nơi tiếp công dân"),
        ("tiếp dân2", "Duy trì lịch tiếp công dân, giải quyết dứt điểm đơn thư"),
        ("đối thoại", "Chủ động đối thoại để nắm tình hình"),
    ),
}

SET_ASIDE: Matters = {
    "Sở Nông nghiệp và Môi trường": (
        ("kênh mương", "Bố trí kinh phí nạo vét, kiên cố hóa kênh mương nội đồng trước vụ xuân."),
        ("kênh mương", "Nâng cấp hệ thống kênh mương xuống cấp, bảo đảm nước tưới cho diện tích lúa hai vụ."),
        ("hồ đập", "Kiểm tra an toàn hồ, đập trước mùa mưa lũ; lắp đặt thiết bị quan trắc tại các hồ chứa lớn."),
        ("hồ đập", "Sửa chữa các hồ chứa nước hư hỏng, mất an toàn; cắm mốc hành lang bảo vệ hồ đập."),
        ("dịch bệnh", "Chủ động phòng, chống dịch tả lợn châu Phi, hướng dẫn tái đàn an toàn."),
        ("dịch bệnh", "Hỗ trợ kịp thời hộ chăn nuôi có lợn tiêu hủy do dịch tả lợn châu Phi."),
        ("rừng", "Ngăn chặn tình trạng phá rừng, lấn chiếm đất rừng phòng hộ."),
        ("rừng", "Xử lý dứt điểm các vụ lấn chiếm đất rừng; tăng cường tuần tra rừng phòng hộ đầu nguồn."),
        ("OCOP", "Hỗ trợ hợp tác xã xây dựng nhãn hiệu, truy xuất nguồn gốc sản phẩm OCOP."),
        ("OCOP", "Đẩy mạnh xúc tiến thương mại, đưa sản phẩm OCOP lên sàn thương mại điện tử."),
        ("khoáng sản", "Chấn chỉnh việc khai thác cát, sỏi trái phép trên sông; lắp camera, trạm cân tại các mỏ."),
        ("khoáng sản", "Tăng cường kiểm tra, xử lý khai thác khoáng sản trái phép, nhất là cát sỏi lòng sông."),
        ("bụi", "Yêu cầu nhà máy xi măng lắp đặt hệ thống lọc bụi, khắc phục ô nhiễm không khí tại khu dân cư."),
        ("bụi", "Giám sát việc khắc phục ô nhiễm bụi, tiếng ồn của các cơ sở sản xuất gần khu dân cư."),
        ("nông thôn mới", "Rà soát các tiêu chí nông thôn mới đạt thấp, không chạy theo thành tích."),
        ("nông thôn mới", "Giữ vững, nâng cao chất lượng tiêu chí ở các xã đã đạt chuẩn nông thôn mới."),
        ("bản đồ", "Hoàn thành đo đạc bản đồ địa chính, xây dựng cơ sở dữ liệu đất đai."),
        ("bảng giá", "Trình ban hành bảng giá đất sát với giá thị trường."),
    ),
}
