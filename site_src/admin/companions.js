// Records that rest on each other travel in one request.
//
// The editor gives each record a branch and a request of its own. A record that names one which is not
// published yet takes it along: its request is whole, passes the check, and publishes both. Whoever saves
// the other once more changes every branch that carries it; its own draft goes once it is published.

const RECORD = '.yaml';
const NOTICE_MS = 10_000;
const plain = (value) => (value && value.toJS ? value.toJS() : value);

/** Let *backend* save a record with the drafts that it names; *records* are those that are published. */
export function takeCompanions(backend, { formStore, records, words }) {
  const [read, list, persist] = ['unpublishedEntry', 'unpublishedEntries', 'persistEntry'].map((name) => backend[name].bind(backend));
  const carried = new Map();
  const ahead = new Map();
  let listed = false;
  const ownPath = ({ collection, slug }) => pathOf(formStore.state().collections.get(collection), slug);

  const draft = async (asked) => {
    const entry = await read(asked);
    carried.set(keyOf(entry), { ...entry, others: recordsOf(entry).filter((path) => path !== ownPath(entry)) });
    return entry;
  };
  const draftOrNone = (asked) => draft(asked).catch((error) => {
    if (error.notUnderEditorialWorkflow) return null;
    throw error;
  });

  // The editor would take another record of the branch for the one that is open.
  backend.unpublishedEntry = async (asked) => {
    const entry = await (ahead.get(asked.id) || draft(asked));
    ahead.delete(asked.id);
    return { ...entry, diffs: entry.diffs.filter(({ path }) => !path.endsWith(RECORD) || path === ownPath(entry)) };
  };

  backend.unpublishedEntries = async () => {
    listed = true;
    const left = await Promise.all((await list()).map(async (id) => {
      const entry = await draft({ id });
      if (await isPublished(entry)) return backend.deleteUnpublishedEntry(entry.collection, entry.slug).then(() => null, () => null);
      ahead.set(id, entry);
      return id;
    }));
    return left.filter((id) => id !== null);
  };

  backend.persistEntry = async (entry, options) => {
    const [{ slug }] = entry.dataFiles;
    const key = keyOf({ collection: options.collectionName, slug });
    const others = await companionsOf(options.collectionName, slug, entry);
    const whole = { dataFiles: [...entry.dataFiles, ...others.dataFiles], assets: [...(entry.assets || []), ...others.assets] };
    const commitMessage = [options.commitMessage, ...others.names.map((name) => `${words.with} ${name}`)].join(', ');
    const done = await persist({ ...entry, ...whole }, { ...options, commitMessage });
    if (others.names.length) tell(others.names.join(', '));
    if (!listed) await backend.unpublishedEntries();
    for (const carrier of [...carried.values()].filter((one) => keyOf(one) !== key && one.others.includes(entry.dataFiles[0].path))) {
      await renew(carrier, whole, options);
    }
    return done;
  };

  async function isPublished(entry) {
    const own = recordsOf(entry).find((path) => path === ownPath(entry));
    const published = own && await backend.getEntry(own).catch(() => null);
    return Boolean(published && published.data) && published.data === await textOf(entry, own);
  }

  const textOf = ({ collection, slug, diffs }, path) => backend.unpublishedEntryDataFile(collection, slug, path, diffs.find((one) => one.path === path).id);

  async function contentOf(entry) {
    const { collection, slug } = entry;
    const files = [...new Map(entry.diffs.filter((one) => !one.path.endsWith(RECORD)).map((one) => [one.path, one])).values()];
    return {
      dataFiles: await Promise.all(recordsOf(entry).map(async (path) => ({ path, raw: await textOf(entry, path) }))),
      assets: await Promise.all(files.map(async ({ path, id }) => asset(await backend.unpublishedEntryMediaFile(collection, slug, path, id)))),
    };
  }

  async function companionsOf(collection, slug, { dataFiles, assets }) {
    const { entryDraft, collections } = formStore.state();
    const data = plain(entryDraft.getIn(['entry', 'data'])) || {};
    const named = notPublished(plain(fieldsOf(collections.get(collection), slug)), data, slug, records);
    const drafts = (await Promise.all(named.filter((one) => keyOf(one) !== keyOf({ collection, slug })).map(draftOrNone))).filter(Boolean);
    const contents = await Promise.all(drafts.map(contentOf));
    const missing = (kind, own) => [...new Map(contents.flatMap((one) => one[kind]).map((file) => [file.path, { ...file, slug }])).values()]
      .filter(({ path }) => !own.some((one) => one.path === path));
    return { dataFiles: missing('dataFiles', dataFiles), assets: missing('assets', assets || []), names: drafts.map((one, i) => nameIn(contents[i], ownPath(one))) };
  }

  async function renew(carrier, { dataFiles, assets }, { commitMessage }) {
    const { collection, slug, status } = carrier;
    const before = await contentOf(carrier);
    const with_ = (now, then) => [...then.filter(({ path }) => !now.some((one) => one.path === path)), ...now].map((file) => ({ ...file, slug }));
    const own = ownPath(carrier);
    const files = with_(dataFiles, before.dataFiles).sort((a, b) => (b.path === own) - (a.path === own));
    await persist({ dataFiles: files, assets: with_(assets, before.assets) }, { collectionName: collection, commitMessage, status, unpublished: true, useWorkflow: true });
  }

  const tell = (names) => formStore.dispatch({
    type: 'NOTIFICATION_SEND',
    payload: { type: 'success', message: { key: 'ui.toast.travelling', details: names }, dismissAfter: NOTICE_MS },
  });
  return backend;
}

const keyOf = ({ collection, slug }) => `${collection}/${slug}`;
const recordsOf = ({ diffs }) => [...new Set(diffs.map(({ path }) => path).filter((path) => path.endsWith(RECORD)))];

function pathOf(collection, slug) {
  if (collection.has('folder')) return `${collection.get('folder')}/${slug}${RECORD}`;
  return collection.get('files').find((file) => file.get('name') === slug).get('file');
}

const fieldsOf = (collection, slug) =>
  collection.get('fields') || collection.get('files').find((file) => file.get('name') === slug).get('fields');

function nameIn({ dataFiles }, path) {
  const { raw } = dataFiles.find((one) => one.path === path) || { raw: '' };
  return (/^name: ["']?(.+?)["']?$/m.exec(raw) || [, path.split('/').pop()])[1];
}

function asset({ path, file }) {
  const toBase64 = async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  };
  return { path, fileObj: file, toBase64 };
}

/** The {collection, slug} of each record that *data* of *fields* names, or a part of it, and that *records* lack. */
export function notPublished(fields, data, slug, records) {
  const found = new Map();
  const add = (one) => found.set(keyOf(one), one);
  const lacks = (list, value) => !(list || []).some((one) => one.value === value);
  const each = (value) => (Array.isArray(value) ? value : [value]).filter(Boolean);

  function look(inner, value) {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) { value.forEach((item) => look(inner, item)); return; }
    for (const field of inner) {
      const at = value[field.name];
      if (field.records) each(at).filter((id) => lacks(records[field.records], id)).forEach((id) => add({ collection: field.records, slug: id }));
      else if (field.parts && field.of) lookAtPart(field, each(at), value);
      else look(field.fields || [field.field].filter(Boolean), at);
    }
  }

  function lookAtPart({ parts, of }, chosen, beside) {
    const [collection, id] = of === 'office' ? ['offices', slug] : [`${of}s`, beside[of]];
    const owner = (records[collection] || []).find((one) => one.value === id);
    if (id && chosen.some((part) => lacks(owner && owner[parts], part))) add({ collection, slug: id });
  }

  look(fields, data);
  return [...found.values()];
}
