/* Tính ngày hẹn trả, giống hệt scripts/niemyet/model/due_date/reckoning.py; hai bên cùng thử trên
   tests/due_date/cases.yaml. Ngày là số ngày từ 1970 (không có múi giờ), giờ là số phút từ 0 giờ. */
((root) => {
  "use strict";
  const MINUTES_A_DAY = 1440;

  const numberOf = (iso) => Date.UTC(+iso.slice(0, 4), iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 864e5;
  const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
  const yearOf = (day) => +isoOf(day).slice(0, 4);
  const weekdayOf = (day) => (((day + 3) % 7) + 7) % 7;

  class NoCalendar extends Error {
    constructor(year) {
      super(String(year));
      this.year = year;
    }
  }

  class Calendar {
    constructor(data) {
      Object.assign(this, data);
    }

    sessions(day) {
      const iso = isoOf(day);
      if (!(iso.slice(0, 4) in this.years)) throw new NoCalendar(+iso.slice(0, 4));
      if (iso in this.makeUpDays) return this.week[weekdayOf(numberOf(this.makeUpDays[iso]))];
      return iso in this.daysOff ? [] : this.week[weekdayOf(day)];
    }

    dayOff(day) {
      return this.daysOff[isoOf(day)] || "";
    }

    nextWorkingDay(day) {
      let next = day + 1;
      while (!this.sessions(next).length) next += 1;
      return next;
    }

    closing(day) {
      const sessions = this.sessions(day);
      return { day, minute: sessions[sessions.length - 1][1] };
    }

    isOpen(at) {
      return this.sessions(at.day).some(([opens, closes]) => opens <= at.minute && at.minute <= closes);
    }

    nextOpening(at) {
      const later = this.sessions(at.day).find(([opens]) => opens > at.minute);
      if (later) return { day: at.day, minute: later[0] };
      const day = this.nextWorkingDay(at.day);
      return { day, minute: this.sessions(day)[0][0] };
    }

    /** Lúc việc được làm tiếp kể từ `at`, và phút hết buổi đó. */
    sessionFrom(at) {
      const now = this.sessions(at.day).find(([, closes]) => closes > at.minute);
      if (now) return { start: { day: at.day, minute: Math.max(now[0], at.minute) }, closes: now[1] };
      const start = this.nextOpening({ day: at.day, minute: MINUTES_A_DAY });
      return { start, closes: this.sessions(start.day)[0][1] };
    }

    /** Những ngày đáng nói sau `after` đến hết `until`: nghỉ vì sao, làm bù cho ngày nào. */
    passed(after, until) {
      const found = [];
      for (let day = after + 1; day <= until; day += 1) {
        const worked = this.sessions(day).length > 0;
        const insteadOf = worked ? this.makeUpDays[isoOf(day)] : undefined;
        const why = worked ? (insteadOf ? "" : null) : this.dayOff(day);
        const last = found[found.length - 1];
        if (last && last.why === why && last.insteadOf === insteadOf) last.last = day;
        else found.push({ first: day, last: day, why, insteadOf });
      }
      return found.filter(({ why }) => why !== null);
    }

    unsettledYears(first, last) {
      const years = [];
      for (let year = yearOf(first); year <= yearOf(last); year += 1) if (this.years[year]) years.push(year);
      return years;
    }
  }

  class Count {
    constructor(received, calendar) {
      this.at = received;
      this.calendar = calendar;
      this.steps = [];
    }

    tell(kind, values = {}) {
      this.steps.push({ kind, values });
    }

    tellPassed(after, until) {
      for (const { first, last, why, insteadOf } of this.calendar.passed(after, until)) {
        if (insteadOf) this.tell("make_up", { day: isoOf(first), instead_of: insteadOf });
        else if (first === last) this.tell("passed_day", { day: isoOf(first), why });
        else this.tell("passed_days", { first: isoOf(first), last: isoOf(last), why });
      }
    }

    begin() {
      const { at, calendar } = this;
      this.tell("received", { day: isoOf(at.day), clock: at.minute });
      if (calendar.isOpen(at)) return;
      const opening = calendar.nextOpening(at);
      if (calendar.sessions(at.day).length) this.tell("closed_hours");
      else this.tell("closed_day", { why: calendar.dayOff(at.day) });
      this.tellPassed(at.day, opening.day);
      if (calendar.timed) this.tell("begins", { day: isoOf(opening.day), clock: opening.minute });
      else this.tell("begins_day", { day: isoOf(opening.day) });
      this.at = opening;
    }

    sameDay({ cutoff }) {
      let day = this.at.day;
      if (cutoff !== undefined && this.at.minute > cutoff) {
        this.tell("after_cutoff", { cutoff_clock: cutoff });
        day = this.calendar.nextWorkingDay(day);
        this.tellPassed(this.at.day, day);
      } else this.tell("same_day");
      this.at = this.calendar.closing(day);
    }

    workingDays({ value, unit }) {
      const start = this.at.day;
      let day = start;
      this.tell("first_day", { day: isoOf(start) });
      for (let i = 0; i < value; i += 1) day = this.calendar.nextWorkingDay(day);
      this.tellPassed(start, day);
      this.tell("counted", { number: value, unit, day: isoOf(day) });
      this.at = this.calendar.closing(day);
    }

    days(limit) {
      this.countTo(this.at.day + limit.value, limit);
    }

    months(limit) {
      const [year, month, date] = isoOf(this.at.day).split("-").map(Number);
      const later = month - 1 + limit.value * (limit.unit === "year" ? 12 : 1);
      const last = new Date(Date.UTC(year, later + 1, 0)).getUTCDate();
      this.countTo(Date.UTC(year, later, Math.min(date, last)) / 864e5, limit);
    }

    countTo(counted, { value, unit }) {
      let end = counted;
      this.tell("first_day", { day: isoOf(this.at.day) });
      this.tell("counted", { number: value, unit, day: isoOf(end) });
      if (!this.calendar.sessions(end).length) {
        const to = this.calendar.nextWorkingDay(end);
        this.tell("ends_on_day_off", { day: isoOf(end), why: this.calendar.dayOff(end), to: isoOf(to) });
        this.tellPassed(end, to);
        end = to;
      }
      this.at = this.calendar.closing(end);
    }

    workingHours({ value }) {
      let left = value * 60;
      while (left) {
        const { start, closes } = this.calendar.sessionFrom(this.at);
        this.tellPassed(this.at.day, start.day);
        const end = Math.min(start.minute + left, closes);
        this.tell("worked", { day: isoOf(start.day), from_clock: start.minute, to_clock: end });
        left -= end - start.minute;
        this.at = { day: start.day, minute: end };
      }
    }

    hours({ value }) {
      const total = this.at.minute + value * 60;
      let end = { day: this.at.day + Math.floor(total / MINUTES_A_DAY), minute: total % MINUTES_A_DAY };
      this.tell("elapsed", { number: value, day: isoOf(end.day), clock: end.minute });
      if (!this.calendar.isOpen(end)) {
        const opening = this.calendar.nextOpening(end);
        this.tell("ends_when_closed");
        this.tellPassed(end.day, opening.day);
        end = opening;
      }
      this.at = end;
    }
  }

  const COUNTERS = {
    same_day: "sameDay",
    working_day: "workingDays",
    day: "days",
    month: "months",
    year: "months",
    working_hour: "workingHours",
    hour: "hours",
  };
  const HOURS = ["hour", "working_hour"];

  /** Hạn trả: `status` là due, no_limit, no_hours hoặc no_calendar, kèm từng bước tính. */
  function dueDate(limits, received, calendarData) {
    const calendar = new Calendar(calendarData);
    if (!limits.length) return { status: "no_limit", steps: [] };
    if (!calendar.timed && limits.some(({ unit }) => HOURS.includes(unit))) return { status: "no_hours", steps: [] };
    const first = numberOf(received.day);
    const count = new Count({ day: first, minute: received.minute }, calendar);
    try {
      count.begin();
      for (const limit of limits) count[COUNTERS[limit.unit]](limit);
    } catch (missing) {
      if (!(missing instanceof NoCalendar)) throw missing;
      return { status: "no_calendar", steps: count.steps, year: missing.year };
    }
    const { day, minute } = count.at;
    const unsettled = calendar.unsettledYears(first, day);
    return { status: "due", at: { day: isoOf(day), minute }, steps: count.steps, unsettled };
  }

  const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function dayInWords(iso, words) {
    return `${words[`weekday.${WEEKDAYS[weekdayOf(numberOf(iso))]}`]} ${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  }

  function clockInWords(minute, words) {
    const rest = minute % 60;
    const values = { hour: Math.floor(minute / 60), minute: String(rest).padStart(2, "0") };
    return fill(words[rest ? "format.hour_minute" : "format.hour"], values);
  }

  function valueInWords(name, value, words) {
    if (name.endsWith("clock")) return clockInWords(value, words);
    if (name === "unit") return words[`unit.${value}`];
    if (name === "why") return value || words["due_date.weekly"];
    return typeof value === "number" ? String(value) : dayInWords(value, words);
  }

  /** Kết quả bằng lời: hạn trả, từng bước, và những điều chưa chắc. */
  function inWords(due, calendar, words) {
    const steps = due.steps.map(({ kind, values }) => {
      const said = {};
      for (const name of Object.keys(values)) said[name] = valueInWords(name, values[name], words);
      return sentence(fill(words[`due_date.step.${kind}`], said));
    });
    if (!due.at) return { due: fill(words[`due_date.${due.status}`], { year: due.year }), steps, doubts: [] };
    const day = dayInWords(due.at.day, words);
    const latest = () => fill(words["due_date.moment"], { clock: clockInWords(due.at.minute, words), day });
    return {
      due: calendar.timed ? fill(words["due_date.at_the_latest"], { moment: latest() }) : sentence(day),
      steps,
      doubts: due.unsettled.map((year) => fill(words["due_date.unsettled"], { year, why: calendar.years[year] })),
    };
  }

  const niemyet = root.niemyet || (root.niemyet = {});
  niemyet.dueDate = dueDate;
  niemyet.dueDateInWords = inWords;
})(typeof self === "undefined" ? globalThis : self);
