// Put changed values into a parsed file and leave everything else as it stands:
// comments, blank lines, the order of keys, quotes, block texts.
import { Pair, Scalar, isMap, isScalar, isSeq } from './vendor/yaml.js';
import { clean, scalarNode } from './yaml-text.js';

// What tells one item of a list from the others when some have changed, moved or gone.
const NAMING = ['key', 'id', 'in_force_from', 'procedure', 'instrument', 'fee', 'paper', 'name', 'title', 'label', 'phrase', 'channel', 'kind', 'what', 'text'];

const isParts = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const keyOf = (pair) => String(pair.key && pair.key.value !== undefined ? pair.key.value : pair.key);
const plainOf = (node) => (node && node.toJSON ? node.toJSON() : node);

/** Whether two values say the same, however they are written. */
export function same(a, b) {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => same(x, b[i]));
  if (isParts(a) && isParts(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => same(a[key], b[key]));
  }
  if (typeof a === 'string' && typeof b === 'string') return clean(a) === clean(b);
  return (a === undefined || a === null ? '' : a) === (b === undefined || b === null ? '' : b);
}

/** The node for *value*, made of the old *node* as far as it still fits. */
export function merged(doc, node, value, shape) {
  if (node && same(plainOf(node), value)) return node;
  const inner = shape && shape.answer ? innerShape(shape, value) : shape;
  if (isMap(node) && isParts(value)) return mergedMap(doc, node, value, inner);
  if (isSeq(node) && Array.isArray(value)) return mergedList(doc, node, value, inner);
  const made = fresh(doc, value, inner, isScalar(node) ? node : null);
  if (node) copyComments(node, made);
  return made;
}

function innerShape(shape, value) {
  const reason = isParts(value) && ('unknown' in value || 'not_applicable' in value);
  return reason ? { fields: { unknown: 'text', not_applicable: 'text' } } : shape.answer;
}

function copyComments(from, to) {
  to.comment = from.comment;
  to.commentBefore = from.commentBefore;
  to.spaceBefore = from.spaceBefore;
}

function fresh(doc, value, shape, before) {
  const inner = shape && shape.answer ? innerShape(shape, value) : shape;
  if (Array.isArray(value)) {
    const list = doc.createNode([]);
    list.items = value.map((item) => fresh(doc, item, inner && inner.items));
    return list;
  }
  if (!isParts(value)) return scalarNode(value, inner, before);
  const map = doc.createNode({});
  for (const [key, part] of Object.entries(value)) {
    map.items.push(new Pair(new Scalar(key), fresh(doc, part, inner && inner.fields && inner.fields[key])));
  }
  return map;
}

function mergedMap(doc, map, value, shape) {
  const known = (shape && shape.fields) || {};
  map.items = map.items.filter((pair) => keyOf(pair) in value || stays(pair, known));
  for (const [key, part] of Object.entries(value)) {
    const pair = map.items.find((p) => keyOf(p) === key);
    if (pair) pair.value = merged(doc, pair.value, part, known[key]);
    else insert(map, key, fresh(doc, part, known[key]), Object.keys(known));
  }
  return map;
}

// A key that the forms do not know is not theirs to remove; nor is a flag that says false.
const stays = (pair, known) => {
  const key = keyOf(pair);
  const isReason = key === 'unknown' || key === 'not_applicable';
  if (known[key] === undefined && !isReason && Object.keys(known).length) return true;
  return known[key] === 'flag' && plainOf(pair.value) === 'false';
};

function insert(map, key, node, order) {
  const before = order.slice(0, order.indexOf(key));
  let place = -1;
  map.items.forEach((pair, i) => {
    if (before.includes(keyOf(pair))) place = Math.max(place, i);
  });
  map.items.splice(place < 0 ? map.items.length : place + 1, 0, new Pair(new Scalar(key), node));
}

function mergedList(doc, list, value, shape) {
  const old = list.items.map((node) => ({ node, plain: plainOf(node), used: false }));
  const take = (fits) => {
    const found = old.find((item) => !item.used && fits(item.plain));
    if (found) found.used = true;
    return found && found.node;
  };
  const unchanged = value.map((item) => take((plain) => same(plain, item)));
  const named = value.map((item, i) => unchanged[i] || take((plain) => sameName(plain, item)));
  const inPlace = old.length === value.length;
  list.items = value.map((item, i) => {
    if (unchanged[i]) return unchanged[i];
    const fallback = inPlace && !old[i].used ? take((plain) => plain === old[i].plain) : undefined;
    const base = named[i] || fallback;
    return base ? merged(doc, base, item, shape && shape.items) : fresh(doc, item, shape && shape.items);
  });
  return list;
}

function sameName(a, b) {
  if (!isParts(a) || !isParts(b)) return false;
  const key = NAMING.find((name) => name in a && name in b);
  return key !== undefined && same(a[key], b[key]);
}
