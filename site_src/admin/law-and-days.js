// What the check says of law on the day of what rests on it, and of a year's days off, where it is not asked.
//
// Sentences and facts come with the configuration (edit/forms/told_relations.py, offered_records.py);
// tests/forms/test_law_and_days.py holds both to the same verdicts.
import { shownDays } from './day-control.js';
import { filled, isParts } from './relations.js';

const DAY_MS = 86_400_000;
const startOf = (part) => (isParts(part) && typeof part.in_force_from === 'string' ? part.in_force_from.replace(/^by /, '') : '');

const isoToday = () => new Date().toLocaleDateString('sv');

/** Return what finds the law that is not in force; *laws* are {value, number, from, back, until, successors}. */
export const lawFaults = (kinds, { told, ended, successors, label }, laws, today = isoToday) => (record, kind) => {
  const found = [];
  const outlived = new Set();
  const known = new Map(laws().map((law) => [law.value, law]));

  function look(value, path) {
    if (Array.isArray(value)) value.forEach((item, i) => { judge(item, [...path, i], value); look(item, [...path, i]); });
    else if (isParts(value)) Object.entries(value).forEach(([key, inner]) => look(inner, [...path, key]));
  }

  function judge(entry, path, beside) {
    const day = startOf(entry);
    if (!day) return;
    const later = beside.map(startOf).filter((other) => other > day).sort();
    const isLast = !later.length && !(kind === 'procedures' && path[0] === 'editions' && record.repealed_from);
    const exact = !entry.in_force_from.startsWith('by ');
    const ends = isParts(entry.amount) && 'not_applicable' in entry.amount;
    const seen = new Set();
    for (const [at, id] of citedIn(entry, path, kinds[kind].cites)) {
      const law = known.get(id);
      if (!law || seen.has(id)) continue;
      seen.add(id);
      const fault = faultOf(law, day, isLast && !ends && !outlived.has(id) && today(), ends);
      if (fault) {
        if (fault === 'ends') outlived.add(id);
        const last = filled(ended, { ends: law.until, successors: law.successors ? filled(successors, { numbers: law.successors }) : '' });
        const words = { law: law.number, day, begins: law.from, ended: last };
        found.push({ path: at, field: label, told: shownDays(filled(told[fault], words)), doubt: fault === 'ends' || !exact });
      }
    }
  }
  look(record, []);
  return found;
};

function faultOf({ from, back, until }, day, lastsOn, ends) {
  if (from && from > day && !(back && back <= day)) return 'early';
  if (!until) return '';
  if (until < day || (until === day && !ends)) return 'late';
  return lastsOn && until <= lastsOn ? 'ends' : '';
}

function citedIn(value, path, cites) {
  if (Array.isArray(value)) return value.flatMap((item, i) => citedIn(item, [...path, i], cites));
  if (!isParts(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!cites.includes(key)) return citedIn(inner, [...path, key], cites);
    if (typeof inner === 'string') return [[[...path, key], inner]];
    return Array.isArray(inner) ? inner.map((id, i) => [[...path, key, i], id]) : [];
  });
}

/** Return what asks about days off that the calendar has and a year's record has not, and the reverse. */
export const daysOff = ({ known, told, label }) => (record, kind, path) => {
  const calendar = kind === 'holidays' && known[path.split('/').pop().replace(/\.yaml$/, '')];
  if (!calendar || !Array.isArray(record.holidays)) return [];
  const written = record.holidays.map(({ first_day: first, last_day: last }) => daysBetween(first, last || first));
  const all = new Set(written.flat());
  const moved = Array.isArray(record.make_up_days) ? record.make_up_days.map((day) => day.instead_of) : [];
  const odd = [
    ...[...all].filter((day) => !calendar.includes(day) && !moved.includes(day)).map((day) => [day, 'not_known']),
    ...calendar.filter((day) => !all.has(day)).map((day) => [day, 'not_written']),
  ];
  const confirmed = [].concat(record.confirmed || []);
  return odd.filter(([day]) => !confirmed.includes(shownDays(day))).map(([day, why]) => {
    const at = written.findIndex((days) => days.includes(day));
    return { path: at < 0 ? ['holidays'] : ['holidays', at, 'first_day'], field: label, told: shownDays(filled(told[why], { day })), doubt: true };
  });
};

function daysBetween(first, last) {
  const [from, to] = [first, last].map((day) => Date.parse(`${day}T00:00Z`));
  if (!(to - from < 366 * DAY_MS)) return [];
  return Array.from({ length: Math.max(0, (to - from) / DAY_MS + 1) }, (_, i) => new Date(from + i * DAY_MS).toISOString().slice(0, 10));
}

/** What an instrument that waits for approval says of its days, as its form holds it. */
export function lawOfDraft(value, { number, in_force_from: begins, reaches_back_to: back, repealed_from: until }) {
  const from = begins && begins.answer === 'given' && /^[0-9]{4}-/.test(begins.value || '') ? begins.value : '';
  return { value, number, from, back, until };
}
