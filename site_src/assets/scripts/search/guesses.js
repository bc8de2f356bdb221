/* Một chữ đã gõ có thể là những chữ nào trong danh mục, giống đến đâu. */
(() => {
  "use strict";
  const { syllable, agreement, undoKeys, sound, isSyllable, oneSlip } = niemyet.vietnamese;
  const SLIP_TO_OTHER_WORD = 0.5; // gõ lỡ mà vẫn ra một chữ có thật
  const SLIP_TO_SYLLABLE = 0.6;

  class Guesses {
    constructor(lexicon) { this.lexicon = lexicon; this.memo = new Map(); }

    /** Map từ chữ của danh mục tới độ giống; known là khi chữ ấy có trong danh mục. */
    of(token, unfinished, bare, slips) {
      const key = `${token.word} ${unfinished} ${bare} ${slips}`;
      if (!this.memo.has(key)) {
        if (this.memo.size > 500) this.memo.clear();
        this.memo.set(key, this.make(token, unfinished, bare, slips));
      }
      return this.memo.get(key);
    }

    make(token, unfinished, bare, slips) {
      const likeness = new Map();
      const put = (id, value) => { if (!(likeness.get(id) >= value)) likeness.set(id, value); };
      let known = this.same(token, 1, bare, put);
      known = this.keysUndone(token, known, put) || known;
      if (unfinished) this.begun(token, known, bare, put);
      if ((slips || !known) && !/\d/.test(token.letters) && token.letters.length > 1) this.slipped(token, this.likelihood(token, known, bare), put);
      return { likeness, known };
    }

    same(token, factor, bare, put) {
      const ids = this.lexicon.byLetters.get(token.letters) || [];
      for (const id of ids) put(id, factor * agreement(token, this.lexicon.terms[id], bare));
      return ids.length > 0;
    }

    keysUndone(token, known, put) {
      const undone = undoKeys(token.word);
      if (undone === token.word) return false;
      const meant = { word: undone, ...syllable(undone) };
      const ids = this.lexicon.byLetters.get(meant.letters);
      if (!ids) { if (!known && meant.letters.length > 2) this.slipped(meant, 1, put); return false; }
      const fits = Math.max(...ids.map((id) => agreement(meant, this.lexicon.terms[id], false)));
      if (known && fits < 0.93) return false;
      return this.same(meant, known ? 0.9 : 0.97, false, put);
    }

    begun(token, known, bare, put) {
      const { lexicon } = this;
      for (const [letters, ids] of lexicon.byLetters) {
        if (letters.length <= token.letters.length || !letters.startsWith(token.letters)) continue;
        const share = (known ? 0.55 : 0.8) * (0.6 + 0.4 * token.letters.length / letters.length);
        for (const id of ids) {
          const term = lexicon.terms[id];
          const tone = token.tone ? term.tone : 0;
          put(id, share * agreement(token, { ...term, tone, bare: true }, bare));
        }
      }
    }

    /** Chữ gõ lỡ thường không ra chữ: thành chữ có thật, hay chữ đủ dấu đúng âm tiết, thì khó là gõ lỡ. */
    likelihood(token, known, bare) {
      if (known) return bare ? SLIP_TO_OTHER_WORD : SLIP_TO_OTHER_WORD / 2;
      return !bare && isSyllable(token.letters) ? SLIP_TO_SYLLABLE : 1;
    }

    slipped(token, factor, put) {
      const { lexicon } = this;
      for (const letters of lexicon.bySound.get(sound(token.letters)) || []) {
        if (letters === token.letters) continue;
        for (const id of lexicon.byLetters.get(letters)) put(id, 0.82 * factor * this.sameTone(token, id));
      }
      for (const letters of lexicon.near(token.letters)) {
        const value = oneSlip(token.letters, letters);
        if (value) for (const id of lexicon.byLetters.get(letters)) put(id, value * factor * this.sameTone(token, id));
      }
    }

    sameTone(token, id) {
      return token.tone && this.lexicon.terms[id].tone === token.tone ? 1.06 : 1;
    }
  }

  niemyet.Guesses = Guesses;
})();
