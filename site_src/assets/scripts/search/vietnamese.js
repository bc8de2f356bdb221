/* Chữ Việt như người ta gõ: âm tiết và dấu, Telex và VNI còn sót, một lỗi trong một chữ. */
(() => {
  "use strict";
  const TONES = { "\u0300": 1, "\u0301": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5 };
  const TONE_MARKS = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
  const SHAPES = { "\u0302": "^", "\u0306": "(", "\u031b": "+" };
  const HOOK_AND_TILDE = 7; // hỏi (3) + ngã (4): hay nhầm nhau nhất
  const TELEX_TONES = { f: 1, s: 2, r: 3, x: 4, j: 5, z: 0 };
  const VNI_TONES = { 1: 2, 2: 1, 3: 3, 4: 4, 5: 5 };

  /** Tách lời gõ thành các chữ, chữ thường, dạng NFC. */
  function words(text) {
    return text.normalize("NFC").toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  }

  /** Tách một chữ: con chữ đã bỏ dấu, dấu mũ – móc – gạch của từng con chữ, thanh. */
  function syllable(word) {
    let letters = "";
    let shape = "";
    let tone = 0;
    for (const mark of word.normalize("NFD").toLowerCase().replace(/[ðɖ]/g, "đ")) {
      if (TONES[mark]) tone = TONES[mark];
      else if (SHAPES[mark]) shape = shape.slice(0, -1) + SHAPES[mark];
      else if (mark === "đ") { letters += "d"; shape += "-"; }
      else if (mark < "\u0300" || mark > "\u036f") { letters += mark; shape += "."; }
    }
    letters = sameSpelling(letters);
    return { letters, shape, tone, bare: tone === 0 && !/[^.]/.test(shape) };
  }

  /** kí và ký, lí và lý, qui và quy là một. */
  function sameSpelling(letters) {
    if (/^[bhklmpstv]?y$/.test(letters)) return letters.slice(0, -1) + "i";
    return letters === "qui" ? "quy" : letters;
  }

  /** Bỏ hết dấu; đ thành d. */
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");
  }

  /** Dấu đã gõ khớp với dấu của chữ trong danh mục đến đâu: 1 là khớp, thiếu dấu nhẹ hơn sai dấu. */
  function agreement(typed, written, allBare) {
    if (typed.bare) return written.bare || allBare ? 1 : 0.93;
    let missing = 0;
    let wrong = 0;
    if (typed.tone !== written.tone) {
      if (!typed.tone) missing += 1;
      else wrong += typed.tone + written.tone === HOOK_AND_TILDE ? 0.6 : 1;
    }
    const length = Math.min(typed.shape.length, written.shape.length);
    for (let i = 0; i < length; i += 1) {
      if (typed.shape[i] === written.shape[i]) continue;
      if (typed.shape[i] === ".") missing += 1;
      else wrong += 1;
    }
    if (wrong) return Math.max(0.5, 0.86 - 0.14 * wrong);
    return missing ? 0.93 : 1;
  }

  /** Đọc lại chữ còn sót phím Telex hay VNI: ddawng thành đăng, d9a8ng thành đăng. */
  function undoKeys(word) {
    const text = word.normalize("NFC").toLowerCase();
    return /^\p{L}.*\d/u.test(text) ? undoVni(text) : undoTelex(text);
  }

  function undoTelex(text) {
    let out = "";
    let tone = 0;
    [...text].forEach((key, i) => {
      const afterVowel = /[aeiouyăâêôơư]/.test(fold(out));
      if (i && afterVowel && key in TELEX_TONES) tone = TELEX_TONES[key];
      else if (key === "d" && out[0] === "d" && (out === "d" || i === text.length - 1)) out = "đ" + out.slice(1);
      else if (key === "w") out = addHorn(out);
      else out = addHat(out, key);
    });
    return withTone(out, tone);
  }

  function addHat(out, key) {
    const again = "aeo".includes(key) && out.match(new RegExp(`${key}(?!\\p{M})(?=[^aeiouy]*$)`, "u"));
    return again ? out.slice(0, again.index) + key + "\u0302" + out.slice(again.index + 1) : out + key;
  }

  function addHorn(out) {
    if (/uo\p{M}?[^aeiouy]*$/u.test(out)) return out.replace(/uo\p{M}?/u, "u\u031bo\u031b");
    if (/uu$/.test(out)) return out.replace(/uu$/, "u\u031bu");
    if (/[^q]ua$/.test(out)) return out.replace(/ua$/, "u\u031ba");
    if (/a[^aeiouy\p{M}]*$/u.test(out)) return out.replace(/a(?=[^aeiouy]*$)/u, "a\u0306");
    if (/[uo](?!\p{M})[^aeouy\p{M}]*$/u.test(out)) return out.replace(/([uo])(?=[^aeouy]*$)/u, "$1\u031b");
    return out + "u\u031b";
  }

  function undoVni(text) {
    let out = "";
    let tone = 0;
    for (const key of text) {
      if (VNI_TONES[key]) tone = VNI_TONES[key];
      else if (key === "6") out = out.replace(/([aeo])(?!\p{M})(?=[^aeo]*$)/u, "$1\u0302");
      else if (key === "7") out = addHorn(out.replace(/a/g, "@")).replace(/@/g, "a");
      else if (key === "8") out = out.replace(/a(?=[^a]*$)/, "a\u0306");
      else if (key === "9") out = out.replace("d", "đ");
      else out += key;
    }
    return withTone(out, tone);
  }

  function withTone(text, tone) {
    return text.replace(/[aeiouy]\p{M}*/u, (vowel) => vowel + TONE_MARKS[tone]).normalize("NFC");
  }

  /** Cách viết theo âm, để chữ nghe giống nhau thành một: tr/ch, s/x, d/gi/r, l/n, c/k/q. */
  function sound(letters) {
    return letters
      .replace(/^tr/, "ch").replace(/^(gi|r)(?=[aeiouy])/, "d").replace(/^s/, "x")
      .replace(/^ngh/, "ng").replace(/^gh/, "g").replace(/^[kq]/, "c").replace(/^l/, "n")
      .replace(/y/g, "i");
  }

  const SOUND = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:uye|uya|uyu|oai|oay|oeo|uay|uoi|uou|ieu|yeu|[iyueoa][iyueoa]?)(?:ng|nh|ch|[cmnpt])?$/;

  /** Con chữ ghép được thành một âm tiết tiếng Việt. */
  const isSyllable = (letters) => SOUND.test(letters);

  const NEIGHBOURS = {
    q: "wa", w: "qes", e: "wrd", r: "etf", t: "ryg", y: "tuh", u: "yij", i: "uok", o: "ipl", p: "o",
    a: "qsz", s: "awdx", d: "sefc", f: "drgv", g: "fthb", h: "gyjn", j: "hukm", k: "jil", l: "ko",
    z: "asx", x: "zsdc", c: "xdfv", v: "cfgb", b: "vghn", n: "bhjm", m: "njk",
  };

  /** Hai chữ đã bỏ dấu cách nhau đúng một lỗi gõ thì giống nhau bao nhiêu; hơn một lỗi thì 0. */
  function oneSlip(typed, written) {
    if (Math.abs(typed.length - written.length) > 1) return 0;
    let start = 0;
    while (start < typed.length && typed[start] === written[start]) start += 1;
    let ends = 0;
    const most = Math.min(typed.length, written.length) - start;
    while (ends < most && typed[typed.length - 1 - ends] === written[written.length - 1 - ends]) ends += 1;
    const extra = typed.slice(start, typed.length - ends);
    const lost = written.slice(start, written.length - ends);
    const likely = [0, 0.4, 0.45, 0.6, 0.68][Math.max(typed.length, written.length)] || 0.75;
    return Math.max(0, likely + slipKind(extra, lost, typed[start - 1]));
  }

  function slipKind(extra, lost, before) {
    if (extra.length === 1 && lost.length === 1) return (NEIGHBOURS[extra] || "").includes(lost) ? 0.06 : -0.04;
    if (extra.length + lost.length === 1) return extra && extra === before ? 0.06 : 0;
    if (extra.length === 2 && extra[0] === lost[1] && extra[1] === lost[0]) return 0.08;
    return -1;
  }

  globalThis.niemyet = globalThis.niemyet || {};
  globalThis.niemyet.vietnamese = { words, syllable, fold, agreement, undoKeys, sound, isSyllable, oneSlip };
})();
