"""How money is paid to an office. A wrong account costs people money: nothing here is guessed."""

from enum import StrEnum

from pydantic import Field

from niemyet.model.record import Fact, Note, SourceNote
from niemyet.model.related import Barred, Needed, Related
from niemyet.model.values import AccountNumber, BankNumber, Text, TransferText


class PaymentKind(StrEnum):
    CASH = "cash"
    BANK_TRANSFER = "bank_transfer"
    NATIONAL_PORTAL = "national_portal"
    CARD = "card"


_WITHOUT_ACCOUNT = tuple(kind for kind in PaymentKind if kind is not PaymentKind.BANK_TRANSFER)


class BankAccount(Fact):
    """An account of the office, as the bank's paper has it; no list of banks is kept here."""

    holder: Text = Field(title="Tên người nhận", description="Đúng như ngân hàng ghi.")
    number: AccountNumber = Field(
        title="Số tài khoản", description="Chép từ giấy của ngân hàng, viết liền; đọc lại hai lần."
    )
    bank: Text = Field(title="Ngân hàng", description="Tên ngân hàng, chi nhánh nếu giấy có ghi.")
    bank_number: BankNumber | None = Field(
        None,
        title="Mã BIN của ngân hàng",
        description="Sáu chữ số, hỏi ngân hàng. Bỏ trống thì trang không vẽ mã để quét.",
    )
    transfer_text: TransferText | None = Field(
        None,
        title="Nội dung chuyển khoản",
        description="Không dấu, tối đa 25 ký tự. Bỏ trống nếu đơn vị không đòi.",
    )


class WayToPay(Related):
    """One way to pay what the office collects."""

    relations = (
        Needed("transfer_without_account", "account", "kind", _WITHOUT_ACCOUNT),
        Barred("account_only_for_transfer", "account", "kind", _WITHOUT_ACCOUNT),
    )

    kind: PaymentKind = Field(
        title="Cách trả",
        description="cash: tiền mặt ở quầy; bank_transfer: chuyển khoản; national_portal: trên "
        "Cổng Dịch vụ công quốc gia; card: thẻ ở quầy.",
    )
    account: BankAccount | None = Field(
        None, title="Tài khoản", description="Chỉ khi chuyển khoản."
    )
    note: Note = None
    source_note: SourceNote = None
