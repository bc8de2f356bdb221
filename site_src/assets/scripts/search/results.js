/* Trang tìm kiếm: kết quả ngay khi gõ, lọc có số đếm, địa chỉ chia sẻ được (?q=…). */
niemyet.site.open().catch(() => {}).then(() => {
  "use strict";
  const { setup, say, address, find, open, element, fill, lines, counted } = niemyet.site;
  const SHOWN = 20;
  const NEAR = 5;
  const FILTERS = [
    { key: "linh-vuc", label: "filter_field", of: (row) => [row.field] },
    { key: "doi-tuong", label: "filter_audience", of: (row) => row.audiences },
    { key: "cach-nop", label: "filter_channel", of: (row) => row.channels },
    { key: "phi", label: "filter_charge", of: (row) => [row.charge] },
  ];

  const form = document.querySelector("form[role=search]");
  const input = form.querySelector("input[name=q]");
  const place = document.getElementById("ket-qua");
  const ways = [...place.children].filter((child) => !child.matches(".searching"));
  const status = element("p", { role: "status", class: "unseen" });
  const heading = element("h2", { id: "ket-qua-tim", tabindex: "-1" }, say("results"));
  const filters = element("div", { class: "filters" });
  const message = element("div", { class: "hits__message", tabindex: "-1" });
  const list = element("ol", { class: "hits", "aria-labelledby": "ket-qua-tim" });
  const more = element("button", { type: "button", class: "hits__more", hidden: "" });
  let shown = SHOWN;
  let waiting;
  const chosen = readFilters();

  function readFilters() {
    const query = new URLSearchParams(location.search);
    return new Map(FILTERS.map(({ key }) => [key, query.get(key) || ""]));
  }

  function writeAddress() {
    const query = new URLSearchParams();
    if (input.value.trim()) query.set("q", input.value.trim());
    for (const [key, value] of chosen) if (value) query.set(key, value);
    const asked = query.toString();
    try { history.replaceState(null, "", asked ? `?${asked}` : location.pathname); } catch (error) { /* mở từ tệp */ }
  }

  const fits = (row, besides) => FILTERS.every(({ key, of }) => {
    const value = chosen.get(key);
    return !value || key === besides || of(row).includes(value);
  });
  const narrowed = () => [...chosen.values()].some(Boolean);

  function update() {
    writeAddress();
    const query = input.value;
    document.documentElement.classList.toggle("asked", Boolean(query.trim()));
    if (!query.trim() && !narrowed()) { open().then(browse, failed); return; }
    const run = query.trim()
      ? find(query, (hits, search) => { if (input.value === query) show(hits, search, query); })
      : open().then((search) => show(search.rows.filter(isProcedure).map((row) => ({ row, score: 1 })), search, ""));
    run.catch(failed);
  }

  const isProcedure = (row) => row.kind === "procedure";

  /** Chưa gõ gì: bộ lọc và những lối tìm khác; các danh sách của trang ở ngay bên dưới. */
  function browse(search) {
    showFilters(search.rows.filter(isProcedure));
    heading.hidden = true;
    narrowing.hidden = false;
    fill(message, ...ways);
    fill(list);
    more.hidden = true;
  }

  function failed() {
    fill(message, element("p", {}, say("failed")));
  }

  function show(hits, search, query) {
    const doubt = query ? search.doubt(hits) : "";
    const procedures = hits.map((hit) => hit.row).filter(isProcedure);
    showFilters(procedures);
    narrowing.hidden = Boolean(doubt) && !narrowed();
    const fitting = narrowed() ? hits.filter(({ row }) => isProcedure(row) && fits(row)) : hits;
    const kept = doubt ? fitting.slice(0, NEAR) : fitting;
    heading.hidden = !kept.length;
    heading.textContent = doubt ? say("near") : counted(kept.length);
    fill(message, ...notes(kept, doubt, search, query));
    fill(list, ...kept.slice(0, shown).map((hit) => item(hit, search, query)));
    more.hidden = kept.length <= shown;
    more.textContent = say("more", { number: kept.length - shown });
    clearTimeout(waiting);
    waiting = setTimeout(() => { status.textContent = doubt || !kept.length ? say(doubt || "absent") : counted(kept.length); }, 500);
  }

  function item(hit, search, query) {
    const link = element("a", { class: "hit__name", href: address(hit.row.path) }, hit.row.name);
    const code = hit.row.codes[0] ? element("span", { class: "hit__code" }, `${say("code")} ${hit.row.codes[0]}`) : null;
    return element("li", { class: "hit" }, link, ...lines(hit, search, query).filter(Boolean), ...(code ? [code] : []));
  }

  /** Việc không có trong danh mục thì nói trước hết, cùng nơi làm việc ấy nếu biết. */
  function notes(hits, doubt, search, query) {
    const first = hits.length ? hits[0].row : {};
    if (doubt || !hits.length) return [absent(say(doubt || "absent")), help(), ...(hits.length ? [] : ways)];
    if (first.kind === "referral") return [absent(`${say("absent")} ${first.note}.`)];
    const near = hits.filter((hit) => hit.score > hits[0].score * 0.85);
    const several = near.length > 1 && near.every((hit) => (search.why(hit, query) || {}).when);
    return several ? [element("p", { class: "hits__several" }, say("several"))] : [];
  }

  const absent = (text) => element("p", { class: "hits__absent" }, text);

  function help() {
    return element("p", {}, `${say("try")} `,
      element("a", { href: "#theo-linh-vuc" }, say("fields")), " · ",
      element("a", { href: address(setup.ask) }, say("ask")));
  }

  /** Mỗi lựa chọn ghi số thủ tục sẽ còn lại nếu chọn nó. */
  function showFilters(rows) {
    const focused = document.activeElement && document.activeElement.id;
    const selects = FILTERS.map((filter) => select(filter, rows)).filter(Boolean);
    const clear = element("button", { type: "button", class: "filters__clear", id: "bo-loc" }, say("clear"));
    clear.addEventListener("click", () => { for (const key of chosen.keys()) chosen.set(key, ""); update(); input.focus(); });
    fill(filters, ...selects, ...(narrowed() ? [clear] : []));
    if (focused && filters.querySelector(`#${focused}`)) document.getElementById(focused).focus();
  }

  function select(filter, rows) {
    const counts = new Map();
    for (const row of rows) if (fits(row, filter.key)) for (const value of filter.of(row)) counts.set(value, (counts.get(value) || 0) + 1);
    const value = chosen.get(filter.key);
    if (value && !counts.has(value)) counts.set(value, 0);
    if (!counts.size) return null;
    const id = `loc-${filter.key}`;
    const options = [...counts].sort((a, b) => b[1] - a[1]).map(([name, number]) => element("option", { value: name, selected: name === value ? "" : null }, `${name} (${number})`));
    const made = element("select", { id }, element("option", { value: "" }, say("filter_all")), ...options);
    made.addEventListener("change", () => { chosen.set(filter.key, made.value); shown = SHOWN; update(); });
    return element("div", { class: "filters__one" }, element("label", { for: id }, say(filter.label)), made);
  }

  const narrowing = element("details", { class: "filters__box" }, element("summary", {}, say("narrow")), filters);
  narrowing.open = narrowed() || (matchMedia("(min-width: 60rem)").matches && !niemyet.kiosk);
  fill(place, message, heading, narrowing, list, more, status);
  place.classList.add("results--shown");
  heading.hidden = true;
  more.addEventListener("click", () => {
    const next = list.children.length;
    shown += SHOWN;
    update();
    open().then(() => { if (list.children[next]) list.children[next].querySelector("a").focus(); });
  });
  input.setAttribute("aria-controls", "ket-qua");
  input.addEventListener("input", () => { shown = SHOWN; update(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); update(); (message.querySelector(".hits__absent") ? message : heading).focus(); });
  addEventListener("popstate", () => {
    input.value = new URLSearchParams(location.search).get("q") || "";
    for (const [key, value] of readFilters()) chosen.set(key, value);
    update();
  });
  update();
});
