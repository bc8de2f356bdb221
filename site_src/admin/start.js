// Start the editor with the configuration that was made from the models.
import { checkingForms } from './check.js';
import { takeCompanions } from './companions.js';
import { offerDraftsInTime, rememberBases } from './drafts.js';
import { registerFileControl } from './file-control.js';
import { tellFailures, writeToForges } from './forge-words.js';
import { registerGuarded } from './guard.js';
import { registerObjectControl } from './object-control.js';
import { registerChoiceControl } from './choice-control.js';
import { keepOpen } from './keep-open.js';
import { optionsOf } from './choice-options.js';
import { registerDayControl } from './day-control.js';
import { daysOff, lawFaults, lawOfDraft } from './law-and-days.js';
import { registerListControl } from './list-control.js';
import { PHRASES } from './phrases.js';
import { askingRelations } from './relations.js';
import { recordFormat } from './record-format.js';
import { registerFileName, registerTextControl } from './text-control.js';
import { unfoldOnClick } from './unfold.js';

const CMS = window.CMS;

function mergedPhrases(base, more) {
  const phrases = { ...base };
  for (const [key, value] of Object.entries(more)) {
    phrases[key] = typeof value === 'object' ? mergedPhrases(phrases[key] || {}, value) : value;
  }
  return phrases;
}

function say(...sentences) {
  const place = document.getElementById('message');
  place.replaceChildren(...sentences.map((sentence) => {
    const line = document.createElement('p');
    line.textContent = sentence;
    return line;
  }));
  place.hidden = false;
}

// Fields come once for each format, however many offices have forms of it.
const withFields = (collections, fields) => collections.map(({ files, ...list }) => (files
  ? { ...list, files: files.map((file) => ({ ...file, fields: fields[list.format] })) }
  : { ...list, fields: fields[list.format] }));

const askThisMachine = (address) => async (dataFiles, assets) => {
  const body = JSON.stringify({ action: 'check', params: { dataFiles, assets } });
  const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error);
  return told;
};

// Law that is published, and what waits to be.
const lawsOf = (records) => () => {
  const { editorialWorkflow } = window.formStore.state();
  const waiting = [...(editorialWorkflow.get('entities') || new Map()).values()]
    .filter((one) => one.get('collection') === 'legal_instruments' && one.get('slug') && one.get('data'))
    .map((one) => lawOfDraft(one.get('slug'), one.get('data').toJS()));
  return [...records.legal_instruments, ...waiting];
};

function registerAll({ cms, fields, kinds, records, words, bounds, law, days_off: days }) {
  CMS.registerLocale('vi', mergedPhrases(CMS.getLocale('vi'), PHRASES));
  const formats = {};
  for (const [kind, { shape, modeline }] of Object.entries(kinds)) {
    formats[kind] = recordFormat(shape, modeline, { ...words, bounds });
    CMS.registerCustomFormat(`niemyet-${kind}`, 'yaml', formats[kind]);
  }
  offerDraftsInTime(window.formStore);
  rememberBases();
  keepOpen(window.formStore);
  tellFailures(window.formStore, words);
  writeToForges(window, words);
  registerListControl(CMS, records, words);
  registerObjectControl(CMS);
  registerTextControl(CMS, window);
  registerFileName(CMS, window);
  registerChoiceControl(CMS, window, optionsOf(records, window.formStore), words);
  registerDayControl(CMS, window, words);
  registerFileControl(CMS, window, window.formStore, words);
  unfoldOnClick(document);
  // Records hold no pictures: a library that is never shown keeps its button away.
  CMS.registerMediaLibrary({
    name: 'none',
    init: async () => ({ show() {}, hide() {}, enableStandalone: () => false }),
  });
  const [lawAt, daysAt] = [lawFaults(kinds, law, lawsOf(records)), daysOff(days)];
  const more = (...record) => [...lawAt(...record), ...daysAt(...record)];
  const checking = checkingForms({
    formStore: window.formStore,
    shapes: Object.fromEntries(Object.entries(kinds).map(([kind, { shape }]) => [kind, shape])),
    textOf: (kind, form) => formats[kind].textOf(form),
    ask: cms.backend.proxy_url ? askThisMachine(cms.backend.proxy_url) : askingRelations(kinds, more),
    words,
    bounds,
  });
  checking.watch();
  // This machine gathers drafts by itself (niemyet request --drafts).
  const atForge = (backend) => takeCompanions(backend, { formStore: window.formStore, records, words });
  const name = registerGuarded(CMS, cms.backend.name, words, checking.refuse, cms.backend.proxy_url ? undefined : atForge);
  const collections = withFields(cms.collections, fields);
  return { ...cms, collections, locale: 'vi', backend: { ...cms.backend, name }, media_library: { name: 'none' }, load_config_file: false };
}

// Decap shows an empty form where an address leads from one record straight to another.
const RECORD = /#\/collections\/[^/]+\/(?:entries\/.|new)/;
window.addEventListener('hashchange', ({ oldURL, newURL }) => {
  if (RECORD.test(oldURL) && RECORD.test(newURL) && !oldURL.endsWith('/new')) window.location.reload();
});

async function start() {
  const { dataset } = document.body;
  try {
    const config = await (await fetch('config.json')).json();
    if (!config.cms.backend) return say(config.words.not_set, config.words.how_to_set, config.words.practise);
    const whose = document.createElement('h1');
    whose.textContent = config.words.title;
    document.getElementById('whose').replaceChildren(whose, config.whose);
    const registered = registerAll(config);
    document.getElementById('message').hidden = true;
    return CMS.init({ config: registered });
  } catch (error) {
    console.error(error);
    return say(dataset.noConfig);
  }
}

start();
