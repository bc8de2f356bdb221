/* Máy đặt tại sảnh: nút to, không ra khỏi trang niêm yết, không giữ lại gì của người trước. */
(() => {
  "use strict";
  const { root, seconds } = niemyet.kiosk;
  const words = niemyet.kioskWords;
  const HOME = new URL(location.protocol === "file:" ? `${root}index.html` : root, location.href).href;
  const SITE = new URL(root, location.href).href;
  const SHORTEST = 60;
  const USUAL = 120;
  const WARNING = 30;
  const idleSeconds = seconds < SHORTEST ? USUAL : seconds;
  const KEPT_KEY = "niemyet.kiosk";
  const TRAIL_KEY = "niemyet.trail";
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  let lastTouched = Date.now();
  let warning = null;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children.filter(Boolean));
    return made;
  }

  function button(text, run, className = "") {
    const made = element("button", { type: "button", class: className }, text);
    made.addEventListener("click", run);
    return made;
  }

  /* Đi lại trong trang: trình duyệt không ghi lịch sử, nên người sau không lùi về được. */
  const readTrail = () => JSON.parse(sessionStorage.getItem(TRAIL_KEY) || "[]");
  const writeTrail = (trail) => sessionStorage.setItem(TRAIL_KEY, JSON.stringify(trail));

  function opensHere(url) {
    return url.href.startsWith(SITE) && /(\/|\.html)$/.test(url.pathname) && !url.href.startsWith(`${SITE}admin/`);
  }

  function go(url) {
    if (url.href.split("#")[0] !== location.href.split("#")[0]) writeTrail([...readTrail(), location.href]);
    location.replace(url.href);
  }

  function goBack() {
    const trail = readTrail();
    const last = trail.pop();
    writeTrail(trail);
    if (last) location.replace(last);
  }

  function follow(url) {
    if (opensHere(url)) go(url);
    else showOutside(url);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    event.preventDefault();
    follow(new URL(link.href));
  }, true);
  // Ô tìm kiếm gửi đi thì cũng nhớ đường về; biểu mẫu nào tự trả lời tại chỗ thì thôi.
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const url = new URL(event.target.action);
    url.search = new URLSearchParams(new FormData(event.target));
    follow(url);
  });
  for (const way of ["auxclick", "contextmenu", "dragstart"]) document.addEventListener(way, (event) => event.preventDefault(), true);
  // Một đoạn mã tự chuyển trang thì chỉ chặn được ở đây, nơi trình duyệt cho.
  globalThis.navigation?.addEventListener("navigate", (event) => {
    const url = new URL(event.destination.url);
    if (!event.cancelable || (event.navigationType !== "push" && opensHere(url))) return;
    event.preventDefault();
    setTimeout(() => follow(url));
  });

  /** Địa chỉ công khai của một trang hay tệp ở đây; không biết nơi đăng thì không có. */
  function publicAddress(url) {
    if (!url.href.startsWith(SITE)) return url.href;
    if (!canonical) return "";
    const inside = url.href.slice(SITE.length).replace(/index\.html(?=$|[?#])/, "");
    return new URL(inside, new URL(root, canonical)).href;
  }

  function readable(address) {
    const plain = address.replace(/^(tel|mailto):/, "");
    try { return decodeURI(plain); } catch { return plain; }
  }

  function dialog(title, attributes, ...content) {
    const heading = element("h2", { id: "kiosk-tieu-de" }, title);
    const made = element("dialog", { class: "kiosk-dialog", "aria-labelledby": "kiosk-tieu-de", ...attributes }, heading, ...content);
    made.addEventListener("close", () => { made.remove(); lastTouched = Date.now(); });
    made.addEventListener("click", (event) => { if (event.target === made) made.close(); });
    document.body.append(made);
    made.showModal();
    return made;
  }

  function showAddress(title, text, address) {
    const shown = dialog(title, {},
      element("p", {}, text),
      address && niemyet.qrImage(address, words.qr),
      address && element("p", { class: "kiosk-address" }, readable(address)),
      button(words.close, () => shown.close(), "kiosk-main"));
  }

  function showOutside(url) {
    const address = publicAddress(url);
    showAddress(words.outside_title, address ? words.outside_text : words.no_address, address);
  }

  /* Không giữ gì của người trước. */
  async function forget() {
    for (const input of document.querySelectorAll("input, select, textarea")) input.value = "";
    for (const key of Object.keys(sessionStorage)) if (key !== KEPT_KEY) sessionStorage.removeItem(key);
    for (const key of Object.keys(localStorage)) if (key.startsWith("niemyet")) localStorage.removeItem(key);
    if (!globalThis.caches) return;
    const visited = (await caches.keys()).filter((name) => name.startsWith("niemyet ") && name.endsWith(" đã xem"));
    await Promise.all(visited.map((name) => caches.delete(name)));
  }

  async function startAgain() {
    await forget().catch(() => {});
    location.replace(HOME);
  }

  /** Đang ở đầu trang chủ và chưa gõ gì thì không có gì để xóa, cũng không hỏi. */
  function untouched() {
    return location.href === HOME && !readTrail().length && scrollY === 0 && !document.querySelector("dialog[open]") && [...document.querySelectorAll("input")].every((input) => !input.value);
  }

  function warn() {
    const text = element("p", { id: "kiosk-con-lai" });
    warning = dialog(words.still_title, { role: "alertdialog", "aria-describedby": "kiosk-con-lai" }, text, button(words.still_yes, () => warning.close(), "kiosk-main"));
    warning.addEventListener("close", () => { warning = null; });
  }

  function watch() {
    const idle = (Date.now() - lastTouched) / 1000;
    if (idle < idleSeconds - WARNING || untouched()) return;
    if (idle >= idleSeconds) { lastTouched = Date.now(); startAgain(); return; }
    if (!warning) warn();
    warning.querySelector("p").textContent = words.still_text.replace("{seconds}", Math.ceil(idleSeconds - idle));
  }

  function bar() {
    const here = publicAddress(new URL(location.href));
    const take = here && button(words.take, () => showAddress(words.take_title, words.take_text, here), "kiosk-take");
    if (take) take.prepend(...[niemyet.qrImage(here, "")].filter(Boolean));
    const back = button(words.back, goBack);
    back.disabled = !readTrail().length;
    const home = button(words.home, () => { writeTrail([]); location.replace(HOME); });
    return element("div", { class: "kiosk-bar", role: "region", "aria-label": words.bar }, home, back, button(words.done, startAgain), take);
  }

  const clean = new URL(location.href);
  clean.searchParams.delete("kiosk");
  history.replaceState(null, "", clean);
  const { src } = document.currentScript;
  document.head.append(element("link", { rel: "stylesheet", href: src.replace(/kiosk\.js(?=$|\?)/, "kiosk.css") }));
  document.documentElement.classList.add("kiosk");
  document.body.append(bar());
  for (const sign of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(sign, () => { if (!warning) lastTouched = Date.now(); }, { passive: true, capture: true });
  }
  setInterval(watch, 1000);
})();
