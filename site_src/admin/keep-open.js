// What was open stays open when a record is saved for the first time: the editor then loads it anew,
// and would fold everything and go back to the top.
import { controlsAt, pathOf } from './places.js';

const SETTLED_MS = 300;
const TOOLBAR_PX = 70;
const foldable = new Set();
let kept = null;

const folds = ({ listCollapsed, itemsCollapsed, collapsed }) => ({ listCollapsed, itemsCollapsed, collapsed });
const placeOf = (control) => {
  const element = document.getElementById(control.props.forID);
  return element ? pathOf(element).join('/') : '';
};

/** Return the class of *Control*, lists and objects, that remembers what is folded in it. */
export const keepingOpen = (Control) => class extends Control {
  componentDidMount() {
    if (super.componentDidMount) super.componentDidMount();
    foldable.add(this);
    const before = kept && kept.folds.get(placeOf(this));
    if (before) this.setState(before);
  }

  componentWillUnmount() {
    if (super.componentWillUnmount) super.componentWillUnmount();
    foldable.delete(this);
  }
};

function remembered({ collection, slug }) {
  const folded = [...foldable].map((control) => [placeOf(control), folds(control.state)]);
  const controls = [...document.querySelectorAll('#nc-root [id*="-field-"]')];
  const first = controls.find((one) => one.offsetHeight && one.getBoundingClientRect().top > TOOLBAR_PX);
  return { collection, slug, at: first ? pathOf(first) : [], folds: new Map(folded.filter(([place]) => place)) };
}

function goBack({ at }) {
  const ids = controlsAt(at);
  if (ids.length) document.getElementById(ids[ids.length - 1]).scrollIntoView({ block: 'center' });
  kept = null;
}

/** Watch *formStore* for a record that is saved and shown again. */
export function keepOpen(formStore) {
  formStore.seen.push(({ type, payload }) => {
    if (type === 'UNPUBLISHED_ENTRY_PERSIST_REQUEST') kept = remembered(payload);
    if (type === 'UNPUBLISHED_ENTRY_PERSIST_FAILURE') kept = null;
    if (type === 'DRAFT_CREATE_FROM_ENTRY' && kept) {
      const { collection, slug } = payload.entry;
      const same = collection === kept.collection && (!kept.slug || slug === kept.slug);
      if (same) setTimeout(goBack, SETTLED_MS, kept);
      else kept = null;
    }
    // Decap says of a new record that everything is saved before anything is written.
    if (type === 'DRAFT_CREATE_EMPTY') document.body.classList.add('new-record');
    if (type === 'DRAFT_CREATE_FROM_ENTRY') document.body.classList.remove('new-record');
    return true;
  });
}
