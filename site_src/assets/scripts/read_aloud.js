/* Đọc thành tiếng phần chính của trang bằng giọng của máy: từng mục, bảng thì từng hàng kèm tên cột. */
(() => {
  "use strict";
  const LONGEST = 180; // câu dài hơn thì giọng của vài trình duyệt ngừng giữa chừng
  const SENTENCE = new RegExp(`\\S.{0,${LONGEST}}?[.;!?](?=\\s|$)|\\S.{0,${LONGEST}}(?=\\s|$)|\\S+`, "g");
  const SKIPPED = "[hidden], [aria-hidden=true], script, style, template, svg, form, nav, button, details:not([open]) > :not(summary)";
  const page = document.documentElement;
  const place = document.getElementById("nghe-doc");
  const [toggle, stopping] = place.querySelectorAll("button");
  const words = place.dataset;
  let queue = [];
  let at = 0;
  let turn = 0;
  let state = "stopped";
  let marked = null;
  let spoken = null; // trình duyệt quên báo khi nào đọc xong nếu không ai giữ lời đang đọc

  const tidy = (text) => text.replace(/\s+/g, " ").trim();
  const languageOf = (element) => element.closest("[lang]").lang;

  /** Chữ trong một ô của bảng, bỏ những gì không để đọc. */
  function text(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return "";
    return `${[...node.childNodes].map(text).join("")} `;
  }

  function columnNames(table) {
    const row = table && table.tHead && table.tHead.rows[0];
    return row ? [...row.cells].map((cell) => tidy(text(cell))) : [];
  }

  /** «Đăng ký khai sinh. Thời hạn: trong ngày. Phí: miễn phí.» */
  function rowText(row, names) {
    let column = 0;
    const said = [...row.cells].map((cell) => {
      const name = cell.scope === "row" ? "" : names[column];
      column += cell.colSpan;
      const value = tidy(text(cell));
      return value && name ? `${name}: ${value}` : value;
    });
    return said.filter(Boolean).join(". ");
  }

  /** Những gì sẽ đọc, theo thứ tự của trang: chữ, ngôn ngữ, và chỗ của nó. */
  function pieces(main) {
    const found = [];
    let open = "";
    const flush = (block) => {
      const whole = tidy(open);
      open = "";
      for (const part of whole.match(SENTENCE) || []) {
        if (/[\p{L}\p{N}]/u.test(part)) found.push({ text: part, block, language: languageOf(block) });
      }
    };
    const walk = (block) => (node) => {
      if (node.nodeType === Node.TEXT_NODE) open += node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return;
      const display = getComputedStyle(node).display;
      if (display === "none") return;
      if (node.tagName === "TR") {
        flush(block);
        if (node.parentNode.tagName !== "THEAD") open = rowText(node, columnNames(node.closest("table")));
        flush(node);
      } else if (display.startsWith("inline") && !node.lang) {
        node.childNodes.forEach(walk(block));
        if (display !== "inline") open += " ";
      } else {
        flush(block);
        node.childNodes.forEach(walk(node));
        flush(node);
      }
    };
    main.childNodes.forEach(walk(main));
    flush(main);
    return found;
  }

  function mark(block) {
    if (marked) marked.classList.remove("being-read");
    marked = block;
    if (!block) return;
    block.classList.add("being-read");
    block.scrollIntoView({ block: "nearest" });
  }

  function voiceFor(language) {
    const same = (voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2);
    return speechSynthesis.getVoices().find(same) || null;
  }

  function show(next) {
    state = next;
    toggle.textContent = { stopped: words.listen, reading: words.pause, paused: words.again }[state];
    stopping.hidden = state === "stopped";
    page.classList.toggle("reading", state !== "stopped");
  }

  function say() {
    const piece = queue[at];
    if (!piece) { stop(); return; }
    mark(piece.block);
    const mine = turn;
    const next = () => { if (mine === turn && state === "reading") { at += 1; say(); } };
    spoken = new SpeechSynthesisUtterance(piece.text);
    spoken.lang = piece.language;
    spoken.voice = voiceFor(piece.language);
    spoken.addEventListener("end", next);
    spoken.addEventListener("error", (event) => {
      if (mine !== turn) return;
      if (/cancel|interrupt/.test(event.error)) stop();
      else next();
    });
    speechSynthesis.speak(spoken);
  }

  function hush() {
    turn += 1;
    speechSynthesis.cancel();
  }

  function stop() {
    hush();
    mark(null);
    if (document.activeElement === stopping) toggle.focus();
    show("stopped");
  }

  // Lệnh tạm dừng của trình duyệt trên điện thoại làm mất lời đang đọc; nên dừng hẳn và nhớ chỗ.
  function press() {
    if (state === "reading") { hush(); show("paused"); return; }
    if (state === "stopped") { queue = pieces(document.getElementById("noi-dung")); at = 0; }
    show("reading");
    say();
  }

  toggle.addEventListener("click", press);
  stopping.addEventListener("click", stop);
  addEventListener("pagehide", hush);
  press();
})();
