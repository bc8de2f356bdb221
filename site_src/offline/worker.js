/* Giữ trang trên máy cho lúc không có mạng. Dòng đầu do lúc làm trang ghi vào: giữ sẵn những gì.
   Trang luôn hỏi mạng trước; chỉ khi mạng hỏng hoặc quá chậm mới đưa bản lưu, và bản lưu nói rõ của ngày nào. */
"use strict";
const scope = new URL(self.registration.scope);
const READY = `niemyet ${scope.pathname} giữ sẵn`;
const VISITED = `niemyet ${scope.pathname} đã xem`;
const MOST_VISITED = 100;
const STAMP = "x-niemyet-luc";
/* Nhiều xã để chung một nơi thì mã của trang nằm ở nơi chung, ngoài thư mục của xã. */
const codes = new URL("assets/", new URL(self.niemyet.commons, scope)).href;
const urlOf = (path) => new URL(path, scope).href;
const wanted = () => [self.niemyet.pack, ...self.niemyet.assets].map(urlOf);

/** Lấy về những gì phải giữ sẵn mà máy chưa có. Hỏng giữa chừng thì bản cũ vẫn làm việc. */
async function prepare() {
  if (navigator.connection && navigator.connection.saveData) { await keepOfflinePage(); return; }
  const cache = await caches.open(READY);
  const queue = wanted();
  const take = async () => {
    for (let url = queue.shift(); url; url = queue.shift()) {
      if (await cache.match(url)) continue;
      const response = await fetch(new Request(url, { priority: "low" }));
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      await cache.put(url, await stamped(response));
    }
  };
  await Promise.all([take(), take()]);
}

/** Người xem muốn đỡ tốn dữ liệu: chỉ giữ trang báo không có mạng. */
async function keepOfflinePage() {
  const url = urlOf(self.niemyet.offline);
  if (await (await caches.open(VISITED)).match(url)) return;
  const response = await fetch(url);
  if (response.ok) await keepVisited(url, response);
}

/** Bỏ những gì bản mới không giữ nữa. */
async function tidy() {
  const cache = await caches.open(READY);
  const kept = new Set(wanted());
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
}

/** Bản sao của một câu trả lời, ghi lúc lấy về theo giờ của máy chủ. */
async function stamped(response) {
  const headers = new Headers(response.headers);
  headers.set(STAMP, String(Date.parse(headers.get("date")) || Date.now()));
  return new Response(await response.blob(), { headers });
}

const fetchedAt = (response) => (response ? Number(response.headers.get(STAMP)) : -1);

async function keepVisited(url, response) {
  const cache = await caches.open(VISITED);
  await cache.delete(url);
  await cache.put(url, await stamped(response));
  const all = await cache.keys();
  for (const request of all.slice(0, Math.max(0, all.length - MOST_VISITED))) await cache.delete(request);
}

/** Hỏi mạng; trang nào đã mở được thì giữ lại, không giữ những gì gõ sau dấu hỏi. */
async function ask(event, path) {
  const response = await fetch(event.request);
  if (response.status >= 500 && await keptCopy(path)) throw new Error(String(response.status));
  if (response.ok && !response.redirected && response.type === "basic") event.waitUntil(keepVisited(urlOf(path), response.clone()));
  if (response.status === 404 || response.status === 410) event.waitUntil(caches.open(VISITED).then((cache) => cache.delete(urlOf(path))));
  return response;
}

/** Bản lưu mới nhất của một địa chỉ: bản đã xem hoặc bản giữ sẵn. */
async function keptCopy(path) {
  const visited = await (await caches.open(VISITED)).match(urlOf(path));
  const pack = await (await caches.open(READY)).match(urlOf(self.niemyet.pack));
  if (!pack || fetchedAt(visited) >= fetchedAt(pack)) return visited;
  const html = unpacked(await pack.clone().json(), path);
  return html === undefined ? visited : new Response(html, { headers: { "content-type": "text/html; charset=utf-8", [STAMP]: pack.headers.get(STAMP) } });
}

function unpacked({ pieces, pages }, path) {
  if (!pages[path]) return undefined;
  const [first, ...runs] = pages[path].split(" ");
  let fresh = Number(first);
  return runs.map((run) => {
    const [start, count = 1] = run.split("+").map(Number);
    if (run[0] !== "-") return pieces.slice(start, start + count).join("");
    fresh -= start;
    return pieces.slice(fresh + start, fresh).join("");
  }).join("");
}

/** Những trang mở được lúc không có mạng, để phần tìm kiếm nói trước trang nào chưa lưu. */
async function keptList() {
  const pack = await (await caches.open(READY)).match(urlOf(self.niemyet.pack));
  const visited = await (await caches.open(VISITED)).keys();
  const ready = pack ? Object.keys((await pack.json()).pages) : [];
  return new Response(JSON.stringify([...ready, ...visited.map(({ url }) => decodeURI(pathOf(new URL(url))))]), { headers: { "content-type": "application/json" } });
}

function written(moment) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(moment.getHours())}:${two(moment.getMinutes())}, ${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
}

/** Trang tự nói là bản lưu của ngày nào; ở đây chỉ bật câu ấy lên và ghi lúc lấy về. */
async function marked(copy, status = 200) {
  const html = (await copy.text())
    .replace(/<script type="text\/html" id="mau-ban-luu">([\s\S]*?)<\/script>/, "$1")
    .replace(/(<time id="luc-luu">)/, `$1${written(new Date(fetchedAt(copy)))}`);
  return { html, init: { status, headers: { "content-type": "text/html; charset=utf-8" } } };
}

async function keptPage(path) {
  const copy = await keptCopy(path);
  if (!copy) return undefined;
  const { html, init } = await marked(copy);
  return new Response(html, init);
}

/** Trang báo không có mạng, hiện ngay tại địa chỉ đang mở nên liên kết phải tính lại từ gốc. */
async function offlinePage() {
  const copy = await keptCopy(self.niemyet.offline);
  if (!copy) return Response.error();
  const { html, init } = await marked(copy, 503);
  return new Response(html.replace(/"\.\.\//g, `"${scope.pathname}`), init);
}

async function page(event, path) {
  const fresh = ask(event, path);
  const late = new Promise((done) => { setTimeout(done, self.niemyet.patience); }).then(() => keptPage(path));
  event.waitUntil(fresh.catch(() => {}));
  try {
    return (await Promise.race([fresh, late])) || await fresh;
  } catch (error) {
    return (await keptPage(path)) || keptMark(path) || (await keptWhole(path)) || offlinePage();
  }
}

/** Mã của một tờ: trang chung của các mã trả lời được, nếu đã lưu. */
function keptMark(path) {
  const mark = path.startsWith(self.niemyet.marks) && path.slice(self.niemyet.marks.length, -1);
  return mark && /^[0-9a-f]{10}$/.test(mark) ? Response.redirect(`${urlOf(self.niemyet.marks)}?ma=${mark}`) : undefined;
}

/** Trang của một trường hợp không giữ sẵn: trang của thủ tục nói về mọi trường hợp. */
async function keptWhole(path) {
  const [folder, procedure, name, end] = path.split("/");
  const whole = `${folder}/${procedure}/`;
  return `${folder}/` === self.niemyet.procedures && name && end === "" && await keptCopy(whole) ? Response.redirect(urlOf(whole)) : undefined;
}

/** Tờ in: lấy từ mạng; chỉ tờ đã mở mới có bản lưu, và tờ tự ghi ngày của nó. */
async function sheet(event, path) {
  try {
    return await ask(event, path);
  } catch (error) {
    return (await keptCopy(path)) || offlinePage();
  }
}

const nameless = (url) => url.replace(/\?.*$/, "");

/** Chỉ mục tìm kiếm: mọi trang gọi cùng một tên, nên hỏi mạng trước; bản lưu có dấu của nội dung. */
async function index(request) {
  const kept = await (await caches.open(READY)).match(urlOf(self.niemyet.index));
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise((done) => { setTimeout(done, self.niemyet.patience, kept); });
  return Promise.race([fresh.catch(() => kept), late]);
}

/** Mã: tên đổi theo nội dung nên bản lưu luôn đúng. Trang đã lưu từ lâu gọi tên cũ thì dùng bản mới. */
async function asset(request) {
  const cache = await caches.open(READY);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (response.ok && request.url !== nameless(request.url)) await cache.put(request.url, response.clone());
    return response;
  } catch (error) {
    const sameName = wanted().find((url) => nameless(url) === nameless(request.url));
    return (sameName && await cache.match(sameName)) || Response.error();
  }
}

self.addEventListener("install", (event) => event.waitUntil(prepare().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

/** Trang mở trước khi có phần này tự xin được giữ lại. */
self.addEventListener("message", (event) => {
  const url = new URL(event.data, scope);
  url.search = url.hash = "";
  if (!url.href.startsWith(scope.href) || !isPage(pathOf(url))) return;
  event.waitUntil(fetch(url.href, { cache: "force-cache" }).then((response) => (response.ok ? keepVisited(url.href, response) : null)).catch(() => {}));
});

const pathOf = (url) => url.pathname.slice(scope.pathname.length);
const isPage = (path) => /(^|\/|\.html)$/.test(path) && !path.startsWith("admin/");

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin) return;
  if (url.href.startsWith(codes) && !url.href.startsWith(scope.href)) event.respondWith(asset(request));
  if (!url.pathname.startsWith(scope.pathname)) return;
  const path = pathOf(url);
  if (request.mode === "navigate" && isPage(path)) event.respondWith(page(event, path));
  else if (request.mode === "navigate" && /\.(pdf|docx|odt)$/.test(path)) event.respondWith(sheet(event, path));
  else if (path === self.niemyet.kept) event.respondWith(keptList());
  else if (request.url === nameless(urlOf(self.niemyet.index))) event.respondWith(index(request));
  else if (path.startsWith("assets/")) event.respondWith(asset(request));
});
