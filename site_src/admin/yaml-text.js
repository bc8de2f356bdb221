// How a value is written in YAML, the same as `niemyet format` writes it (edit/writing/canonical.py).
import { Scalar, stringify } from './vendor/yaml.js';

// Plain words that YAML 1.1 or 1.2 takes for something else than text.
const MISREAD = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:~|null|Null|NULL|)$/,
  /^(?:=|<<)$/,
  /^[-+]?0b[0-1_]+$/,
  /^0o[0-7]+$/,
  /^[-+]?[0-9][0-9_]*$/,
  /^[-+]?0x[0-9a-fA-F_]+$/,
  /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/,
  /^[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/,
  /^[-+]?(?:\.[0-9_]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  /^[-+]?\.(?:inf|Inf|INF)$/,
  /^\.(?:nan|NaN|NAN)$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?$/,
];

// Written out by number: in the source they would be as invisible as in a pasted text.
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

export const LAYOUT = {
  lineWidth: 0,
  indentSeq: true,
  doubleQuotedAsJSON: false,
  flowCollectionPadding: false,
};
export const SCHEMA = { version: '1.2', schema: 'failsafe', keepSourceTokens: false };

/** Whether some YAML reader takes the plain text for a number, a day, a truth value or nothing. */
export const misread = (text) => MISREAD.some((form) => form.test(text));

/** The text as it may stand in a file, mended as niemyet.read.odd_letters does; no spaces around. */
export const clean = (text) =>
  String(text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(ODD_SPACE, ' ')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** A node for a text or, where the shape says so, for a number or a day that stands plain. */
export function scalarNode(text, shape, before) {
  const written = clean(text);
  const node = new Scalar(written);
  if (written.includes('\n')) {
    node.value = `${written}\n`;
    node.type = Scalar.BLOCK_LITERAL;
  } else if (shape !== 'plain' && misread(written)) {
    node.type = Scalar.QUOTE_DOUBLE;
  } else if (before && /^QUOTE/.test(before.type || '') && shape !== 'plain') {
    node.type = before.type;
  } else if (before && before.type === Scalar.BLOCK_FOLDED) {
    node.type = before.type;
  }
  return node;
}

/** The text of a scalar on one line, as it would stand after its key. */
export const onOneLine = (node) => stringify(node, { ...SCHEMA, ...LAYOUT }).replace(/\n$/, '');
