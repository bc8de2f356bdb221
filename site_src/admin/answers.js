// Between the values of a file and the values of a form.
//
// A shape, made from the models (edit/value_kinds.py), says what stands where:
//   "text" | "plain" | "flag"     a scalar; a plain one is a number or a day; a flag is true or absent
//   "made"                        an id of a part, which no form shows; made of its name where there is none
//   {items: shape, order: key}    a list; where the check wants an order, it is put in order by that key
//   {fields: {key: shape}}        parts with names, in their order
//   {answer: shape}               given, or {unknown: reason}, or {not_applicable: reason}
// A form shows an answer as {answer: which, value: …, reason: …}. *bounds* are the Vietnamese words
// for what a file writes before a number or a day: {over: "trên", by: "chậm nhất", …}.

import { slug } from './folding.js';

const REASONS = ['unknown', 'not_applicable'];
const isParts = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What the form shows for a value of the file; undefined stays undefined. */
export function toForm(shape, value, bounds = {}) {
  if (shape === 'flag') return value === 'true';
  if (shape.answer) return answerToForm(shape, value, bounds);
  if (value === undefined || shape === 'text' || shape === 'made') return value;
  if (shape === 'plain') return reworded(value, bounds);
  if (shape.items) return Array.isArray(value) ? value.map((item) => toForm(shape.items, item, bounds)) : value;
  return isParts(value) ? partsToForm(shape, value, bounds) : value;
}

// "over 1050" becomes "trên 1050"; what does not begin with such a word stays as it is.
function reworded(value, words) {
  const found = Object.entries(words).find(([word]) => String(value).startsWith(`${word} `));
  return found ? found[1] + value.slice(found[0].length) : value;
}

function partsToForm(shape, value, bounds) {
  const shown = {};
  for (const [key, inner] of Object.entries(shape.fields)) {
    const form = toForm(inner, value[key], bounds);
    if (form !== undefined) shown[key] = form;
  }
  return shown;
}

function answerToForm(shape, value, bounds) {
  if (value === undefined) return undefined;
  const reason = isParts(value) && REASONS.find((key) => key in value);
  if (reason) return { answer: reason, reason: value[reason] };
  return { answer: 'given', value: toForm(shape.answer, value, bounds) };
}

/** What stands in the file for a value of the form; undefined where nothing does. */
export function toRecord(shape, form, bounds = {}) {
  if (form === undefined || form === null || form === '') return undefined;
  if (shape === 'flag') return form === true || form === 'true' ? 'true' : undefined;
  if (shape === 'plain') return reworded(String(form), inverse(bounds));
  if (shape === 'text' || shape === 'made') return String(form);
  if (shape.answer) return answerToRecord(shape, form, bounds);
  if (shape.items) return listToRecord(shape, form, bounds);
  return partsToRecord(shape, form, bounds);
}

const inverse = (words) => Object.fromEntries(Object.entries(words).map(([a, b]) => [b, a]));

function answerToRecord(shape, form, bounds) {
  if (!isParts(form)) return undefined;
  if (REASONS.includes(form.answer)) return { [form.answer]: String(form.reason || '') };
  return form.answer === 'given' ? toRecord(shape.answer, form.value, bounds) : undefined;
}

function listToRecord(shape, form, bounds) {
  const given = Array.isArray(form) ? form : [form];
  const items = given.map((item) => toRecord(shape.items, item, bounds)).filter((item) => item !== undefined);
  return items.length ? inOrder(items, shape.order) : undefined;
}

/** Where in the *form*'s list each item of the file's stands: the file has them in order, and none that is blank. */
export function placesInForm(shape, form, bounds = {}) {
  const items = form.map((item, at) => ({ at, item: toRecord(shape.items, item, bounds) })).filter(({ item }) => item !== undefined);
  const written = items.map(({ item }) => item);
  const ordered = inOrder(written, shape.order);
  return ordered === written ? items.map(({ at }) => at) : ordered.map((item) => items[written.indexOf(item)].at);
}

// "by 2018-03-31" stands where its day does; "9" before "10".
const PLACES = [/^(?:by )?[0-9]{4}-[0-9]{2}-[0-9]{2}$/, /^[0-9]{2}:[0-9]{2}$/, /^[0-9]+$/];

function inOrder(items, key) {
  if (!key || !PLACES.some((form) => items.every((item) => form.test(item[key])))) return items;
  const place = (item) => (/^[0-9]+$/.test(item[key]) ? item[key].padStart(12, '0') : item[key].replace(/^by /, ''));
  return [...items].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

function partsToRecord(shape, form, bounds) {
  const parts = {};
  for (const [key, inner] of Object.entries(shape.fields)) {
    const value = toRecord(inner, form[key], bounds);
    if (value !== undefined) parts[key] = value;
    else if (inner === 'made' && form.name) parts[key] = slug(form.name);
  }
  return Object.keys(parts).length ? parts : undefined;
}
