"""Places in a file, in words that a person can follow. What has no words here is named as it stands in the file."""

from collections.abc import Iterable, Iterator

TITLES = {
    "rounds": "Đợt giám sát", "councils": "Hội đồng nhân dân", "bodies": "Cơ quan của Hội đồng nhân dân",
    "units": "Đơn vị", "people": "Cá nhân", "delegation_members": "Thành viên Đoàn giám sát",
    "co_bodies": "Cơ quan phối hợp giám sát", "supervised_units": "Đơn vị chịu sự giám sát",
    "outline_items": "Mục của đề cương báo cáo", "self_reports": "Báo cáo của đơn vị", "answers": "Nội dung trả lời",
    "report_versions": "Lần gửi báo cáo", "sittings": "Buổi làm việc", "sitting_units": "Đơn vị dự làm việc",
    "attendance": "Người dự họp", "statements": "Ý kiến phát biểu", "findings": "Kết luận của chủ tọa",
    "minutes": "Biên bản", "recommendations": "Kiến nghị giám sát", "cooperating_units": "Đơn vị phối hợp",
    "fulfilment_reports": "Báo cáo kết quả thực hiện", "proposals": "Đề xuất của đơn vị",
    "forwardings": "Lần chuyển lên cấp trên", "papers": "Văn bản đã ban hành",
    "outline_versions": "Lần gửi đề cương", "outline_templates": "Đề cương mẫu", "questions": "Câu hỏi của Đoàn",
    "line_remarks": "Yêu cầu làm rõ từng mục", "evidence": "Minh chứng", "verified_figures": "Số liệu kiểm chứng",
    "agenda_items": "Mục của chương trình", "commitments": "Lời hứa",
    "handed_documents": "Tài liệu giao tại buổi làm việc", "minutes_wordings": "Lời văn của biên bản",
    "minutes_comments": "Ý kiến về biên bản",
    "signed_copies": "Bản đã ký",
    "paper_subjects": "Hồ sơ được nêu trong văn bản",
    "journal_chains": "Nhật ký", "journal": "Mục nhật ký",
}
"""Tables, as titles of the schema."""

PLACES = {
    "round": "đợt giám sát", "journal": "nhật ký", "entries": "mục", "councils": "Hội đồng nhân dân",
    "bodies": "cơ quan", "units": "đơn vị", "people": "cá nhân", "members": "thành viên Đoàn",
    "co_bodies": "cơ quan phối hợp",
    "outline": "mục đề cương", "reports": "báo cáo của đơn vị", "answers": "nội dung trả lời", "versions": "lần gửi",
    "sittings": "buổi làm việc", "attendance": "người dự họp", "statements": "ý kiến phát biểu",
    "findings": "kết luận", "minutes": "biên bản", "recommendations": "kiến nghị", "cooperating": "đơn vị phối hợp",
    "fulfilments": "báo cáo kết quả thực hiện", "proposals": "đề xuất", "forwardings": "lần chuyển",
    "outline_versions": "lần gửi đề cương", "questions": "câu hỏi của Đoàn", "line_remarks": "yêu cầu làm rõ",
    "evidence": "minh chứng", "verified": "số liệu kiểm chứng",
    "agenda": "mục chương trình", "commitments": "lời hứa", "handed_in": "tài liệu giao", "wordings": "lời văn",
    "comments": "ý kiến", "signed_copies": "bản đã ký",
    "papers": "văn bản", "subjects": "hồ sơ được nêu",
}
"""Names of lists and objects in the file."""

WHOLE_FILE = "Toàn tệp"


def in_words(path: Iterable[str | int]) -> str:
    """("round", "sittings", 2, "place") is "đợt giám sát › buổi làm việc thứ 3 › trường “place”"."""
    return " › ".join(_words([*path])) or WHOLE_FILE


def _words(path: list[str | int]) -> Iterator[str]:
    for name, following in zip(path, [*path, None][1:], strict=True):
        if isinstance(following, int):
            yield f"{PLACES.get(name) or f'“{name}”'} thứ {following + 1}"
        elif not isinstance(name, int):
            yield PLACES.get(name) or f"trường “{name}”"
