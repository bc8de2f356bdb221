// Between the editor and the forge: nobody's saved work is overwritten without a word.
//
// Before a record is saved, what was opened is compared with what stands there now. Works with
// every backend, since it only asks what the editor itself asks for.
import { bases } from './record-format.js';

/** Register "guarded-<name>", the backend *name* with these questions before each save; *made* may change it. */
export function registerGuarded(CMS, name, words, refuse, made = (backend) => backend) {
  const guarded = `guarded-${name}`;
  CMS.registerBackend(guarded, function Guarded(...settings) {
    return guard(made(CMS.getBackend(name).init(...settings)), words, refuse);
  });
  return guarded;
}

function guard(backend, words, refuse) {
  const served = new Set();
  const remember = (text) => {
    served.add(text);
    return text;
  };
  const { getEntry, unpublishedEntryDataFile, persistEntry } = bound(backend);
  backend.getEntry = async (path) => {
    const entry = await getEntry(path);
    remember(entry.data);
    return entry;
  };
  backend.unpublishedEntryDataFile = async (...place) => remember(await unpublishedEntryDataFile(...place));
  backend.persistEntry = async (entry, options) => {
    for (const file of entry.dataFiles) await refuseToOverwrite(backend, file, options, served, words);
    await refuse(options.collectionName, entry.dataFiles, entry.assets || []);
    const done = await persistEntry(entry, options);
    entry.dataFiles.forEach((file) => settle(file.raw, served));
    return done;
  };
  return backend;
}

const bound = (backend) => ({
  getEntry: backend.getEntry.bind(backend),
  unpublishedEntryDataFile: backend.unpublishedEntryDataFile.bind(backend),
  persistEntry: backend.persistEntry.bind(backend),
});

// What has been saved is what the next save of the same form starts from.
function settle(raw, served) {
  const first = bases.get(raw);
  bases.set(raw, raw);
  served.add(raw);
  saved.set(first, raw);
}

const saved = new Map();

function latest(text) {
  let now = text;
  while (saved.has(now) && saved.get(now) !== now) now = saved.get(now);
  return now;
}

async function refuseToOverwrite(backend, file, options, served, words) {
  if (options.newEntry) return refuseTwin(backend, file, words);
  const base = latest(bases.get(file.raw));
  const draft = await waiting(backend, options.collectionName, file);
  if (draft !== undefined && !options.unpublished) throw new Error(words.being_edited);
  const now = draft !== undefined ? draft : (await backend.getEntry(file.path)).data;
  if (now === base || base === undefined) return;
  if (served.has(bases.get(file.raw)) || !window.confirm(words.restored)) throw new Error(words.changed_since);
}

async function waiting(backend, collection, file) {
  try {
    const entry = await backend.unpublishedEntry({ collection, slug: file.slug });
    const diff = entry.diffs.find((d) => d.path === file.path);
    return diff && (await backend.unpublishedEntryDataFile(collection, file.slug, file.path, diff.id));
  } catch (error) {
    if (error.notUnderEditorialWorkflow) return undefined;
    throw error;
  }
}

// The editor would call a second record of the same name "…-1".
async function refuseTwin(backend, file, words) {
  const first = /^(.+)-[0-9]+$/.exec(file.slug);
  if (!first) return;
  const twin = await backend.getEntry(file.path.replace(file.slug, first[1])).catch(() => null);
  const name = (text) => (/^(?:name|number): (.+)$/m.exec(text) || [])[1];
  if (twin && twin.data && name(twin.data) === name(file.raw)) throw new Error(words.exists);
}
