// Do what the forms do to texts, without a browser: read jobs from the standard input, answer each.
//
// A job is {shape, modeline, bounds, text, changes: [{path, value}]}; the answer {form, same, texts}: what
// the form shows, what is written when nothing changed, and what is written for each change alone.
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';

const scripts = pathToFileURL(`${process.argv[2]}/`);
const { recordFormat } = await import(new URL('record-format.js', scripts));

function changed(form, path, value) {
  const copy = structuredClone(form);
  const last = path[path.length - 1];
  const holder = path.slice(0, -1).reduce((part, step) => part[step], copy);
  if (value === null) Array.isArray(holder) ? holder.splice(last, 1) : delete holder[last];
  else holder[last] = value;
  return copy;
}

function answer({ shape, modeline, bounds, text, form: typed, changes = [] }) {
  const words = { not_readable: 'not readable', bounds };
  const { fromFile, toFile } = recordFormat(shape, modeline, words);
  if (typed) return { texts: [toFile(typed)] };
  const form = fromFile(text);
  const attempt = (one) => {
    try { return toFile(one); } catch (error) { return `refused: ${error.message}`; }
  };
  return {
    form,
    same: attempt(form),
    texts: changes.map(({ path, value }) => attempt(changed(form, path, value))),
  };
}

const jobs = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(jobs.map(answer)));
