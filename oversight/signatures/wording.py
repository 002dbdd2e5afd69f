"""Signatures in sentences of the office. Each stands by itself and says what was looked at."""

from datetime import datetime

NOT_REVOKED = "Chưa kiểm tra được chứng thư số có bị thu hồi hay không, vì hệ thống không tra cứu qua mạng."
UNREADABLE = "Không đọc được chữ ký số này; hãy mở tệp bằng phần mềm ký số để kiểm tra."
INTACT = "Chữ ký còn nguyên vẹn: nội dung đã ký không bị thay đổi."
NOT_INTACT = "Chữ ký không còn khớp với nội dung: tệp đã bị thay đổi sau khi ký."
ONLY_A_PICTURE = "Bản chụp, không so được nội dung bằng máy; hãy đối chiếu bằng mắt."

AFTER = {
    "nothing": "Chữ ký bao trùm toàn bộ tệp.",
    "signatures": "Sau chữ ký này chỉ có thêm chữ ký số, dấu thời gian hoặc thông tin kiểm tra chữ ký.",
    "changes": "Sau khi ký, tệp đã được thêm nội dung khác ngoài chữ ký; hãy xem kỹ từng trang.",
}

LAID_OVER = {
    "drawn": "Trên trang có chú thích, ô nhập hoặc hình được thêm vào; hãy xem kỹ từng trang.",
    "unsigned": "Trên trang có ô chữ ký không mang chữ ký số còn nguyên vẹn; hãy xem kỹ từng trang.",
    "large": "Hình chữ ký, con dấu được thêm lớn hơn mức thường dùng, có thể che nội dung; hãy xem kỹ từng trang.",
    "over text": "Hình chữ ký, con dấu được thêm nằm đè lên chữ của văn bản; hãy so chỗ đó với bản in từ hệ thống.",
}


def time_told(signed_at: datetime | None, vouched_by: str, is_trusted: bool) -> str:
    if signed_at is None:
        return "Chữ ký không ghi thời điểm ký."
    moment = f"{signed_at:%H:%M} ngày {signed_at:%d/%m/%Y}"
    if not vouched_by:
        return f"Ký lúc {moment}, theo đồng hồ của máy người ký; không có dấu thời gian."
    doubt = "" if is_trusted else ", nhưng chưa đối chiếu được đơn vị cấp dấu thời gian"
    return f"Ký lúc {moment}, theo dấu thời gian của {vouched_by}{doubt}."


def chain_told(chain: str, issuer: str) -> str:
    """For what is not a matter of dates."""
    return {
        "trusted": f"Chứng thư số do {issuer} cấp, nối được tới chứng thư gốc mà cơ quan tin cậy.",
        "unknown": f"Chứng thư số do {issuer} cấp, không nối được tới chứng thư gốc nào mà cơ quan tin cậy.",
        "unasked": f"Chứng thư số do {issuer} cấp; hệ thống chưa có chứng thư gốc để đối chiếu.",
        "broken": f"Chứng thư số do {issuer} cấp, hoặc chứng thư trên nó, không hợp lệ để ký văn bản.",
    }[chain]


def validity_told(begins: datetime, ends: datetime, signed_at: datetime | None, now: datetime) -> str:
    """Empty when it is valid now."""
    if begins <= now <= ends:
        return ""
    if now < begins:
        return f"Chứng thư số đến ngày {begins:%d/%m/%Y} mới có hiệu lực."
    if signed_at is not None and begins <= signed_at <= ends:
        return f"Chứng thư số đã hết hạn ngày {ends:%d/%m/%Y}; theo thời điểm ghi trong chữ ký thì lúc ký còn hạn."
    return f"Chứng thư số đã hết hạn ngày {ends:%d/%m/%Y}, trước khi ký."
