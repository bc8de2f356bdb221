/* Việc của máy đang xem: giữ trang cho lúc mất mạng, chia sẻ địa chỉ, chế độ máy đặt tại sảnh. */
(() => {
  "use strict";
  const script = document.currentScript;
  const { root } = script.dataset;
  const inFolder = location.protocol === "file:";

  /** Đợi trang tải xong và máy rảnh, rồi mới giữ trang; trang đang xem cũng được giữ. */
  function keepPages() {
    const { serviceWorker } = navigator;
    if (!serviceWorker || inFolder || !("offline" in script.dataset)) return;
    serviceWorker.register(`${root}sw.js`, { scope: root }).then(() => serviceWorker.ready).then((registration) => {
      if (!serviceWorker.controller) registration.active.postMessage(location.href);
    }).catch(() => {});
  }

  function whenIdle(run) {
    const wait = () => (window.requestIdleCallback || setTimeout)(run);
    if (document.readyState === "complete") wait();
    else addEventListener("load", wait);
  }

  /** Địa chỉ để đưa cho người khác; trang mở từ thư mục chỉ có địa chỉ nếu biết nơi đăng. */
  function publicAddress() {
    const canonical = document.querySelector("link[rel=canonical]");
    return inFolder ? canonical && canonical.href : location.href;
  }

  function offerSharing() {
    const kept = document.getElementById("mau-chia-se");
    const clipboard = navigator.clipboard;
    if (!kept || !publicAddress() || !(navigator.share || clipboard)) return;
    kept.insertAdjacentHTML("afterend", kept.textContent);
    const place = kept.nextElementSibling;
    const [button, status] = place.children;
    if (!navigator.share) button.textContent = place.dataset.copy;
    button.addEventListener("click", () => {
      status.textContent = "";
      const url = publicAddress();
      if (navigator.share) navigator.share({ title: document.title, url }).catch(() => {});
      else clipboard.writeText(url).then(() => { status.textContent = place.dataset.copied; }).catch(() => {});
    });
  }

  /** Trên giấy không bấm được: mở mọi mục đang gập, in xong gập lại; ghi địa chỉ dẫn về đúng trang. */
  function readyForPaper() {
    const closed = document.querySelectorAll("main details:not([open])");
    const set = (open) => closed.forEach((one) => { one.open = open; });
    const place = document.querySelector(".paper span");
    const canonical = document.querySelector("link[rel=canonical]");
    const page = canonical ? canonical.href : !inFolder && location.origin + location.pathname;
    if (place && page) place.textContent = page + (seconds > 0 ? "" : decodeURI(location.search));
    set(true);
    addEventListener("afterprint", () => set(false), { once: true });
  }

  /** ?kiosk=90: thẻ này là máy đặt tại sảnh, 90 giây không ai chạm thì về đầu; ?kiosk=0 là thôi. */
  function kioskSeconds() {
    const asked = new URLSearchParams(location.search).get("kiosk");
    try {
      if (asked !== null) sessionStorage.setItem("niemyet.kiosk", asked);
      return Number(sessionStorage.getItem("niemyet.kiosk"));
    } catch (error) {
      return Number(asked);
    }
  }

  function startKiosk(seconds) {
    (window.niemyet = window.niemyet || {}).kiosk = { root, seconds };
    const version = script.src.replace(/^[^?]*/, "");
    for (const name of ["words", "qr", "kiosk"]) {
      const part = document.createElement("script");
      part.src = `${root}${script.dataset.commons || ""}assets/kiosk/${name}.js${version}`;
      part.async = false;
      document.head.append(part);
    }
  }

  /** WebKit đưa ô không tự điền về chữ ban đầu khi trở lại trang: lấy chữ đã gõ làm chữ ban đầu. */
  function keepTyped() {
    for (const field of document.querySelectorAll("input[autocomplete=off]")) field.defaultValue = field.value;
  }

  const seconds = kioskSeconds();
  if (seconds > 0) startKiosk(seconds);
  else offerSharing();
  addEventListener("beforeprint", readyForPaper);
  addEventListener("pagehide", keepTyped);
  whenIdle(keepPages);
})();
