// Where a field stands in its record, and which field stands at a place: read off the page, since
// Decap tells a control neither.

const CONTROL = /^(.+)-field-[0-9]+$/;
const ITEM = '[class*="SortableListItem"]';
const nameOf = (element) => (CONTROL.exec(element.id) || [])[1];

/** The keys and places in lists that lead to the control *element*. */
export function pathOf(element) {
  const path = [];
  for (let at = element; at && at.id !== 'nc-root'; at = at.parentElement) {
    if (nameOf(at)) path.unshift(nameOf(at));
    else if (at.matches(ITEM)) path.unshift(itemsBeside(at).indexOf(at));
  }
  return path;
}

const itemsBeside = (item) => [...item.parentElement.children].filter((one) => one.matches(ITEM));

/** The ids of the controls on the way to *path*, as far as the page shows them; the last is its own. */
export function controlsAt(path, root = document.getElementById('nc-root')) {
  const ids = [];
  let within = root;
  for (const step of path) {
    const next = typeof step === 'number' ? itemIn(within, step) : controlIn(within, step);
    if (!next) break;
    if (typeof step === 'string') ids.push(next.id);
    within = next;
  }
  return ids;
}

function itemIn(list, i) {
  const first = list.querySelector(ITEM);
  return first && itemsBeside(first)[i];
}

function controlIn(within, name) {
  const own = (element) => nameOf(element) === name && nearest(element, within);
  return [...within.querySelectorAll(`[id^="${name}-field-"]`)].find(own);
}

// No other control or item stands between.
function nearest(element, within) {
  let at = element.parentElement;
  while (at && at !== within && !nameOf(at) && !at.matches(ITEM)) at = at.parentElement;
  return at === within || (at && at.contains(within) && !within.contains(at));
}

/** Open every folded item around *element*, and bring it into sight. */
export function openItemsAround(element) {
  for (let item = element.closest(ITEM); item; item = item.parentElement.closest(ITEM)) {
    const summary = [...item.children].find((child) => child.matches('[class*="NestedObjectLabel"]'));
    if (summary && summary.offsetHeight) summary.click();
  }
  setTimeout(() => element.scrollIntoView({ block: 'center' }), 100);
}
