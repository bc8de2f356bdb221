/* Đang mở cửa hay mở lại lúc nào, theo giờ Việt Nam dù máy đặt múi giờ nào.
   Không có phần này, hoặc chưa biết ngày ấy có nghỉ không, thì trang chỉ nói giờ trong tuần. */
(() => {
  "use strict";
  const kept = document.getElementById("gio-mo-cua");
  const { weeks, off, instead, years, clocks, weekdays, months } = JSON.parse(kept.textContent);
  const places = [...document.querySelectorAll("[data-now]")].map((place) => [place, place.textContent]);
  const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
  const weekdayOf = (day) => (day + 3) % 7;
  const say = (state, values = {}) => kept.dataset[state].replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** Các buổi của một ngày, đếm từ 1970; null khi chưa biết ngày ấy có nghỉ không. */
  function sessions(day) {
    const iso = isoOf(day);
    const [, week] = weeks.filter(([first]) => first <= iso).pop() || [];
    if (!week || !years.includes(iso.slice(0, 4))) return null;
    if (iso in instead) return week[instead[iso]];
    return off.includes(iso) ? [] : week[weekdayOf(day)];
  }

  function opensOn(day, today, [opens]) {
    const time = clocks[opens];
    if (day === today) return say("today", { time });
    if (day === today + 1) return say("tomorrow", { time });
    const [, month, date] = isoOf(day).split("-").map(Number);
    return say("later", { time, weekday: weekdays[weekdayOf(day)], day: date, month: months[month - 1] });
  }

  function state() {
    const now = Math.floor(Date.now() / 6e4) + 7 * 60;
    const [today, minute] = [Math.floor(now / 1440), now % 1440];
    const opened = sessions(today);
    if (!opened) return "";
    const open = opened.find(([opens, closes]) => opens <= minute && minute < closes);
    if (open) return say("open", { time: clocks[open[1]] });
    let coming = opened.filter(([opens]) => opens > minute);
    for (let day = today; coming; coming = sessions(day += 1)) if (coming.length) return opensOn(day, today, coming[0]);
    return say("closed");
  }

  function tell() {
    const said = state();
    for (const [place, hours] of places) if (place.textContent !== (said || hours)) place.textContent = said || hours;
  }

  tell();
  setInterval(tell, 3e4);
})();
