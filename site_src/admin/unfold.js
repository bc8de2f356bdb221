// The line that sums up a folded item opens it, not only the small arrow beside it.

const SUMMARY = '[class*="NestedObjectLabel"]';

/** Let a click on a summary press the arrow of its item. */
export function unfoldOnClick(document) {
  document.addEventListener('click', (event) => {
    const summary = event.target.closest && event.target.closest(SUMMARY);
    const arrow = summary && summary.parentElement.querySelector('button');
    if (arrow) arrow.click();
  });
}
