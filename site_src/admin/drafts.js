// A draft that was never saved is offered once its record has come, and not before.
//
// Decap 3.16 asks «open it?» while the record is still on its way, and lays the record over the draft.
import { bases } from './record-format.js';

const BEGUN = ['DRAFT_CREATE_FROM_ENTRY', 'DRAFT_CREATE_EMPTY'];
const KEPT_BASES = 'niemyet-draft-bases';
const MOST = 8;

/** Keep back each offer of *formStore* until the form shows what the draft is to replace. */
export function offerDraftsInTime(formStore) {
  let ready = false;
  let offer = null;
  formStore.seen.push((action) => {
    if (action.type === 'DRAFT_DISCARD' || action.type === 'ENTRY_REQUEST') ready = false;
    if (action.type === 'DRAFT_DISCARD') offer = null;
    if (BEGUN.includes(action.type)) {
      ready = true;
      if (offer) setTimeout(() => formStore.dispatch(offer));
    }
    if (action.type !== 'DRAFT_LOCAL_BACKUP_RETRIEVED') return true;
    offer = ready ? null : action;
    if (ready) putOnItsBase(action.payload.entry, formStore.state());
    return ready;
  });
}

// Where the record still is what the draft was made from, the draft is a change like any other;
// where it is not, the guard asks before saving.
function putOnItsBase(draft, { entryDraft }) {
  const now = entryDraft.getIn(['entry', 'data', '__original']);
  const base = kept().find(([text]) => text === draft.raw);
  if (now !== undefined && base && base[1] === now) draft.data.__original = now;
}

/** Remember beyond this page from which text each draft was made. */
export function rememberBases() {
  const set = bases.set.bind(bases);
  bases.set = (text, base) => {
    if (typeof base === 'string' && base !== text) keep(text, base);
    return set(text, base);
  };
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT_BASES)) || [];
  } catch {
    return [];
  }
}

function keep(text, base) {
  try {
    const others = kept().filter(([known]) => known !== text);
    localStorage.setItem(KEPT_BASES, JSON.stringify([[text, base], ...others].slice(0, MOST)));
  } catch {
    // No room in the browser: the guard asks before saving.
  }
}
