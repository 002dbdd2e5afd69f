from oversight.models.people import Account
from oversight.services import account_keeping
from oversight.services.written_names import written
from web.administering import mandate
from web.administration.drawer import Drawer, column
from web.forms.administration import AccountForm, NewAccountForm
from web.unit_of_work import work

NOBODY = [("", "Không gắn với người nào (chỉ dùng để quản trị)")]


def form(account: Account | None) -> AccountForm | NewAccountForm:
    return _for_the_mandate(AccountForm(obj=account) if account else new_form())


def new_form(person_id: str = "") -> NewAccountForm:
    built = NewAccountForm(person_id=person_id)
    known = account_keeping.people_without_account(work(), mandate())
    nobody = NOBODY if mandate().is_administrator else [("", "Chọn người")]
    built.person_id.choices = nobody + [(person.id, written(person)) for person in known]
    return _for_the_mandate(built)


def _for_the_mandate(built: AccountForm | NewAccountForm) -> AccountForm | NewAccountForm:
    if not mandate().is_administrator:
        del built.is_administrator
    return built


def cells(account: Account) -> dict:
    return {
        "email": account.email, "person": account.person.name if account.person else "",
        "title": account.person.title if account.person else "",
        "active": "Đang dùng" if account.active else "Đã khóa",
        "is_administrator": "Quản trị" if account.is_administrator else ""}


DRAWER = Drawer(
    "tai-khoan", "Tài khoản", "tài khoản", Account,
    (column("email", "Thư điện tử"), column("person", "Người dùng"), column("title", "Chức vụ"),
     column("active", "Tình trạng"), column("is_administrator", "Quyền")),
    "Chưa có tài khoản nào.",
    form, lambda: account_keeping.accounts(work(), mandate()), cells, lambda account: account.email,
    None,  # views/administration_accounts.py: a new account has a password to show
    lambda account, typed: account_keeping.change_account(work(), mandate(), account, typed))
