/* Danh sách xã, phường: gõ tên thì chỉ còn nơi khớp. Không có phần này thì đọc cả danh sách. */
(() => {
  "use strict";
  const kept = document.getElementById("mau-tim-xa");
  kept.insertAdjacentHTML("afterend", kept.textContent);
  const form = document.getElementById("tim-xa");
  const box = form.elements.xa;
  const status = document.getElementById("so-xa");
  const cards = [...document.querySelectorAll("#cac-xa > li")].map((card) => ({ card, words: card.dataset.find.split(/[^a-z0-9]+/) }));

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[đðɖ]/g, "d");

  /** Mỗi chữ đã gõ phải mở đầu một chữ của tên; gõ liền («phucyen») thì tên cũng đọc liền. */
  function matches(words, typed) {
    return typed.every((part) => words.some((word) => word.startsWith(part)))
      || words.some((_, first) => words.slice(first).join("").startsWith(typed.join("")));
  }

  function narrow() {
    const typed = fold(box.value).split(/[^a-z0-9]+/).filter(Boolean);
    let number = 0;
    for (const { card, words } of cards) {
      card.hidden = !matches(words, typed);
      if (!card.hidden) number += 1;
    }
    const said = number === cards.length ? "all" : number ? "some" : "none";
    status.textContent = status.dataset[said].replace("{number}", number);
  }

  box.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = cards.filter(({ card }) => !card.hidden);
    if (found.length === 1) location.assign(found[0].card.querySelector("a").href);
  });
  box.value = new URLSearchParams(location.search).get("xa") || box.value;
  narrow();
})();
