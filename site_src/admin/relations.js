// What fields ask of each other, held to a record where no check can be asked.
//
// The relations are the check's own (scripts/niemyet/check/relations, model/related.py) and come with the
// configuration; here stands only how each kind of them is tried. tests/forms/test_relations.py holds
// both to the same verdicts.
import { parseDocument } from './vendor/yaml.js';
import { SCHEMA } from './yaml-text.js';

const REASONS = ['unknown', 'not_applicable'];
export const isParts = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const reasonOf = (value) => (isParts(value) ? REASONS.find((reason) => reason in value) : undefined);
const present = (value) => value !== undefined && value !== null && !(Array.isArray(value) && !value.length);
const said = (value) => reasonOf(value) || String(value);

/** Return what answers as the check does for *kinds*: the faults of one record, its doubts, and none elsewhere.
 *
 * *more*, if given, finds others of a record, its kind and path.
 */
export const askingRelations = (kinds, more = () => []) => async ([{ path, raw }], assets, kind) => {
  const doc = parseDocument(raw, SCHEMA);
  const { shape, relations } = kinds[kind];
  const record = (!doc.errors.length && doc.toJSON()) || {};
  const found = [...faultsIn(record, shape, relations), ...more(record, kind, path)];
  return { faults: found.filter((one) => !one.doubt), doubts: found.filter((one) => one.doubt), elsewhere: [] };
};

/** Return {path, field, told} of whatever breaks one of *relations* in a *record* of *shape*. */
export function faultsIn(record, shape, relations) {
  const faults = [];
  const confirmed = [].concat(record.confirmed || []);
  const look = (value, inner, path, above) => {
    if (!inner || !present(value)) return;
    if (inner.answer) { if (!reasonOf(value)) look(value, inner.answer, path, above); }
    else if (Array.isArray(value)) value.forEach((item, i) => look(item, inner.items, [...path, i], { above: value.slice(0, i), last: i + 1 === value.length }));
    else if (inner.fields && isParts(value)) lookIntoPart(value, inner, path, above);
  };
  const lookIntoPart = (part, { part: name, fields }, path, { above = [], last }) => {
    for (const relation of relations[name] || []) {
      const words = TESTS[relation.test](part, relation, above, last);
      if (words && !confirmed.includes(filled(relation.doubted || '', words))) {
        faults.push({ path: [...path, relation.field], field: relation.label, told: filled(relation.told, words), doubt: Boolean(relation.doubted) });
      }
    }
    Object.entries(fields).forEach(([key, inner]) => look(part[key], inner, [...path, key], {}));
  };
  look(record, shape, [], {});
  return faults;
}

export const filled = (sentence, words) => sentence.replace(/\{(\w+)\}/g, (_, key) => words[key]);

// What is given at a path, of each item where it goes through a list.
function valuesAt(part, path) {
  return path.split('.').reduce(
    (found, name) => found.flatMap((one) => one[name]).filter((value) => present(value) && !reasonOf(value)),
    [part],
  );
}

const NUMBER = /^[0-9]+$/;
const comparable = (value) => (NUMBER.test(value) ? Number(value) : String(value).replace(/^by /, ''));
const less = (a, b) => typeof a === typeof b && a < b;
const greatest = (values) => values.map(comparable).reduce((most, value) => (most === undefined || less(most, value) ? value : most), undefined);

function shown(value) {
  const kept = String(comparable(value));
  if (NUMBER.test(kept)) return kept.replace(/\B(?=(?:[0-9]{3})+$)/g, '.');
  return kept.replace(/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/, '$3/$2/$1');
}

// Each returns the words of the sentence where the relation is broken.
const TESTS = {
  OneOf: (part, { fields }) => fields.filter((name) => present(part[name])).length !== 1 && {},
  Needed: (part, { field, other, words }) => !present(part[field]) && !words.includes(said(part[other])) && {},
  Barred: (part, { field, other, words }) => present(part[field]) && words.includes(said(part[other])) && {},
  NotZero: (part, { field }) => present(part[field]) && Number(part[field]) === 0 && {},
  Least: (part, { field, least }) => valuesAt(part, field).filter((it) => less(comparable(it), least)).map((it) => ({ it: shown(it) }))[0],
  Needs: (part, { field, other }) => {
    const [it] = valuesAt(part, field);
    return it !== undefined && !valuesAt(part, other).length && { it: shown(it) };
  },
  Later: (part, { field, others, or_same: orSame }) => {
    const [it] = valuesAt(part, field);
    return it !== undefined && tooEarly(it, greatest(others.flatMap((path) => valuesAt(part, path))), orSame);
  },
  Follows: (part, { field, ends, or_same: orSame }, above) => {
    const [it] = valuesAt(part, field);
    const known = above.map((one) => [one, ends.flatMap((path) => valuesAt(one, path))[0]]).filter(([, end]) => end !== undefined);
    const latest = greatest(known.map(([, end]) => end));
    const words = it !== undefined && tooEarly(it, latest, orSame);
    return words && { ...words, of: known.find(([, end]) => comparable(end) === latest)[0].name || '' };
  },
  ZeroEnds: (part, { field }, above, last) => last && present(part[field]) && Number(part[field]) === 0 && { it: '0' },
  Likely: (part, { field, reasons, ...bounds }, above) => {
    const [it, before] = [part, above[above.length - 1] || {}].map((one) => valuesAt(one, field).map(comparable)[0]);
    const reason = it && unlikely(it, before, bounds);
    return reason && reasons[reason] && { it: shown(it), why: filled(reasons[reason], { before: shown(before) }) };
  },
  Once: (part, { field, also }, above) => {
    const key = (one) => JSON.stringify([field, ...also].map((path) => valuesAt(one, path).map(comparable)));
    const [it] = valuesAt(part, field);
    const first = above.map(key).indexOf(key(part));
    return it !== undefined && first >= 0 && { it: shown(it), nth: first + 1 };
  },
};

function unlikely(it, before, { least, most, step, leap }) {
  if (it < least || it > most) return 'seldom';
  if (it % step) return 'uneven';
  return before && !(before / leap < it && it < before * leap) && 'leap';
}

function tooEarly(it, other, orSame) {
  const own = comparable(it);
  return (less(own, other) || (own === other && !orSame)) && { it: shown(it), other: shown(other) };
}
