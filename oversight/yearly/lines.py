"""Every number that is told of a year: its name, and in a sentence what it counts; for page, paper and workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oversight.rules.closed_lists import LEVELS, NATURES, ORIGINS, RUNGS
from workflows.tables import workflow


@dataclass(frozen=True)
class Line:
    """`name` is that of the count; `asked` are the filters of the register that show what was counted, where it can.

    `is_sum` marks what the lines under it are parts of.
    """

    name: str
    label: str
    means: str
    unit: str = ""
    asked: Mapping[str, str] | None = None
    is_sum: bool = False


@dataclass(frozen=True)
class Group:
    """The same count by one quality: `words` in their order, keys to labels; a key without words is a name itself.

    `filter` is the register's filter that a key of this group is a value of.
    """

    name: str
    title: str
    means: str
    words: Mapping[str, str] = field(default_factory=dict)
    filter: str = ""


@dataclass(frozen=True)
class Part:
    title: str
    lines: tuple[Line, ...]
    groups: tuple[Group, ...] = ()


def _states(stem: str) -> dict[str, str]:
    return {state.name: state.label for state in workflow(stem).states}


ROUNDS = Part("Đợt giám sát và đơn vị chịu sự giám sát", (
    Line("rounds", "Đợt giám sát đã thành lập Đoàn", "Tính theo ngày quyết định, nghị quyết thành lập Đoàn.", "đợt",
         is_sum=True),
    Line("rounds.concluded", "Đợt giám sát đã ban hành kết luận",
         "Tính theo ngày kết luận, kể cả đợt thành lập từ năm trước.", "đợt"),
    Line("units", "Đơn vị chịu sự giám sát",
         "Mỗi đơn vị tính một lần, trong các đợt thành lập trong năm; không tính đợt đã hủy.", "đơn vị", is_sum=True),
    Line("units.rows", "Lượt đơn vị", "Đơn vị thuộc hai đợt tính hai lượt.", "lượt"),
    Line("units.on_site", "Đơn vị được giám sát trực tiếp", "Có ít nhất một đợt giám sát trực tiếp trong năm.",
         "đơn vị"),
    Line("sittings", "Buổi làm việc đã tổ chức", "Tính theo ngày kết thúc buổi làm việc.", "buổi", is_sum=True),
    Line("sittings.units", "Đơn vị đã làm việc cùng Đoàn", "Mỗi đơn vị tính một lần.", "đơn vị"),
), (
    Group("rounds.body", "Đợt giám sát theo cơ quan quyết định", "Các đợt đã thành lập Đoàn trong năm."),
    Group("rounds.state", "Đợt giám sát theo trạng thái", "Trạng thái hiện nay của các đợt thành lập trong năm.",
          _states("round")),
    Group("rounds.origin", "Đợt giám sát theo căn cứ tiến hành", "Các đợt đã thành lập Đoàn trong năm.",
          dict(ORIGINS)),
))

REPORTS = Part("Báo cáo của đơn vị", (
    Line("reports", "Báo cáo đến hạn", "Tính theo thời hạn trong kế hoạch hoặc thời hạn đã gia hạn; báo cáo chưa đến "
         "hạn và chưa gửi thì chưa tính.", "báo cáo", is_sum=True),
    Line("reports.on_time", "Gửi đúng hạn", "Theo ngày nhận báo cáo lần đầu; báo cáo bổ sung không tính.", "báo cáo"),
    Line("reports.late", "Gửi muộn", "Nhận sau thời hạn.", "báo cáo"),
    Line("reports.missing", "Không gửi, chưa gửi", "Đã quá thời hạn, hoặc Đoàn giám sát đã ghi nhận không gửi.",
         "báo cáo"),
))

RECOMMENDATIONS = Part("Kiến nghị giám sát", (
    Line("recommendations", "Kiến nghị đã ban hành", "Tính theo ngày ban hành.", "kiến nghị", {}, is_sum=True),
    Line("recommendations.fulfilled", "Trong đó đã hoàn thành",
         "Kiến nghị ban hành trong năm, đến nay được đánh giá đã hoàn thành.", "kiến nghị", {"state": "fulfilled"}),
    Line("recommendations.overdue", "Trong đó đang quá hạn",
         "Kiến nghị ban hành trong năm, đến nay quá thời hạn mà chưa có báo cáo hoặc kết quả chưa đạt.", "kiến nghị",
         {"late": "1"}),
    Line("recommendations.reported", "Kiến nghị được đơn vị báo cáo kết quả",
         "Có ít nhất một báo cáo trong năm, kể cả kiến nghị của năm trước.", "kiến nghị"),
    Line("fulfilled", "Kiến nghị được đánh giá đã hoàn thành",
         "Tính theo ngày đánh giá, kể cả kiến nghị của năm trước.", "kiến nghị"),
    Line("fulfilled.average", "Số ngày thực hiện, bình quân",
         "Từ ngày ban hành đến ngày được đánh giá hoàn thành, của các kiến nghị ở dòng trên.", "ngày"),
    Line("fulfilled.median", "Số ngày thực hiện, trung vị",
         "Một nửa số kiến nghị nêu trên hoàn thành trong số ngày này hoặc sớm hơn.", "ngày"),
    Line("recommendations.carried", "Kiến nghị từ các năm trước chưa kết thúc",
         "Ban hành trước ngày 01/01 của năm, đến nay chưa có kết quả cuối cùng.", "kiến nghị"),
), (
    Group("recommendations.state", "Kiến nghị theo trạng thái", "Trạng thái hiện nay của kiến nghị ban hành trong năm.",
          _states("recommendation"), "state"),
    Group("recommendations.theme", "Kiến nghị theo lĩnh vực",
          "Lĩnh vực là mã chuyên đề của đợt giám sát; kiến nghị ban hành trong năm.", filter="theme"),
    Group("recommendations.level", "Kiến nghị theo cấp có thẩm quyền", "Kiến nghị ban hành trong năm.", dict(LEVELS),
          "level"),
    Group("recommendations.nature", "Kiến nghị theo tính chất", "Kiến nghị ban hành trong năm.", dict(NATURES),
          "nature"),
))

FOLLOW_UP = Part("Đôn đốc, gia hạn, xử lý", (
    Line("extensions.asked", "Đề nghị gia hạn của đơn vị", "Tính theo ngày đề nghị.", "lần"),
    Line("extensions.granted", "Gia hạn đã quyết định", "Tính theo ngày quyết định, kể cả khi đơn vị không đề nghị.",
         "lần"),
    Line("extensions.refused", "Không đồng ý gia hạn", "Tính theo ngày quyết định.", "lần"),
    Line("rungs", "Bước đôn đốc, xử lý đã thực hiện", "Tính theo ngày thực hiện; bước bỏ qua không tính.", "lần",
         is_sum=True),
), (
    Group("rungs.kind", "Bước đôn đốc, xử lý theo hình thức", "Các bước đã thực hiện trong năm.", dict(RUNGS)),
))

PROPOSALS = Part("Đề xuất chuyển Hội đồng nhân dân cấp trên", (
    Line("proposals", "Đề xuất đã chuyển", "Tính theo ngày chuyển lần đầu; đề xuất đã rút lại không tính.", "đề xuất",
         is_sum=True),
    Line("proposals.received", "Trong đó cấp trên đã nhận", "Của các đề xuất chuyển trong năm, tính đến nay.",
         "đề xuất"),
    Line("proposals.answered", "Trong đó đã được trả lời", "Của các đề xuất chuyển trong năm, tính đến nay.",
         "đề xuất"),
    Line("proposals.fed_back", "Trong đó đã thông báo lại cho đơn vị",
         "Của các đề xuất chuyển trong năm, tính đến nay.", "đề xuất"),
    Line("proposals.days", "Số ngày chờ trả lời, bình quân",
         "Từ ngày chuyển lần đầu đến ngày ghi nhận trả lời, của các đề xuất đã được trả lời.", "ngày"),
))

COMMITMENTS = Part("Lời hứa tại buổi làm việc", (
    Line("commitments", "Lời hứa đã ghi nhận", "Tính theo ngày kết thúc buổi làm việc.", "lời hứa", is_sum=True),
    Line("commitments.followed", "Trong đó được đưa vào kiến nghị để theo dõi", "Kiến nghị đã ban hành.", "lời hứa"),
    Line("commitments.kept", "Trong đó đã thực hiện", "Kiến nghị tương ứng được đánh giá đã hoàn thành.", "lời hứa"),
    Line("commitments.late", "Trong đó đang quá hạn", "Kiến nghị tương ứng đang quá thời hạn.", "lời hứa"),
))

PARTS = (ROUNDS, REPORTS, RECOMMENDATIONS, FOLLOW_UP, PROPOSALS, COMMITMENTS)
ADDRESSEES = "Cơ quan chủ trì của kiến nghị ban hành trong năm; hoàn thành và quá hạn tính đến nay."
