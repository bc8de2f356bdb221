// Decap would start by itself as soon as it is loaded; start.js starts it.
window.CMS_MANUAL_INIT = true;

// Decap lends its store to the developer tools of a browser, and to nobody else. We take their
// place: `seen` are called with every plain action before it is carried out, and may keep it back.
window.formStore = { seen: [] };
window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (enhancer) => (createStore) => enhancer((...given) => {
  const store = createStore(...given);
  const carryOut = store.dispatch;
  window.formStore.state = store.getState;
  window.formStore.dispatch = (action) => {
    if (window.formStore.seen.every((see) => see(action) !== false)) return carryOut(action);
    return action;
  };
  return { ...store, dispatch: window.formStore.dispatch };
});
