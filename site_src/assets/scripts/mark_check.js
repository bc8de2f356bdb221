/* Trang kiểm tra tờ niêm yết: gõ mã thì mở trang của mã. Không có phần này thì tìm mã trong bảng. */
(() => {
  "use strict";
  const form = document.getElementById("kiem-tra-ma");
  const result = document.getElementById("ket-qua-ma");
  const known = JSON.parse(document.getElementById("ma-da-biet").textContent);
  const links = [...document.querySelectorAll("a[data-mark]")];
  const marks = new Set([...links.map((link) => link.dataset.mark), ...known.old]);

  /** Trang của một mã; mở từ thư mục trên máy thì phải gọi đúng tên tệp. */
  function address(mark) {
    return `${mark}/${location.protocol === "file:" ? "index.html" : ""}`;
  }

  function tell(words, mark) {
    const message = document.getElementById("khong-thay").content.cloneNode(true);
    message.querySelector("[data-say]").textContent = words.replace("{mark}", () => mark);
    result.append(message);
  }

  /** Người gõ có thể dán cả địa chỉ, chèn dấu cách, hay gõ chữ hoa. */
  function check(typed) {
    const written = typed.trim();
    const mark = written.toLowerCase().replace(/[?#].*$/, "").replace(/\/+$/, "").split("/").pop().replace(/[\s.·-]/g, "");
    result.textContent = "";
    if (!mark) return;
    if (marks.has(mark)) location.assign(address(mark));
    else tell(/^[0-9a-f]{10}$/.test(mark) ? known.not_found : known.not_a_mark, written);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check(form.elements.ma.value);
  });
  const asked = new URLSearchParams(location.search).get("ma");
  if (asked) {
    form.elements.ma.value = asked;
    check(asked);
  }
})();
