// Vietnamese names as people type them: with all their marks, or with none.

const MARKS = /[\u0300-\u036f]/g;

/** The text in small letters, without marks. */
export const fold = (text) =>
  String(text).toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/[^a-z0-9]+/g, ' ').trim();

/** A name as ids are written: "Đăng ký quá hạn" is "dang-ky-qua-han". */
export const slug = (text) => fold(text).replace(/ /g, '-');

/** Return what finds the options that have a word beginning with each word typed, the best first. */
export function finder(options) {
  const folded = options.map((option) => ({ option, words: ` ${fold(option.label)}`, marked: ` ${option.label.toLowerCase()}` }));
  return (typed) => {
    const words = fold(typed).split(' ').filter(Boolean);
    const marked = typed.trim().toLowerCase().normalize('NFC');
    const rank = ({ words: name, marked: whole }) =>
      (whole.includes(` ${marked}`) ? 0 : 2) + (name.startsWith(` ${words.join(' ')}`) ? 0 : 1);
    return folded
      .filter((one) => words.every((word) => one.words.includes(` ${word}`)))
      .sort((a, b) => rank(a) - rank(b))
      .map((one) => one.option);
  };
}
