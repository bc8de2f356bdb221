"""What the editor asks of the place it saves to: the protocol of Decap's proxy backend.

Each action is a method; what it may touch is confined to the record files of the catalogue.
"""

import base64
import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from niemyet.edit.workbench.branches import Branches
from niemyet.edit.workbench.checking import Checking, sentences
from niemyet.model.attachment import FOLDER as ATTACHMENTS
from niemyet.problem import Refused
from niemyet.read.attachments import attachment_problem, fault_in

Answer = Any
Params = Mapping[str, Any]

_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_FIRST_STATUS = "draft"
_STATUSES = (_FIRST_STATUS, "pending_review", "pending_publish")
_NO_DELETING = "Không xóa bản ghi ở đây: thủ tục, phí hết áp dụng thì ghi ngày hết hiệu lực."
_NO_PUBLISHING = (
    "Ở máy này chỉ lưu bản sửa. Muốn công bố: đưa nhánh {branch} lên kho chung "
    "(git push origin {branch}) rồi mở yêu cầu duyệt."
)
_BEING_EDITED = (
    "{who} đang sửa mục này và chưa được duyệt. Chưa lưu gì. Hãy mở thẻ «Chờ duyệt», chọn mục đó "
    "để sửa tiếp, hoặc chờ duyệt xong."
)


class NotFound(Refused):
    """There is no such record, or nobody is changing it."""


class Workbench:
    """Answers the editor's requests from the branches of one repository.

    *catalog* is the catalogue's folder, counted from the repository's root.
    """

    def __init__(
        self, branches: Branches, catalog: PurePosixPath, today: Callable[[], date]
    ) -> None:
        self._branches = branches
        self._catalog = catalog
        self._checking = Checking(branches, catalog, today)
        self._actions: Mapping[str, Callable[[Params], Answer]] = {
            "info": self._info,
            "entriesByFolder": self._entries_by_folder,
            "entriesByFiles": self._entries_by_files,
            "getEntry": self._entry,
            "unpublishedEntries": self._drafts,
            "unpublishedEntry": self._draft,
            "unpublishedEntryDataFile": self._draft_file,
            "unpublishedEntryMediaFile": self._draft_attachment,
            "persistEntry": self._save,
            "updateUnpublishedEntryStatus": self._set_status,
            "deleteUnpublishedEntry": self._discard,
            "publishUnpublishedEntry": self._refuse_to_publish,
            "check": self._check,
            "getMedia": lambda _: [],
            "getDeployPreview": lambda _: None,
            "getNotes": lambda _: {"notes": []},
            "deleteFile": self._refuse_to_delete,
            "deleteFiles": self._refuse_to_delete,
        }

    def answer(self, action: str, params: Params) -> Answer:
        """Return the answer to one request. Raises Refused, told to the person at the form."""
        if action not in self._actions:
            raise Refused(f"Máy này không làm việc «{action}».")
        return self._actions[action](params)

    def read_ahead(self) -> None:
        """Read every record once, so that the first check of a form is as quick as the others."""
        self._checking.faults({})

    def _info(self, _: Params) -> Answer:
        name = self._branches.repository.name
        return {"repo": name, "publish_modes": ["editorial_workflow"], "type": "local_git"}

    def _entries_by_folder(self, params: Params) -> Answer:
        folder = self._inside(params["folder"])
        found = self._branches.files(self._published(), str(folder))
        ending = f".{params['extension']}"
        return self._entries(
            {p: blob for p, blob in found.items() if _lies_in(p, folder, params["depth"], ending)}
        )

    def _entries_by_files(self, params: Params) -> Answer:
        paths = [str(self._inside(file["path"])) for file in params["files"]]
        blobs = {path: self._branches.blob(self._published(), path) for path in paths}
        return self._entries({path: blob for path, blob in blobs.items() if blob})

    def _entry(self, params: Params) -> Answer:
        path = str(self._inside(params["path"]))
        blob = self._branches.blob(self._published(), path)
        if blob is None:
            raise NotFound(f"Không có tệp {path}.")
        return self._entries({path: blob})[0]

    def _entries(self, blobs: Mapping[str, str]) -> list[Answer]:
        texts = self._branches.texts(list(blobs.values()))
        return [
            {"data": text, "file": {"path": path, "id": blob}}
            for (path, blob), text in zip(blobs.items(), texts, strict=True)
        ]

    def _drafts(self, _: Params) -> Answer:
        return [name.removeprefix("cms/") for name in self._branches.names()]

    def _draft(self, params: Params) -> Answer:
        collection, slug = _key(params)
        branch = self._draft_branch(collection, slug)
        when, who = self._branches.saved_at(branch)
        changed = self._branches.changed(branch)
        return {
            "collection": collection,
            "slug": slug,
            "status": self._branches.status(branch) or _FIRST_STATUS,
            "diffs": [{"path": c.path, "id": c.path, "newFile": c.added} for c in changed],
            "updatedAt": when,
            "pullRequestAuthor": who,
        }

    def _draft_file(self, params: Params) -> Answer:
        branch = self._draft_branch(*_key(params))
        path = str(self._inside(params["path"]))
        blob = self._branches.blob(branch, path)
        if blob is None:
            raise NotFound(f"Không có tệp {path} trên nhánh {branch}.")
        return {"data": self._branches.texts([blob])[0]}

    def _draft_attachment(self, params: Params) -> Answer:
        path = self._inside(params["path"])
        blob = self._branches.blob(self._draft_branch(*_key(params)), str(path))
        if blob is None:
            raise NotFound(f"Không có tệp {path}.")
        content = base64.b64encode(self._branches.content(blob)).decode()
        return {
            "id": blob,
            "name": path.name,
            "path": str(path),
            "content": content,
            "encoding": "base64",
        }

    def _save(self, params: Params) -> Answer:
        options = params["options"]
        files = {str(self._inside(file["path"])): file["raw"] for file in params["dataFiles"]}
        if any(file.get("newPath") for file in params["dataFiles"]):
            raise Refused("Chỉ lưu được nội dung bản ghi; không đổi tên tệp.")
        attached = self._attached(params.get("assets") or [])
        branch = _branch(options["collectionName"], params["dataFiles"][0]["slug"])
        exists = self._branches.tip(branch)
        if exists and not options.get("unpublished"):
            raise Refused(_BEING_EDITED.format(who=self._branches.saved_at(branch)[1]))
        self._refuse_faulty(files, attached)
        self._branches.save(branch, files | attached, str(options["commitMessage"]))
        if not exists:
            self._branches.set_status(branch, _FIRST_STATUS)
        return {"message": "ok"}

    def _set_status(self, params: Params) -> Answer:
        if params["newStatus"] not in _STATUSES:
            raise Refused("Không có trạng thái này.")
        self._branches.set_status(self._draft_branch(*_key(params)), params["newStatus"])
        return {"message": "ok"}

    def _discard(self, params: Params) -> Answer:
        self._branches.remove(self._draft_branch(*_key(params)))
        return {"message": "ok"}

    def _refuse_to_publish(self, params: Params) -> Answer:
        raise Refused(_NO_PUBLISHING.format(branch=_branch(*_key(params))))

    def _refuse_to_delete(self, _: Params) -> Answer:
        raise Refused(_NO_DELETING)

    def _published(self) -> str:
        tip = self._branches.tip(self._branches.published)
        if tip is None:
            raise Refused(f"Kho này không có nhánh «{self._branches.published}».")
        return tip

    def _draft_branch(self, collection: str, slug: str) -> str:
        branch = _branch(collection, slug)
        if self._branches.tip(branch) is None:
            raise NotFound("Mục này không có bản sửa nào chờ duyệt.")
        return branch

    def _inside(self, written: str) -> PurePosixPath:
        path = PurePosixPath(written)
        parts_are_plain = all(part not in ("..", ".git") for part in path.parts)
        if path.is_absolute() or not parts_are_plain or not path.is_relative_to(self._catalog):
            raise Refused(f"«{written}» nằm ngoài thư mục danh mục.")
        return path

    def _check(self, params: Params) -> Answer:
        files = {str(self._inside(file["path"])): file["raw"] for file in params["dataFiles"]}
        return self._checking.faults(files, params.get("assets") or [])

    def _attached(self, assets: list[Params]) -> dict[str, bytes]:
        """Return the files sent with a record, by path. Raises Refused for one that may not be."""
        found = {}
        for asset in assets:
            path = self._inside(asset["path"])
            content = base64.b64decode(asset["content"])
            if path.parent != self._catalog / ATTACHMENTS:
                raise Refused(f"Tệp kèm chỉ nằm trong {self._catalog / ATTACHMENTS}.")
            if rule := fault_in(path.name, content):
                problem = attachment_problem(path, rule)
                raise Refused(f"{problem.what}. Cách sửa: {problem.remedy}")
            found[str(path)] = content
        return found

    def _refuse_faulty(self, files: Mapping[str, str], attached: Collection[str]) -> None:
        for path in files:
            if not self._checking.is_record(path):
                raise Refused(f"«{PurePosixPath(path).name}» không phải tên tệp của một bản ghi.")
        if faults := self._checking.faults(files, attached)["faults"]:
            raise Refused(" ".join(sentences(faults)))


def _lies_in(path: str, folder: PurePosixPath, depth: int, ending: str) -> bool:
    inside = PurePosixPath(path).relative_to(folder)
    return len(inside.parts) <= depth and path.endswith(ending)


def _key(params: Params) -> tuple[str, str]:
    if params.get("id") and not params.get("slug"):
        collection, _, slug = str(params["id"]).partition("/")
        return collection, slug
    return str(params["collection"]), str(params["slug"])


def _branch(collection: str, slug: str) -> str:
    if not (_NAME.fullmatch(collection) and _NAME.fullmatch(slug)):
        raise Refused(f"«{collection}/{slug}» không phải tên của một bản ghi.")
    return f"cms/{collection}/{slug}"
