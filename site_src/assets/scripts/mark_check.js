/* Trang kiểm tra tờ niêm yết: gõ mã thì mở trang của mã. Không có phần này thì tìm mã trong bảng. */
(() => {
  "use strict";
  const kept = document.getElementById("mau-kiem-tra-ma");
  kept.insertAdjacentHTML("afterend", kept.textContent);
  const form = kept.nextElementSibling;
  const result = document.getElementById("ket-qua-ma");
  const known = JSON.parse(document.getElementById("ma-da-biet").textContent);
  const { words } = known;
  const current = new Set(known.current);
  const old = new Set(known.old);

  /** Trang của một mã; mở từ thư mục trên máy thì phải gọi đúng tên tệp. */
  function address(mark) {
    return `${mark}/${location.protocol === "file:" ? "index.html" : ""}`;
  }

  function tell(said, mark) {
    result.insertAdjacentHTML("beforeend", document.getElementById("mau-khong-thay").textContent);
    result.querySelector("[data-say]").textContent = said.replace("{mark}", () => mark);
  }

  /** Không có mạng thì không mở được trang của mã: nói ngay tại đây. */
  const keptCopy = () => document.getElementById("ban-luu") !== null;

  function answer(said, mark) {
    const strong = document.createElement("strong");
    strong.textContent = said.replace("{mark}", () => mark);
    result.append(strong);
  }

  /** Bấm một đường dẫn như người đọc tự bấm, để máy ở sảnh cũng nhớ đường về. */
  function open(mark) {
    const link = document.createElement("a");
    link.href = address(mark);
    result.append(link);
    link.click();
    link.remove();
  }

  /** Người gõ có thể dán cả địa chỉ, chèn dấu cách, hay gõ chữ hoa. */
  function check(typed, go) {
    const written = typed.trim();
    const mark = written.toLowerCase().replace(/[?#].*$/, "").replace(/\/+$/, "").split("/").pop().replace(/[\s.·-]/g, "");
    result.textContent = "";
    if (!mark) return;
    if (!current.has(mark) && !old.has(mark)) tell(/^[0-9a-f]{10}$/.test(mark) ? words.not_found : words.not_a_mark, written);
    else if (keptCopy()) answer(current.has(mark) ? words.kept_current : words.kept_old, mark);
    else go(mark);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check(form.elements.ma.value, open);
  });
  const asked = new URLSearchParams(location.search).get("ma");
  if (asked) {
    form.elements.ma.value = asked;
    check(asked, (mark) => location.replace(address(mark)));
  }
})();
