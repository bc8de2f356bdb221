/* Ô tìm kiếm ở mọi trang: tải phần tìm khi cần, gợi ý khi gõ (mẫu combobox của ARIA APG). */
(() => {
  "use strict";
  const setupElement = document.getElementById("tim-kiem");
  if (!setupElement) return;
  const setup = JSON.parse(setupElement.textContent);
  const { root } = setupElement.dataset;
  const MOST_OPTIONS = 8;
  const MOST_NEAR = 3;
  const SHORTEST = 2;

  /** Chữ cố định, với {chỗ trống} đã điền. */
  function say(key, values = {}) {
    const words = (niemyet.searchCore || setup).words;
    return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /** Địa chỉ của một trang; mở từ thư mục trên máy thì phải gọi đúng tên tệp. */
  function address(path) {
    const [page, anchor] = path.split("#");
    const file = location.protocol === "file:" && (!page || page.endsWith("/")) ? `${page}index.html` : page;
    return root + file + (anchor ? `#${anchor}` : "");
  }

  function load(path) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = root + path;
      script.async = false;
      script.onload = done;
      script.onerror = () => failed(new Error(path));
      document.head.append(script);
    });
  }

  let opening;
  /** Bộ máy tìm với chỉ mục; tải một lần. */
  function open() {
    opening = opening || Promise.all([setup.engine, setup.core].map(load))
      .then(() => new niemyet.Search(niemyet.searchCore))
      .catch((error) => { opening = undefined; throw error; });
    return opening;
  }

  let detailing;
  /** Thêm chữ trong giấy tờ và nội dung, khi tên và cách gọi chưa đủ trả lời. */
  function detail(search) {
    detailing = detailing || load(niemyet.searchCore.details).then(() => search.addDetails(niemyet.searchDetails));
    return detailing;
  }

  let kept;
  /** Không có mạng thì hỏi một lần xem máy đã lưu những trang nào. */
  async function askWhatIsKept() {
    const offline = location.protocol !== "file:" && (!navigator.onLine || document.getElementById("ban-luu"));
    if (!offline) { kept = undefined; return; }
    if (kept) return;
    try { kept = new Set(await (await fetch(`${root}assets/offline/kept.json`)).json()); } catch (error) { /* không biết thì không nói */ }
  }

  const canOpen = (path) => !kept || kept.has(path.split("#")[0]);

  /** Tìm rồi đưa kết quả cho show; nếu cần thì tải thêm và đưa lần nữa. */
  async function find(query, show) {
    const search = await open();
    await askWhatIsKept();
    const hits = search.find(query);
    show(hits, search);
    if (search.detailed || search.sure(hits)) return;
    try { await detail(search); } catch (error) { return; }
    show(search.find(query), search);
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  /** Thay mọi thứ trong một chỗ; máy cũ chưa có replaceChildren. */
  function fill(place, ...children) {
    place.textContent = "";
    place.append(...children);
  }

  /** Sang trang khác như bấm một liên kết, để máy ở sảnh nhớ đường về. */
  function leave(href) {
    const link = element("a", { href, hidden: "" });
    document.body.append(link);
    link.click();
    link.remove();
  }

  const part = (className, text) => (text ? element("span", { class: className }, text) : null);

  /** Những dòng của một kết quả dưới tên: vì sao khớp, thời hạn, phí, lĩnh vực. */
  function lines(hit, search, query) {
    const { row } = hit;
    const why = search.why(hit, query);
    const facts = row.kind === "procedure"
      ? [`${say("time")}: ${row.time}`, `${say("fee")}: ${row.fee}`, row.field]
      : [say(`kind_${row.kind}`)];
    return [
      part("hit__why", why ? say("also", { text: why.phrase }) : elsewhere(hit)),
      part("hit__when", why && why.when ? say("when", { text: why.when }) : ""),
      part("hit__note", row.note),
      part("hit__absent", canOpen(row.path) ? "" : say("not_kept")),
      part("hit__facts", facts.join(" · ")),
    ];
  }

  /** Khớp không phải ở tên hay cách gọi thì ở đâu. */
  function elsewhere(hit) {
    if (hit.via) return say("via", { text: hit.via.name });
    return hit.entry || hit.score >= 4 || !hit.covered ? "" : say("inside");
  }

  const counted = (number) => (number === 1 ? say("one") : say("many", { number }));

  /** Đã hỏi trong địa chỉ, đã gõ hay đã chạm vào ô thì tìm ngay; chưa thì đợi, đỡ tốn mạng. */
  function openResults() {
    const input = document.querySelector("form[role=search] input[name=q]");
    input.value = input.value || new URLSearchParams(location.search).get("q") || "";
    const start = () => {
      const waiting = input.value ? element("p", { role: "status", class: "searching" }, say("searching")) : "";
      if (waiting) results.prepend(waiting);
      results.classList.toggle("results--waiting", Boolean(waiting));
      Promise.all([open().catch(() => {}), load(setup.results)])
        .catch(() => { results.textContent = say("failed"); })
        .then(() => { if (waiting) waiting.remove(); results.classList.remove("results--waiting"); });
    };
    if (location.search.length > 1 || input.value || document.activeElement === input) start();
    else input.addEventListener("focus", start, { once: true });
  }

  class Box {
    constructor(form, number) {
      this.form = form;
      this.input = form.querySelector("input[name=q]");
      this.id = `goi-y-${number}`;
      this.list = element("ul", { id: this.id, role: "listbox", class: "options", "aria-label": say("options"), hidden: "" });
      this.status = element("p", { role: "status", class: "unseen" });
      for (const [name, value] of Object.entries({
        role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.id, spellcheck: "false", autocapitalize: "off",
      })) this.input.setAttribute(name, value);
      this.input.parentElement.append(this.list);
      form.append(this.status);
      this.active = -1;
      this.listen();
      if (document.activeElement === this.input) this.typed(); // gõ trước khi phần này tải xong
    }

    listen() {
      const { input, list, form } = this;
      input.addEventListener("focus", () => { open().catch(() => {}); });
      input.addEventListener("input", () => this.typed());
      input.addEventListener("keydown", (event) => this.pressed(event));
      input.addEventListener("blur", () => this.close());
      list.addEventListener("pointerdown", (event) => event.preventDefault());
      list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.go(option);
      });
      form.addEventListener("submit", (event) => {
        if (location.protocol !== "file:") return;
        event.preventDefault();
        leave(this.searchPage());
      });
    }

    searchPage() {
      return `${address(setup.page)}?q=${encodeURIComponent(this.input.value.trim())}`;
    }

    typed() {
      const query = this.input.value;
      if (query.trim().length < SHORTEST) { this.close(); return; }
      if (!niemyet.searchCore) this.wait();
      find(query, (hits, search) => {
        if (this.input.value === query) this.show(hits, search, query);
      }).catch(() => { this.close(); this.status.textContent = say("failed"); });
    }

    wait() {
      fill(this.list, this.option("", part("hit__all", say("searching")), []));
      this.setOpen(true);
    }

    show(hits, search, query) {
      const current = this.options()[this.active];
      const kept = current && current.dataset.path;
      const doubt = search.doubt(hits);
      const options = hits.slice(0, doubt ? MOST_NEAR : MOST_OPTIONS)
        .map((hit) => this.option(hit.row.path, part("hit__name", hit.row.name), [doubt && part("hit__why", say("near")), ...lines(hit, search, query)]));
      if (doubt) options.unshift(this.option("", part("hit__all", say(doubt)), []));
      else if (hits.length) options.push(this.option("", part("hit__all", say("all", { number: hits.length })), []));
      options.forEach((option, i) => { option.id = `${this.id}-${i}`; });
      fill(this.list, ...options);
      this.setOpen(options.length > 0);
      this.mark(kept === undefined ? -1 : options.findIndex((option) => option.dataset.path === kept));
      this.announce(`${doubt || !hits.length ? say(doubt || "absent") : `${counted(hits.length)}.`} ${hits.length ? say("move") : ""}`);
    }

    option(path, name, rest) {
      return element("li", { role: "option", "aria-selected": "false", class: "option", "data-path": path }, name, ...rest.filter(Boolean));
    }

    /** Đọc số kết quả khi người dùng ngừng gõ một lát, để trình đọc màn hình không nói liên tục. */
    announce(text) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => { this.status.textContent = text; }, 500);
    }

    options() { return [...this.list.children]; }

    setOpen(isOpen) {
      this.list.hidden = !isOpen;
      this.input.setAttribute("aria-expanded", String(isOpen));
    }

    close() {
      this.setOpen(false);
      this.mark(-1);
    }

    mark(index) {
      this.active = index;
      this.options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
      const option = this.options()[index];
      if (!option) { this.input.removeAttribute("aria-activedescendant"); return; }
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    pressed(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const action = { ArrowDown: () => this.move(1, event), ArrowUp: () => this.move(-1, event), Enter: () => this.enter(event), Escape: () => this.escape(event), Tab: () => this.close() }[event.key];
      if (action) action();
    }

    move(step, event) {
      event.preventDefault();
      if (this.list.hidden) { if (step > 0) this.typed(); return; }
      if (event.altKey && step < 0) { this.close(); return; }
      const count = this.options().length;
      const from = this.active < 0 && step < 0 ? 0 : this.active;
      this.mark((from + step + count) % count);
    }

    enter(event) {
      const option = this.options()[this.active];
      if (!option || this.list.hidden) return;
      event.preventDefault();
      this.go(option);
    }

    escape(event) {
      if (!this.list.hidden) event.preventDefault();
      else this.input.value = "";
      this.close();
    }

    go(option) {
      leave(option.dataset.path ? address(option.dataset.path) : this.searchPage());
    }
  }

  globalThis.niemyet = globalThis.niemyet || {};
  niemyet.site = { setup, say, address, find, open, element, fill, lines, counted };
  const results = document.getElementById("ket-qua");
  if (results) openResults();
  else document.querySelectorAll("form[role=search]").forEach((form, i) => new Box(form, i + 1));
})();
