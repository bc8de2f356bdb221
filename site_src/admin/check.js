// What the check would refuse is told at its field: a while after each change, and before saving.
// What it would ask about is told there too, and keeps nothing from being saved.
//
// The check runs where the forms save to this machine (edit/workbench/checking.py). A forge has nobody
// to ask: there the record is held to the check's relations (relations.js), and the check speaks in the request.
import { placesInForm } from './answers.js';
import { controlsAt, openItemsAround } from './places.js';

const PAUSE_MS = 1500;
const TOLD = 'CHECK';
const DOUBT = 'doubt';
const SHOWN_ANEW_MS = 600;

/** Return {watch, refuse}: *ask* sends files to the check; *textOf* writes a form as a file. */
export function checkingForms({ formStore, shapes, textOf, ask, words, bounds }) {
  let shown = [];
  let waiting;
  let asked = null;

  const tell = (id, errors) => formStore.dispatch({ type: 'DRAFT_VALIDATION_ERRORS', payload: { uniquefieldId: id, errors } });

  function controlsOf(kind, path) {
    const form = formStore.state().entryDraft.getIn(['entry', 'data']);
    return controlsAt(formPath(shapes[kind], path, form && form.toJS(), bounds));
  }

  function clear() {
    shown.forEach((id) => tell(id, []));
    shown = [];
    document.querySelectorAll(`.${DOUBT}`).forEach((note) => note.remove());
  }

  // A fault of the editor's own kind would keep the record from being saved.
  function note(kind, doubts) {
    for (const { path, field, told } of doubts) {
      const control = document.getElementById(controlsOf(kind, path).pop());
      const place = control && control.closest('[class*="ControlContainer"]');
      if (!place) continue;
      const line = document.createElement('p');
      line.className = DOUBT;
      line.setAttribute('role', 'status');
      line.textContent = `${words.look_again} ${field.split(' › ').pop()}: ${told}`;
      place.append(line);
    }
  }

  function show(kind, faults) {
    clear();
    for (const { path, field, told } of faults) {
      const ids = controlsOf(kind, path);
      const id = ids[ids.length - 1];
      if (!id) continue;
      const message = `${field.split(' › ').pop()}: ${told}`;
      tell(id, [{ type: TOLD, parentIds: ids.slice(0, -1), message }]);
      shown.push(id);
    }
    return shown.length ? document.getElementById(shown[0]) : null;
  }

  async function check() {
    const { entryDraft, collections } = formStore.state();
    const entry = entryDraft.get('entry');
    if (!entry || !entry.get('path') || entry.get('newRecord') || entry.get('isPersisting')) return;
    const kind = kindOf(collections.get(entry.get('collection')));
    const raw = textOf(kind, entry.get('data').toJS());
    const { faults, doubts } = await ask([{ path: entry.get('path'), raw }], entry.get('mediaFiles', []).map((file) => file.get('path')), kind);
    if (formStore.state().entryDraft.getIn(['entry', 'data']) !== entry.get('data')) return;
    show(kind, faults);
    note(kind, doubts);
  }

  return {
    /** Check a record that is being changed, whenever nothing has been typed for a moment. */
    watch() {
      // Decap saves nothing while a field has a fault of ours, and says nothing: saving asks anew.
      document.addEventListener('click', ({ target }) => { if (target.closest('[class*="SaveButton"]')) clear(); }, true);
      formStore.seen.push(({ type }) => {
        if (type === 'DRAFT_CHANGE_FIELD') {
          clearTimeout(waiting);
          waiting = setTimeout(() => { clear(); check().catch(() => {}); }, PAUSE_MS);
        }
        if (type === 'DRAFT_DISCARD') shown = [];
        // A record that was saved is shown anew, without what was noted beside it.
        if (type === 'DRAFT_CREATE_FROM_ENTRY' && asked) setTimeout(({ kind, doubts }) => { clear(); note(kind, doubts); }, SHOWN_ANEW_MS, asked);
        if (type === 'DRAFT_CREATE_FROM_ENTRY' || type === 'DRAFT_CREATE_EMPTY') asked = null;
        return true;
      });
    },

    /** Throw what is wrong with the *files* of *collection*; ask about what they make wrong elsewhere. */
    async refuse(collection, files, assets) {
      clearTimeout(waiting);
      const kind = kindOf(formStore.state().collections.get(collection));
      const { faults, doubts, elsewhere } = await ask(files.map(({ path, raw }) => ({ path, raw })), assets.map(({ path }) => path), kind);
      if (faults.length) {
        const first = show(kind, faults);
        if (first) openItemsAround(first);
        throw new Error(`${words.faulty.replace('{number}', faults.length)} ${faults[0].field}: ${faults[0].told}`);
      }
      const others = elsewhere.map(({ record, field, told }) => `${record}, ${field}: ${told}`);
      if (others.length && !window.confirm(`${words.elsewhere}\n\n${others.join('\n')}`)) throw new Error(words.not_saved);
      clear();
      note(kind, doubts);
      asked = { kind, doubts };
    },
  };
}

const kindOf = (collection) => collection.get('format').replace(/^niemyet-/, '');

/** Where the form, which holds *form*, shows what stands at *path* of the file. */
export function formPath(shape, path, form, bounds) {
  const [step, ...rest] = path;
  if (step === undefined || !shape) return [];
  if (shape.answer) {
    if (step === 'unknown' || step === 'not_applicable') return ['reason'];
    return ['value', ...formPath(shape.answer, path, form && form.value, bounds)];
  }
  if (typeof step !== 'number') return [step, ...formPath((shape.fields || {})[step], rest, form && form[step], bounds)];
  const at = Array.isArray(form) && shape.items ? placesInForm(shape, form, bounds)[step] : step;
  return [at, ...formPath(shape.items, rest, form && form[at], bounds)];
}
