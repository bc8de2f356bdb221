"""The history on the site: what git tells, what the records' own days tell, and which is which."""

import shutil
from datetime import date

import pytest
from changes.test_sentences import COPY_FEE, PROCEDURE, add_an_amount, change
from niemyet.history import catalog_edits
from niemyet.history.catalog_edits import EditMemory
from niemyet.history.shelf import Shelf
from niemyet.present.changes.history_view import procedure_history, view_histories, view_history
from niemyet.read.catalog_folder import read_catalog
from sample_repository import FEE, commit, git, raise_the_fee, rewrite

BEFORE, AFTER = "2026-11-21T08:00:00+0700", "2026-11-22T23:30:00+0000"


@pytest.fixture
def learn(wording, tmp_path):
    """Return what git tells of a catalogue."""

    def edits(catalog):
        return EditMemory(catalog, wording, Shelf(tmp_path / "ke")).edits()

    return edits


@pytest.fixture
def history_of(learn, post):
    """Return the history of the invented commune from a repository, of a field or of all."""

    def view(catalog, field=""):
        posting = post(read_catalog(catalog).catalog, history=learn(catalog))
        return view_history(field, posting)

    return view


def items(view, origin):
    return [item for item in view.items if item.origin == origin]


def test_a_change_in_the_world_is_known_though_git_never_saw_it(sample_catalog, post):
    posting = post(sample_catalog)
    (found,) = [
        item
        for item in items(view_history("", posting), "in_force")
        if item.path == "phi-le-phi/phi-ban-sao/"
    ]

    assert date(2025, 7, 1) == found.on == found.updated
    assert "Có hiệu lực từ 01/07/2025" == found.label
    assert (
        "Bản sao giấy mẫu: 3.000 → 5.000 đồng/bản từ 01/07/2025, theo Điều 1 "
        "Văn bản mẫu 03/2025/TT-VD; tăng 2.000 đồng, 66,7 %.",
    ) == found.sentences


def test_what_is_announced_is_told_before_its_day(sample_catalog, post):
    (coming,) = [
        item for item in view_history("", post(sample_catalog)).coming if "phi-ban" in item.path
    ]

    assert "Sẽ áp dụng từ 01/01/2030" == coming.label
    assert "5.000 → 6.000 đồng/bản" in coming.sentences[0]


def test_an_edit_bears_the_day_of_its_commit_in_vietnam(catalog, history_of):
    raise_the_fee(catalog)
    commit(catalog, AFTER)
    (found,) = [i for i in items(history_of(catalog), "edited") if "trong-cay" in i.path]

    assert date(2026, 11, 23) == found.on
    assert "Sửa trong danh mục ngày 23/11/2026" == found.label
    assert any("20.000 → 25.000 đồng/cây" in sentence for sentence in found.sentences)


def test_the_first_commit_is_one_sentence(catalog, history_of):
    (began,) = items(history_of(catalog), "edited")

    assert "Bắt đầu có danh mục: 3 thủ tục, 2 khoản thu, 5 văn bản" in began.sentences[0]


def test_many_records_alike_are_told_together(catalog, history_of):
    field = (catalog / "fields/giay-to.yaml").read_text("utf-8")
    for number in range(12):
        named = field.replace("name: ", f"name: {number} ")
        (catalog / f"fields/linh-vuc-{number}.yaml").write_text(named, "utf-8")
    commit(catalog, BEFORE)
    (together,) = [i for i in items(history_of(catalog), "edited") if i.subject == "Nhiều mục"]

    assert together.sentences[0].startswith("Thêm 12 lĩnh vực: ")
    assert together.sentences[0].endswith("và 9 mục khác.")


def test_additions_of_one_day_are_one_entry_with_their_names_linked(catalog, history_of):
    channel = (catalog / "redress_channels/khieu-nai.yaml").read_text("utf-8")
    for number in range(9):
        named = channel.replace("name: ", f"name: {number} ")
        (catalog / f"redress_channels/kenh-{number}.yaml").write_text(named, "utf-8")
        commit(catalog, BEFORE)
    (new,) = [i for i in items(history_of(catalog), "edited") if not i.id.endswith("began")]

    assert new.sentences[0].startswith("Thêm 9 kênh ")
    assert [f"{number} Khiếu nại" for number in range(9)] == [link.text for link in new.new]
    assert all(link.path for link in new.new)


def test_corrections_of_wording_are_one_sentence(catalog, history_of):
    for file in (FEE, COPY_FEE):
        change(catalog, file, "set_by: ", "set_by: Chính ")
    commit(catalog, BEFORE)
    found = [i for i in items(history_of(catalog), "edited") if i.subject == "Nhiều mục"]

    assert ["Sửa lời văn, ghi chú hoặc nguồn ở 2 mục"] == [
        item.sentences[0].partition(":")[0] for item in found
    ]


def test_a_merge_is_one_edit_on_the_day_it_was_published(catalog, learn):
    git(catalog, "checkout", "-qb", "de-nghi")
    raise_the_fee(catalog)
    commit(catalog, BEFORE)
    change(catalog, COPY_FEE, "amount: 6000", "amount: 6500")
    commit(catalog, BEFORE)
    git(catalog, "checkout", "-q", "-")
    git(catalog, "merge", "-q", "--no-ff", "-m", "Duyệt", "de-nghi", moment=AFTER)
    edit, first = learn(catalog).edits

    assert date(2026, 11, 23) == edit.day
    assert {"le-phi-trong-cay", "phi-ban-sao"} == {change.record.id for change in edit.changes}
    assert first.brought and not first.changes


def test_a_field_has_its_own_history(catalog, history_of):
    raise_the_fee(catalog)
    commit(catalog, BEFORE)

    assert [i for i in items(history_of(catalog, "cay-xanh"), "edited") if "trong-cay" in i.path]
    assert [] == items(history_of(catalog, "giay-to"), "edited")


def test_a_procedure_tells_its_own_changes_and_those_of_its_fees(catalog, learn, post):
    raise_the_fee(catalog)
    change(catalog, PROCEDURE, "- value: 10", "- value: 7")
    commit(catalog, BEFORE)
    posting = post(read_catalog(catalog).catalog, history=learn(catalog))
    told = " ".join(
        s for item in procedure_history("dang-ky-trong-cay", posting) for s in item.sentences
    )

    assert "20.000 → 25.000" in told
    assert "10 ngày làm việc → 7 ngày làm việc" in told
    assert "Bản sao" not in told


def test_the_page_of_a_procedure_tells_no_rewording_and_the_history_does(catalog, learn, post):
    """A paper called otherwise, a note, a summary: nobody pays, brings or waits otherwise."""
    change(catalog, PROCEDURE, "name: Sơ đồ vườn", "name: Bản vẽ khu vườn")
    change(catalog, PROCEDURE, "note: Khi phải xem vườn.", "note: Khi xã phải xem vườn.")
    change(catalog, PROCEDURE, "summary: Báo cho xã biết", "summary: Nói cho xã biết")
    commit(catalog, BEFORE)
    posting = post(read_catalog(catalog).catalog, history=learn(catalog))
    whole = [
        i for i in items(view_history("", posting), "edited") if i.id.split("/")[-1] != "began"
    ]
    own = procedure_history("dang-ky-trong-cay", posting)

    assert [item for item in whole if "Đăng ký trồng cây" in f"{item.subject} {item.sentences}"]
    assert [] == [item for item in own if item.origin == "edited"]


def test_the_page_of_a_procedure_tells_of_another_number_of_copies(catalog, learn, post):
    change(catalog, PROCEDURE, "copies: 2", "copies: 1")
    commit(catalog, BEFORE)
    posting = post(read_catalog(catalog).catalog, history=learn(catalog))
    (item,) = [i for i in procedure_history("dang-ky-trong-cay", posting) if i.origin == "edited"]

    assert "Số bản sao" in item.sentences[0]


def test_a_rate_that_a_procedure_does_not_charge_is_no_change_of_it(catalog_copy, post):
    add_an_amount(catalog_copy)
    with_it = procedure_history("dang-ky-trong-cay", post(read_catalog(catalog_copy).catalog))
    charged = (
        "      - fee: le-phi-trong-cay\n        rates:\n          - cay-to\n        case: cay-to\n"
    )
    change(catalog_copy, PROCEDURE, charged, "")
    without = procedure_history("dang-ky-trong-cay", post(read_catalog(catalog_copy).catalog))

    assert ["Sẽ áp dụng từ 01/06/2030"] == [item.label for item in with_it]
    assert () == without


@pytest.mark.parametrize("clone", ["shallow", "none"])
def test_without_a_history_nobody_claims_that_nothing_changed(catalog, tmp_path, history_of, clone):
    raise_the_fee(catalog)
    commit(catalog, BEFORE)
    copy = tmp_path / "ban-sao"
    if clone == "shallow":
        git(tmp_path, "clone", "-q", "--depth", "1", f"file://{catalog.parent}", str(copy))
        copy = copy / "catalog"
    else:
        shutil.copytree(catalog, copy)
    view = history_of(copy)

    assert [] == items(view, "edited")
    assert view.notes and view.notes[0].startswith("Khi làm trang này không xem được đủ lịch sử")


def test_what_is_learnt_is_kept(catalog, learn, monkeypatch):
    raise_the_fee(catalog)
    commit(catalog, BEFORE)
    learnt = learn(catalog)
    monkeypatch.setattr(catalog_edits, "edited_at", None)

    assert learnt == learn(catalog)
    assert len(learnt.edits) == 2 and not learnt.left


def test_what_is_older_than_the_last_commits_is_said(catalog, learn, post, monkeypatch):
    monkeypatch.setattr(catalog_edits, "MOST_COMMITS", 1)
    raise_the_fee(catalog)
    commit(catalog, BEFORE)
    change(catalog, FEE, "amount: 25000", "amount: 26000")
    commit(catalog, AFTER)
    history = learn(catalog)
    posting = post(read_catalog(catalog).catalog, history=history)

    assert (1, 2) == (len(history.edits), history.left)
    assert view_history("", posting).notes == (
        "Còn 2 lần sửa trước đây chưa được xem, nên danh sách này chưa đủ.",
    )


def test_a_file_that_todays_models_cannot_read_is_counted_not_called_removed(
    catalog, learn, history_of
):
    rewrite(catalog / FEE, lambda text: text + "la: lùng\n")
    commit(catalog, BEFORE)
    rewrite(catalog / FEE, lambda text: text.replace("la: lùng\n", ""))
    commit(catalog, AFTER)

    assert [1, 1, 0] == [edit.unread for edit in learn(catalog).edits]
    assert [()] * 3 == [edit.changes for edit in learn(catalog).edits]
    assert "2 lần một mục được viết lại" in history_of(catalog).aside


def test_a_field_such_as_cay_xanh_in_which_nothing_happened_has_no_history(sample_catalog, post):
    assert ["", "giay-to"] == [v.field for v in view_histories(post(sample_catalog))]
