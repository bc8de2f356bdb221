/* Cỡ chữ, tương phản, nghe đọc. Máy chỉ giữ cỡ chữ và tương phản, khi người đọc chọn khác thường. */
(() => {
  "use strict";
  const page = document.documentElement;
  const KEY = "niemyet.reading";
  const SIZES = [0.9, 1, 1.25, 1.5, 2];
  const USUAL = 1;
  const chosen = Object.assign({ size: USUAL, contrast: false }, kept());

  function kept() {
    try { return JSON.parse(localStorage.getItem(KEY)); } catch (error) { return null; }
  }

  function keep() {
    const usual = chosen.size === USUAL && !chosen.contrast;
    try {
      if (usual) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(chosen));
    } catch (error) { /* máy không cho giữ: chỉ dùng cho trang này */ }
  }

  function apply() {
    const scale = SIZES[chosen.size] || 1;
    if (scale === 1) page.style.removeProperty("--scale");
    else page.style.setProperty("--scale", scale);
    page.classList.toggle("enlarged", scale >= 1.5);
    page.classList.toggle("contrast", chosen.contrast);
  }

  /** Liên kết đến trang hướng dẫn trở thành nút mở các điều khiển, cùng chỗ, cùng cỡ. */
  function asButton(link, panel) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent;
    button.setAttribute("aria-controls", panel.id);
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      if (panel.hidden && window.speechSynthesis) speechSynthesis.cancel();
    });
    link.replaceWith(button);
  }

  function offerControls(panel) {
    const contrast = panel.querySelector("[data-contrast]");
    const status = panel.querySelector("[role=status]");
    const show = () => contrast.setAttribute("aria-pressed", String(chosen.contrast));
    for (const button of panel.querySelectorAll("button[data-size]")) {
      button.addEventListener("click", () => {
        const step = Number(button.dataset.size);
        chosen.size = step ? Math.min(Math.max(chosen.size + step, 0), SIZES.length - 1) : USUAL;
        status.textContent = `${status.dataset.size} ${SIZES[chosen.size] * 100}%`;
        apply();
        keep();
      });
    }
    contrast.addEventListener("click", () => {
      chosen.contrast = !chosen.contrast;
      show();
      apply();
      keep();
    });
    show();
  }

  /** Chỉ mời nghe khi trong máy có giọng của ngôn ngữ trang này; giọng qua mạng gửi chữ đi nơi khác. */
  function offerVoice(place) {
    const synthesis = window.speechSynthesis;
    if (!synthesis || !window.SpeechSynthesisUtterance) return;
    const look = () => {
      place.hidden = !synthesis.getVoices().some((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === page.lang);
    };
    // Danh sách giọng có thể đến muộn.
    if (synthesis.addEventListener) synthesis.addEventListener("voiceschanged", look);
    place.firstElementChild.addEventListener("click", () => {
      const part = document.createElement("script");
      part.src = place.dataset.script;
      document.head.append(part);
    }, { once: true });
    look();
  }

  function start() {
    const kept = document.getElementById("mau-de-doc");
    if (!kept) return;
    kept.insertAdjacentHTML("afterend", kept.textContent);
    const panel = kept.nextElementSibling;
    offerControls(panel);
    offerVoice(document.getElementById("nghe-doc"));
    asButton(document.getElementById("mo-de-doc"), panel);
  }

  apply();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
