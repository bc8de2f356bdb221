/* Đọc thành tiếng phần chính của trang bằng giọng của máy: từng mục, bảng thì từng hàng kèm tên cột. */
(() => {
  "use strict";
  const LONGEST = 180; // câu dài hơn thì giọng của vài trình duyệt ngừng giữa chừng
  const BREATHS = new RegExp(["$", "[.;!?](?=\\s)", ",(?=\\s)", "(?=\\s)"].map((end) => `\\S.{0,${LONGEST}}${end}`).join("|") + "|\\S+", "g");
  const NAME_WORDS = 12; // tên dài hơn thì nghe trả lời trước, tên sau
  const SKIPPED = "[hidden], [aria-hidden=true], script, noscript, style, template, svg, form, nav, button, caption, pre, code, "
    + ".unseen, .onscreen, .prints, .more, .mend, .basis, .cited, .silent, [data-online], "
    + "details:not([open]) > :not(summary)"; // liên kết, căn cứ, mã, cỡ tệp: để nhìn, không để nghe
  const ENDS = /^(?:BR|LI|P|DIV|SUMMARY)$/;
  const ASIDE = ".soft, [class*=__facts], [class*=__more], [class*=__meta]"; // lời thêm, đứng sát chữ trước nó
  const page = document.documentElement;
  const main = document.getElementById("noi-dung");
  const place = document.getElementById("nghe-doc");
  const [toggle, stopping] = place.querySelectorAll("button");
  const words = place.dataset;
  const signs = saidSigns();
  let queue = [];
  let at = 0;
  let answered = 0; // nghe hết chừng này phần thì đã đủ bốn câu trả lời
  let turn = 0;
  let state = "stopped";
  let marked = null;
  let spoken = null; // trình duyệt quên báo khi nào đọc xong nếu không ai giữ lời đang đọc

  const tidy = (text) => text.replace(/\s+/g, " ").replace(/ (?=[.,;:!?])/g, "").replace(/[,;]? *(?=\))/g, "").replace(/[,;] ?(?=\()/g, " ").replace(/([.,;:!?(–])[.,;]+/g, "$1").replace(/^[.,;:\s]+/, "").trim();
  const languageOf = (element) => element.closest("[lang]").lang;

  /** Ký hiệu nào trong trang thì đọc thành lời nào, theo ngôn ngữ; dài trước để không đọc nửa chừng. */
  function saidSigns() {
    const element = document.getElementById("doc-thanh-tieng");
    const told = element ? JSON.parse(element.textContent) : {};
    return Object.assign({}, ...Object.keys(told).map((language) => {
      const found = Object.keys(told[language]).sort((one, other) => other.length - one.length);
      const any = found.map((sign) => sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");
      const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, "gu");
      return { [language]: { pattern, said: told[language] } };
    }));
  }

  /** «8.000 đồng/bản» thành «tám nghìn đồng một bản». */
  function asSaid(text, language) {
    const own = signs[language];
    const said = own ? text.replace(own.pattern, (whole, before, sign) => before + own.said[sign]) : text;
    return tidy(said.replace(/\s*[·›]\s*|\s–\s/g, ", ").replace(/[«»“”]/g, "").replace(/(ngày: )ngày /gi, "$1"));
  }

  /** Chữ trong một ô của bảng, bỏ những gì không để đọc. */
  function text(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return "";
    return `${node.matches(ASIDE) ? ", " : ""}${[...node.childNodes].map(text).join("")}${ENDS.test(node.tagName) ? ". " : " "}`;
  }

  function columnNames(table) {
    const row = table && table.tHead && table.tHead.rows[0];
    return row && row.cells.length > 2 ? [...row.cells].map((cell) => tidy(text(cell))) : [];
  }

  /** «Đăng ký khai sinh. Thời hạn: trong ngày. Phí: miễn phí.»; bảng hai cột: «Chứng thực chữ ký: …». */
  function rowText(row, names) {
    let column = 0;
    const said = [...row.cells].map((cell) => {
      const name = cell.scope === "row" ? "" : names[column];
      column += cell.colSpan;
      const value = tidy(text(cell));
      return value && name ? `${name}: ${value}` : value;
    });
    return said.filter(Boolean).join(names.length ? ". " : ": ");
  }

  /** Những gì sẽ đọc, theo thứ tự của trang: chữ, ngôn ngữ, và chỗ của nó. */
  function pieces() {
    const found = [];
    let open = "";
    const flush = (block) => {
      const language = languageOf(block);
      const whole = asSaid(open, language);
      open = "";
      for (const part of whole.match(BREATHS) || []) {
        if (/[\p{L}\p{N}]/u.test(part)) found.push({ text: part, block, language });
      }
    };
    const together = (block, said) => {
      flush(block);
      open = said;
      flush(block);
    };
    const walk = (block) => (node) => {
      if (node.nodeType === Node.TEXT_NODE) open += node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return;
      const display = getComputedStyle(node).display;
      if (display === "none") return;
      if (node.tagName === "TR") {
        together(node, node.parentNode.tagName === "THEAD" ? "" : rowText(node, columnNames(node.closest("table"))));
      } else if (node.matches("dl > div")) {
        together(node, [...node.children].map((part) => tidy(text(part))).join(": "));
      } else if (node.tagName === "BR") {
        open += ". ";
      } else if (display.startsWith("inline") && !node.lang) {
        if (node.matches(ASIDE)) open += ", ";
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

  /** Bốn câu trả lời đọc trước, tên dài và mọi thứ khác đọc sau. */
  function answersFirst(all) {
    const first = all.filter(({ block }) => block.closest(".answers"));
    const head = all.slice(0, all.indexOf(first[0]));
    const named = head.map((piece) => piece.text).join(" ").split(" ").length <= NAME_WORDS;
    const rest = all.filter((piece) => !first.includes(piece) && !(named && head.includes(piece)));
    if (!first.length) return all;
    const more = { ...first[first.length - 1], text: words.more };
    answered = (named ? head.length : 0) + first.length + 1;
    return [...(named ? head : []), ...first, more, ...rest];
  }

  /** Mỗi mục có một nút để nghe từ mục ấy. */
  function offerFromHere() {
    for (const heading of main.querySelectorAll("h2")) {
      if (heading.closest(SKIPPED)) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "from-here";
      button.textContent = words.from;
      const about = document.createElement("span");
      about.className = "unseen";
      about.textContent = ` ${heading.textContent}`;
      button.append(about);
      button.addEventListener("click", () => readFrom(heading));
      heading.after(button);
    }
  }

  function readFrom(heading) {
    hush();
    at = queue.findIndex(({ block }) => heading.contains(block) || heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING);
    show("reading");
    say();
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
    const next = () => {
      if (mine !== turn || state !== "reading") return;
      at += 1;
      if (at === answered) show("paused");
      else say();
    };
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
    if (state === "stopped") { queue = answersFirst(pieces()); at = 0; }
    show("reading");
    say();
  }

  offerFromHere();
  toggle.addEventListener("click", press);
  stopping.addEventListener("click", stop);
  addEventListener("pagehide", hush);
  press();
})();
