/* What axe-core does not look at: width, overlap, size of targets, keyboard, structure. */
globalThis.pageChecks = (() => {
  "use strict";
  const UNSEEN = ".unseen, .skip";
  const STEPS_ASIDE = "main:has(> #ket-qua) > h1";
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
  const MAIN_CONTROLS = ".find input, .find button, .fill select, .menu a, .menu button, .ease button, main button, .share button";
  const SMALLEST = 24;
  const SMALLEST_MAIN = 44;
  const ROUNDING = 0.5;

  function name(element) {
    const id = element.id ? `#${element.id}` : "";
    const text = (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.tagName.toLowerCase()}${id}.${String(element.className.baseVal ?? element.className).split(" ")[0]} "${text}"`;
  }

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isShown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  /** For ears only: the heads of tables that are cards on a phone, words beside a sign. */
  const isHeardOnly = (element) => {
    const around = element.closest(`${UNSEEN}, ${STEPS_ASIDE}, thead`);
    return around && (around.matches(UNSEEN) || getComputedStyle(around).clipPath !== "none");
  };
  const shown = (selector) => all(selector).filter((element) => isShown(element) && !isHeardOnly(element));
  const focusable = () => all(FOCUSABLE).filter((e) => isShown(e) && e.tabIndex >= 0 && !e.disabled);

  /** What stands beyond the screen, or is cut off inside its box. */
  function width() {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`page ${document.documentElement.scrollWidth} wide on ${innerWidth}`);
    for (const element of shown("body *")) {
      const box = element.getBoundingClientRect();
      if (box.width && box.right > innerWidth + 1) found.push(`beyond the edge: ${name(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutX = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const cutY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if ((cutX || cutY) && !element.matches("svg, svg *, input, select")) found.push(`cut off: ${name(element)}`);
    }
    return found;
  }

  /** Lines of text that lie on each other. */
  function overlap() {
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !isShown(element) || isHeardOnly(element)) continue;
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({ box, element });
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const found = [];
    lines.forEach(({ box, element }, index) => {
      for (let next = index + 1; next < lines.length && lines[next].box.top < box.bottom; next += 1) {
        const other = lines[next];
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (across > 2 && down > 0.4 * Math.min(box.height, other.box.height)) found.push(`overlap: ${name(element)} and ${name(other.element)}`);
      }
    });
    return found;
  }

  /** A link inside a sentence is as high as its line; everything else has room for a finger. */
  function isInSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    const around = element.parentElement.textContent.trim();
    return around.length > element.textContent.trim().length;
  }

  function targets() {
    const found = [];
    for (const element of shown(FOCUSABLE).filter((e) => e.tabIndex >= 0 && !isInSentence(e))) {
      const box = element.getBoundingClientRect();
      const least = element.matches(MAIN_CONTROLS) ? SMALLEST_MAIN : SMALLEST;
      if (box.height < least - ROUNDING || box.width < least - ROUNDING) found.push(`${Math.round(box.width)} by ${Math.round(box.height)}, not ${least}: ${name(element)}`);
    }
    return found;
  }

  /** After a Tab has been pressed: every stop shows itself, and the order is the order of reading. */
  function keyboard() {
    const found = [];
    const stops = focusable();
    let before = null;
    for (const element of stops) {
      if (element.tabIndex > 0) found.push(`tabindex ${element.tabIndex}: ${name(element)}`);
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) found.push(`takes no focus: ${name(element)}`);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) found.push(`focus not seen: ${name(element)}`);
      const box = element.getBoundingClientRect();
      const backwards = before && box.bottom <= before.top && box.left <= before.left && !element.closest(".skip");
      if (backwards) found.push(`comes after what stands below it: ${name(element)}`);
      before = element.matches(".skip") ? null : box;
    }
    return found;
  }

  function structure() {
    const found = [];
    const headings = all("h1, h2, h3, h4, h5, h6").filter(isShown);
    if (headings.filter((h) => h.tagName === "H1").length !== 1) found.push("not one h1");
    headings.reduce((level, heading) => {
      const own = Number(heading.tagName[1]);
      if (own > level + 1) found.push(`level skipped: ${name(heading)}`);
      return own;
    }, 0);
    for (const table of all("table")) {
      if (!table.caption || !table.caption.textContent.trim()) found.push(`table without a name: ${name(table)}`);
      if (!table.querySelector("th")) found.push(`table without headers: ${name(table)}`);
    }
    for (const header of all("th:not([scope])")) found.push(`header of nothing: ${name(header)}`);
    for (const landmark of [".head", "main", ".foot"]) {
      if (all(landmark).length !== 1) found.push(`not one ${landmark}`);
    }
    const names = all("nav, aside").map((e) => e.getAttribute("aria-label") || "");
    if (names.some((label, index) => !label || names.indexOf(label) !== index)) found.push(`landmarks alike or unnamed: ${names}`);
    for (const part of all("[lang]")) if (!/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(part.getAttribute("lang"))) found.push(`language of ${name(part)}`);
    for (const [id] of Map.groupBy(all("[id]"), (e) => e.id)) if (all(`[id="${CSS.escape(id)}"]`).length > 1) found.push(`id twice: ${id}`);
    return found;
  }

  /** Set the text as WCAG 1.4.12 does; null takes it back. */
  function space(on) {
    const sheet = new CSSStyleSheet();
    if (on) sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = on ? [sheet] : [];
  }

  async function axe(options) {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], ...options });
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.any[0]?.message || ""}`));
  }

  return { axe, width, overlap, targets, keyboard, structure, space };
})();
