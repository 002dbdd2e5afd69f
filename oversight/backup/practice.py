"""How often a backup is tried out. No law read so far names a number; where the number comes from stands beside it."""

from workflows.provisions.practice import Practice

TRIED_OUT_EVERY = Practice(
    "backup_tried_out", "Khôi phục thử bản sao lưu ít nhất 30 ngày một lần", 30, "day",
    "Mức đề xuất của phần mềm; tài liệu thứ cấp về bảo đảm an toàn hệ thống thông tin cấp độ 3 (TCVN 14423:2026) "
    "nêu việc kiểm tra bản sao lưu định kỳ, chưa đọc nguyên văn")
