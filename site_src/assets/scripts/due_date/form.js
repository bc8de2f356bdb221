/* Ô tính ngày hẹn trả. Không có phần này thì xem bảng tính sẵn ở dưới trang. */
(() => {
  "use strict";
  const kept = document.getElementById("mau-tinh-ngay-hen");
  kept.insertAdjacentHTML("afterend", kept.textContent);
  const form = kept.nextElementSibling;
  const result = document.getElementById("ket-qua-ngay-hen");
  const { calendar, choices, words } = JSON.parse(document.getElementById("du-lieu-ngay-hen").textContent);
  const { "thu-tuc": procedure, "thoi-han": chosen, ngay: day, gio: time } = form.elements;
  const say = (key, values = {}) => words[`due_date.live.${key}`].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const two = (number) => String(number).padStart(2, "0");

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  /** 23/11/2026, 23-11-2026, 23112026, 2026-11-23 đều là một ngày; ngày không có thì trả null. */
  function readDay(text) {
    const digits = text.match(/\d+/g) || [];
    const parts = digits.length === 1 && digits[0].length === 8 ? [digits[0].slice(0, 2), digits[0].slice(2, 4), digits[0].slice(4)] : digits;
    if (parts.length !== 3) return null;
    const [date, month, year] = parts[0].length === 4 ? parts.slice().reverse() : parts;
    const iso = `${year}-${two(month)}-${two(date)}`;
    const real = new Date(`${iso}T00:00:00Z`);
    return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== iso ? null : iso;
  }

  /** 8:30, 8h30, 8 giờ 30, 0830, 8; giờ không có thì trả null. */
  function readTime(text) {
    const digits = text.match(/\d+/g) || [];
    const glued = digits.length === 1 && digits[0].length > 2 ? [digits[0].slice(0, -2), digits[0].slice(-2)] : digits;
    const [hour, minute] = [+glued[0], +(glued[1] || 0)];
    if (!glued.length || glued.length > 2 || hour > 23 || minute > 59) return null;
    return hour * 60 + minute;
  }

  function listChoices() {
    const listed = (choices[procedure.value] || []).map(({ label }, i) => new Option(label, i));
    chosen.textContent = "";
    chosen.append(...(listed.length ? listed : [new Option(chosen.dataset.empty, "")]));
    chosen.disabled = !listed.length;
  }

  function fault(field, text) {
    const place = document.getElementById(`${field.id}-loi`);
    place.textContent = text;
    place.hidden = !text;
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    return Boolean(text);
  }

  function show(choice, due) {
    const said = niemyet.dueDateInWords(due, calendar, words);
    const shown = document.createDocumentFragment();
    shown.append(element("h3", say("result")), element("p", said.due, "big"), element("p", choice.label, "soft"));
    for (const doubt of said.doubts) shown.append(element("p", doubt, "gap"));
    if (choice.from) shown.append(element("p", say("counted_from", { event: choice.from }), "gap"));
    if (said.steps.length) {
      const list = element("ol", "", "steps");
      list.append(...said.steps.map((step) => element("li", step)));
      shown.append(element("h4", say("how")), list);
    }
    result.append(shown);
  }

  function count() {
    const [readIn, readAt] = [readDay(day.value), readTime(time.value)];
    const faults = [
      [procedure, procedure.value ? "" : say("which_procedure")],
      [day, readIn ? "" : say("which_day", { text: day.value })],
      [time, readAt === null ? say("which_time", { text: time.value }) : ""],
    ];
    const wrong = faults.filter(([field, text]) => fault(field, text));
    result.textContent = "";
    if (wrong.length) return wrong[0][0].focus();
    const choice = choices[procedure.value][chosen.value];
    if (choice.obstacle) return result.append(element("p", choice.obstacle, "gap"));
    return show(choice, niemyet.dueDate(choice.limits, { day: readIn, minute: readAt }, calendar));
  }

  /** Bây giờ ở Việt Nam, dù máy đặt múi giờ nào. */
  function fillInNow() {
    const now = new Date(Date.now() + 7 * 36e5);
    day.value = `${two(now.getUTCDate())}/${two(now.getUTCMonth() + 1)}/${now.getUTCFullYear()}`;
    time.value = `${now.getUTCHours()}:${two(now.getUTCMinutes())}`;
  }

  procedure.addEventListener("change", listChoices);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    count();
  });
  fillInNow();
  const asked = new URLSearchParams(location.search).get("thu-tuc");
  if (asked && choices[asked]) procedure.value = asked;
  listChoices();
  if (procedure.value) {
    count();
    // Địa chỉ chỉ đến bảng tính sẵn, cho máy tắt JavaScript; đã tính thì chỉ đến câu trả lời, khi
    // trang đã đủ dài để cuộn.
    document.addEventListener("DOMContentLoaded", () => location.replace(`#${result.id}`));
  }
})();
