"""A file that cannot be taken, in words of the person who sent it."""

from oversight.refusal import BadlyTyped


class Unfit(BadlyTyped):
    """`reason` goes on from the name of the file: “bao-cao.pdf” …; it says what to do and ends with a full stop."""

    def __init__(self, reason: str, name: str = "") -> None:
        self.reason = reason
        super().__init__(fields={"file": f"“{name}” {reason}" if name else f"Tệp {reason}"})

    def of(self, name: str) -> "Unfit":
        """The same said of a file by its name; those who look inside do not know it."""
        return Unfit(self.reason, name)


FETCH_AGAIN = "hãy tải lại tệp gốc từ hệ thống văn bản hoặc quét lại."
SAVE_AS_PDF = "hãy lưu hoặc in lại thành PDF rồi tải lên."

DAMAGED = f"bị hỏng hoặc thiếu một phần nội dung; {FETCH_AGAIN}"
LOCKED = "có mật khẩu hoặc bị mã hoá; hãy bỏ mật khẩu, lưu lại rồi tải lên."
RUNS = f"có nội dung chạy được bên trong (macro, mã lệnh); {SAVE_AS_PDF}"
CARRIES = "có tệp khác nhúng bên trong; hãy tải riêng từng tệp và lưu tệp này thành PDF."
LOADS = f"tự tải nội dung từ nơi khác khi mở; {SAVE_AS_PDF}"
SWELLS = f"phình ra quá lớn khi mở, có thể là tệp phá hoại; {SAVE_AS_PDF}"
