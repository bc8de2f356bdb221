// What a field may be chosen from: a closed list, the records of a kind, or the parts of a record.
import { slug } from './folding.js';
import { pathOf } from './places.js';

const plain = (value) => (value && value.toJS ? value.toJS() : value);
const nameOf = (part, i) => part.name || `${i + 1}`;
const OWN_IDS = ['id', 'key'];

/** Return a function that lists the options of a control; *records* are those that are published. */
export function optionsOf(records, formStore) {
  return ({ field, entry }, element) => {
    if (field.has('options')) return plain(field.get('options'));
    if (field.has('records')) return othersOf(field.get('records'), entry);
    return partsFor(field, entry, element);
  };

  // A record is not replaced by itself.
  function othersOf(kind, entry) {
    const own = entry.get('collection') === kind && entry.get('slug');
    return [...(records[kind] || []), ...drafts(kind, records)].filter((one) => one.value !== own);
  }

  // The parts of a record as it waits for approval, or as it is published.
  function partsOf(kind, id, list) {
    const draft = waiting().find((one) => one.get('collection') === kind && one.get('slug') === id && one.get('data'));
    if (draft) return options(given(plain(draft.getIn(['data', list]))) || []);
    return ((records[kind] || []).find((one) => one.value === id) || {})[list] || [];
  }

  // A record that waits for approval can be chosen, and says so.
  function drafts(kind, all) {
    const known = new Set((all[kind] || []).map((one) => one.value));
    return waiting()
      // Decap keeps a record that was just made a second time, without its id.
      .filter((one) => one.get('collection') === kind && one.get('slug') && !known.has(one.get('slug')) && one.getIn(['data']))
      .map((one) => ({ value: one.get('slug'), label: `${one.getIn(['data', 'name']) || one.getIn(['data', 'number'])} (bản nháp)` }));
  }

  function waiting() {
    const { editorialWorkflow } = formStore.state();
    const entities = editorialWorkflow && editorialWorkflow.get && editorialWorkflow.get('entities');
    return entities ? [...entities.values()] : [];
  }

  function partsFor(field, entry, element) {
    const data = plain(entry.get('data'));
    const [list, of] = [field.get('parts'), field.get('of')];
    if (of === 'office') return partsOf('offices', entry.get('slug'), list);
    const path = element ? pathOf(element).slice(0, -1) : [];
    if (!of) return options(climbed(data, path, list));
    return partsOf(`${of}s`, (step(data, path) || {})[of], list);
  }

}

const step = (data, path) => path.reduce((at, key) => (at === undefined || at === null ? at : at[key]), data);

// The nearest list of that name on the way up.
function climbed(data, path, list) {
  for (let length = path.length; length >= 0; length -= 1) {
    const at = step(data, path.slice(0, length));
    const found = at && !Array.isArray(at) && given(at[list]);
    if (found && found.length && typeof found[0] === 'object') return found;
  }
  return [];
}

const given = (value) => (value && value.answer ? value.value : value);

function options(parts) {
  const all = parts.map((part, i) => ({
    value: OWN_IDS.map((key) => part[key]).find(Boolean) || slug(nameOf(part, i)),
    label: nameOf(part, i),
  }));
  return all.filter((one, i) => all.findIndex((other) => other.value === one.value) === i);
}
