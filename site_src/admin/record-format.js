// The editor's reader and writer of one kind of record.
//
// Only what the clerk changed is changed. Where nothing but single values changed, they are
// put into the text itself, so that not even a space elsewhere moves.
import { Document, isMap, isScalar, isSeq, parseDocument } from './vendor/yaml.js';
import { toForm, toRecord } from './answers.js';
import { merged, same } from './merge.js';
import { LAYOUT, SCHEMA, onOneLine, scalarNode } from './yaml-text.js';

/** The key under which the form carries the file's own text; no field has it. */
export const ORIGINAL = '__original';

/** What was read for each text written: lets a save notice that somebody else saved before. */
export const bases = new Map();

export class NotReadable extends Error {}

/** Return {fromFile, toFile, textOf} for records of *shape* whose first line is *modeline*.
 *
 * *words* holds what is said when a file cannot be read, and the words for bounds.
 */
export function recordFormat(shape, modeline, words) {
  const textOf = ({ [ORIGINAL]: original, ...shown }) => {
    const value = toRecord(shape, shown, words.bounds) || {};
    return original === undefined ? newText(value, shape, modeline) : changedText(original, value, shape, words);
  };
  return {
    textOf,
    fromFile: (text) => ({ ...read(text, shape, words.bounds), [ORIGINAL]: text }),
    toFile: (form) => {
      const text = textOf(form);
      bases.set(text, form[ORIGINAL] === undefined ? null : form[ORIGINAL]);
      return text;
    },
  };
}

const parsed = (text) => {
  const doc = parseDocument(text, SCHEMA);
  return doc.errors.length || !isMap(doc.contents) ? null : doc;
};

function read(text, shape, bounds) {
  const doc = parsed(text);
  return doc ? toForm(shape, doc.toJSON(), bounds) : {};
}

function newText(value, shape, modeline) {
  const doc = new Document({}, SCHEMA);
  doc.contents = merged(doc, null, value, shape);
  return `${modeline}\n${doc.toString(LAYOUT)}`;
}

function changedText(original, value, shape, words) {
  const doc = parsed(original);
  if (!doc) throw new NotReadable(words.not_readable);
  const edits = [];
  if (onlyScalars(doc.contents, value, shape, edits)) return withEdits(original, edits);
  doc.contents = merged(doc, doc.contents, value, shape);
  const text = doc.toString(LAYOUT);
  const [head] = /^(?:#.*\n)*/.exec(original);
  return text.startsWith(head) ? text : head + text;
}

// Collect the single values that differ; false as soon as anything else differs.
function onlyScalars(node, value, shape, edits) {
  const plain = node && node.toJSON ? node.toJSON() : node;
  if (same(plain, value)) return true;
  if (shape && shape.answer) return onlyScalars(node, value, answerShape(plain, value, shape), edits);
  if (isMap(node)) return onlyInMap(node, value, shape, edits);
  if (isSeq(node)) return onlyInList(node, value, shape, edits);
  return isScalar(node) && typeof value === 'string' && oneEdit(node, value, shape, edits);
}

function answerShape(plain, value, shape) {
  const reasoned = (v) => v !== null && typeof v === 'object' && ('unknown' in v || 'not_applicable' in v);
  return reasoned(plain) && reasoned(value) ? { fields: { unknown: 'text', not_applicable: 'text' } } : shape.answer;
}

function onlyInMap(map, value, shape, edits) {
  const known = (shape && shape.fields) || {};
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const here = new Map(map.items.map((pair) => [String(pair.key.value), pair.value]));
  for (const key of Object.keys(value)) if (!here.has(key)) return false;
  for (const [key, node] of here) {
    if (key in value ? !onlyScalars(node, value[key], known[key], edits) : removed(node, key, known)) return false;
  }
  return true;
}

const removed = (node, key, known) =>
  known[key] !== undefined && !(known[key] === 'flag' && node.toJSON() === 'false')
  || key === 'unknown' || key === 'not_applicable';

function onlyInList(list, value, shape, edits) {
  if (!Array.isArray(value) || list.items.length !== value.length) return false;
  return list.items.every((node, i) => onlyScalars(node, value[i], shape && shape.items, edits));
}

function oneEdit(node, value, shape, edits) {
  if (/^BLOCK/.test(node.type)) return false;
  const made = scalarNode(value, shape, node);
  if (/^BLOCK/.test(made.type || '')) return false;
  edits.push({ from: node.range[0], to: node.range[1], text: onOneLine(made) });
  return true;
}

function withEdits(text, edits) {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to), text);
}
