/* Tìm trong danh mục: so từng chữ của lời gõ với tên, cách gọi, mã của mọi mục rồi xếp hạng. */
(() => {
  "use strict";
  const { words, syllable, fold, agreement, undoKeys, sound, isSyllable, oneSlip } = niemyet.vietnamese;
  const OF = { name: 0, official: 1, alias: 2, number: 3 };
  const ENTRY_WEIGHT = [1, 0.99, 0.98, 0.97];
  const IN_BRACKETS = 0.3;
  const LEAD = 0.4;
  const LEADS = new Set(["đăng ký", "cấp", "giải quyết", "thực hiện", "chứng thực", "công nhận", "xác nhận", "yêu cầu", "thông báo", "xét tặng"]);
  const SLIP_TO_OTHER_WORD = 0.5; // gõ lỡ mà vẫn ra một chữ có thật
  const SLIP_TO_SYLLABLE = 0.6;
  const MATCHED = 0.35; // từ đây trở lên thì coi là khớp một chữ của lời
  const STRONG_TEXT = 0.5;
  const WEAK_TEXT = 0.4;
  const WHOLE_NAME = 1.2; // điểm của một tên khớp trọn
  const STRANGE = 4; // chữ chưa ai ghi nặng như chữ hiếm, khi xét có trả lời đúng việc không
  const WHOLE_ANSWER = 9;
  const ANSWERED = 1.2; // đo trên tests/search/wishes.json
  const LIKELY = 0.8;
  const UNSAID_REST = 0.4; // phần của tên mà lời gõ không nói tới làm câu trả lời kém chắc
  const LONG = 12; // tên dài hơn số chữ này mà chữ khớp nằm rải rác thì nhẹ đi
  const RELATED = 0.6;
  const DEEP_READINGS = 6;
  const TOLD = 0.5;
  const UNSAID_TURN = 0.88;
  const FAINT = 0.05;
  const NEIGHBOURS = 8; // bao nhiêu mục đầu được so xem tên nào gọn hơn
  const SAME_WISH = 0.03;
  const SAME_SCORE = 0.6;
  const SHOWN_FROM = 0.3; // so với kết quả đầu
  const SHOWN_FROM_EXACT = 0.45;

  /* ---- Danh mục: mục, lời (tên, cách gọi), chữ ---- */

  class Lexicon {
    constructor(rows) {
      this.terms = [];
      this.byWord = new Map();
      this.byLetters = new Map();
      this.entries = [];
      this.entriesOf = rows.map(() => []);
      rows.forEach((row, at) => this.addRow(row, at));
      this.weighTerms(rows.length);
      this.pairs = new Set(this.entries.filter((entry) => entry.kind !== OF.alias && rows[entry.row].kind === "procedure").flatMap((entry) => this.pairsOf(entry)));
      this.byLength = [];
      this.bySound = new Map();
      for (const letters of this.byLetters.keys()) {
        (this.byLength[letters.length] = this.byLength[letters.length] || []).push(letters);
        push(this.bySound, sound(letters), letters);
      }
    }

    addRow(row, at) {
      this.addEntry(row.name, at, OF.name);
      if (row.official) this.addEntry(row.official, at, OF.official);
      row.also.forEach((also, i) => this.addEntry(also.phrase, at, OF.alias, i));
      row.numbers.forEach((number) => this.addEntry(number, at, OF.number));
    }

    addEntry(text, row, kind, alias = -1) {
      const { ids, weights } = this.read(text);
      if (!ids.length) return;
      const entry = this.entries.length;
      this.entries.push({ row, kind, alias, ids, weights, heavy: weights.filter((weight) => weight === 1).length });
      this.entriesOf[row].push(entry);
      ids.forEach((id, place) => this.terms[id].postings.push(entry, place));
    }

    read(text) {
      const ids = [];
      const weights = [];
      let depth = 0;
      for (const part of text.split(/([()])/)) {
        if (part === "(") depth += 1;
        else if (part === ")") depth -= 1;
        else for (const word of words(part)) { ids.push(this.term(word)); weights.push(depth > 0 ? IN_BRACKETS : 1); }
      }
      const skip = this.isTitle(ids) ? 2 : 0;
      return { ids: ids.slice(skip), weights: this.lightenLead(ids.slice(skip), weights.slice(skip)) };
    }

    /** "Đăng ký", "Cấp", "Giải quyết"… mở đầu nhiều tên: nhẹ hơn phần nói việc gì. */
    lightenLead(ids, weights) {
      const said = ids.slice(0, 2).map((id) => this.terms[id].word);
      const lead = LEADS.has(said.join(" ")) ? 2 : Number(LEADS.has(said[0]));
      if (ids.length - lead < 2) return weights;
      return weights.map((weight, i) => (i < lead ? weight * LEAD : weight));
    }

    /** "Thủ tục …" ở đầu tên chính thức không giúp phân biệt. */
    isTitle(ids) {
      return ids.length > 2 && this.terms[ids[0]].word === "thủ" && this.terms[ids[1]].word === "tục";
    }

    term(word) {
      const known = this.byWord.get(word);
      if (known !== undefined) return known;
      const parts = syllable(word);
      const same = (this.byLetters.get(parts.letters) || [])
        .find((id) => this.terms[id].tone === parts.tone && this.terms[id].shape === parts.shape);
      const id = same === undefined ? this.newTerm(word, parts) : same;
      this.byWord.set(word, id);
      return id;
    }

    newTerm(word, parts) {
      const id = this.terms.length;
      this.terms.push({ word, ...parts, postings: [], strong: [], weak: [], weight: 0 });
      push(this.byLetters, parts.letters, id);
      return id;
    }

    weighTerms(rows) {
      const lastRow = new Int32Array(rows);
      const count = (ids, mark) => ids.reduce((sum, id) => sum + this.rowsWith(this.terms[id], lastRow, mark), 0);
      let mark = 0;
      this.terms.forEach((term, id) => { term.weight = rarity(rows, count([id], mark += 1)); });
      this.lettersWeight = new Map();
      for (const [letters, ids] of this.byLetters) this.lettersWeight.set(letters, rarity(rows, count(ids, mark += 1)));
      for (const entry of this.entries) {
        entry.weight = entry.ids.reduce((sum, id, i) => sum + this.terms[id].weight * entry.weights[i], 0);
      }
    }

    pairsOf({ ids }) {
      return ids.slice(1).map((id, i) => `${this.terms[ids[i]].letters} ${this.terms[id].letters}`);
    }

    rowsWith({ postings }, lastRow, mark) {
      let rows = 0;
      for (let i = 0; i < postings.length; i += 2) {
        const { row } = this.entries[postings[i]];
        if (lastRow[row] !== mark) { lastRow[row] = mark; rows += 1; }
      }
      return rows;
    }

    /** Tên của mục này là tên của mục kia thêm vài chữ. */
    saysMore(row, other) {
      const [own, less] = [row, other].map((one) => new Set(this.nameOf(one)));
      return less.size > 1 && own.size > less.size && [...less].every((id) => own.has(id));
    }

    nameOf(row) {
      const { ids, weights } = this.entries[this.entriesOf[row][0]];
      return ids.filter((_, i) => weights[i] === 1);
    }

    knows(letters) { return this.byLetters.has(letters); }

    near(letters) {
      const { length } = letters;
      return [length - 1, length, length + 1].flatMap((n) => this.byLength[n] || []);
    }

    /** Viết đủ một chữ lạ: chữ gõ liền thì tách, chữ tắt thì theo chữ đầu của các tên. */
    spelledOut(word) {
      const letters = fold(word);
      if (!/^\p{L}{2,}$/u.test(letters)) return [];
      const apart = letters.length > 4 ? this.apart(letters) : null;
      return apart ? [apart] : this.byInitials(word.normalize("NFC").toLowerCase());
    }

    apart(letters) {
      const best = [[]];
      for (let end = 1; end <= letters.length; end += 1) {
        for (let start = Math.max(0, end - 6); start < end; start += 1) {
          const piece = letters.slice(start, end);
          if (!best[start] || piece.length < 2 || !this.knows(syllable(piece).letters)) continue;
          if (!best[end] || best[start].length + 1 < best[end].length) best[end] = [...best[start], piece];
        }
      }
      return best[letters.length] && best[letters.length].join(" ");
    }

    byInitials(word) {
      const found = new Map();
      this.initials = this.initials || this.entries.map((entry) => entry.ids.map((id) => initial(this.terms[id])).join(""));
      const wanted = word.replace(/d/g, "[dđ]").replace(/[^\p{L}[\]]/gu, "");
      const pattern = new RegExp(`(?=${wanted})`, "gu");
      this.initials.forEach((text, at) => {
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
          const ids = this.entries[at].ids.slice(match.index, match.index + word.length);
          const phrase = ids.map((id) => this.terms[id].word).join(" ");
          found.set(phrase, (found.get(phrase) || 0) + 1);
          pattern.lastIndex = match.index + 1;
        }
      });
      return [...found].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([phrase]) => phrase);
    }
  }

  const push = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };
  const rarity = (rows, having) => Math.log(1 + rows / (1 + having));
  const initial = (term) => (term.shape[0] === "-" ? "đ" : term.letters[0]);

  /* ---- Một chữ đã gõ có thể là những chữ nào trong danh mục ---- */

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

  /* ---- Xếp hạng ---- */

  class Search {
    constructor(core) {
      this.core = core;
      this.open();
    }

    open(details) {
      this.rows = niemyet.unpack(this.core, details);
      this.lexicon = new Lexicon(this.rows);
      this.guesses = new Guesses(this.lexicon);
      this.codes = this.rows.map((row) => row.codes.map((code) => code.replace(/\D/g, "")));
      this.turns = this.rows.map((row) => (row.kind === "procedure" ? turnsOf(words(row.name)) : 0));
      this.helped = this.rows.flatMap(({ related }, row) => (related.length ? [row] : []));
      this.values = undefined;
      this.detailed = Boolean(details);
    }

    /** Thêm văn bản, tên chính thức, chữ trong giấy tờ, mẫu đơn (strong) và tóm tắt, điều kiện (weak). */
    addDetails(details) {
      this.open(details);
      const { lexicon } = this;
      const ids = details.terms.split(" ").map((word) => lexicon.term(word));
      for (const key of ["strong", "weak"]) {
        details[key].forEach((list, row) => {
          let at = 0;
          for (const step of list) { at += step; lexicon.terms[ids[at - 1]][key].push(row); }
        });
      }
      lexicon.terms.filter((term) => !term.weight).forEach((term) => {
        term.weight = rarity(this.rows.length, term.strong.length + term.weak.length);
      });
      for (const [letters, all] of lexicon.byLetters) {
        if (!lexicon.lettersWeight.has(letters)) lexicon.lettersWeight.set(letters, Math.min(...all.map((id) => lexicon.terms[id].weight)));
      }
    }

    /** Các mục hợp với lời gõ, hợp nhất trước: [{ row, score, also, exact }]. */
    find(query) {
      const found = new Map();
      const rest = this.findCodes(query, found);
      const unfinished = !/[\s.?!]$/.test(query);
      const readings = niemyet.readings(rest, this.lexicon);
      for (const reading of readings) this.add(found, reading, unfinished, false);
      if (!this.answered(found)) {
        for (const reading of readings.slice(0, DEEP_READINGS)) this.add(found, reading, unfinished, true);
      }
      this.addRelated(found);
      const said = readings.flatMap(({ tokens }) => tokens.map((token) => token.word));
      return this.ranked(found, turnsOf(said, readings.some(({ bare }) => bare)));
    }

    add(found, reading, unfinished, deep) {
      for (const [row, hit] of this.score(reading, unfinished, deep)) {
        hit.near *= reading.weight;
        hit.score = hit.near + TOLD * hit.told;
        if (!found.has(row) || found.get(row).score < hit.score) found.set(row, hit);
      }
    }

    /** Có mục khớp gần hết lời gõ thì không cần ngờ rằng chữ có thật là chữ gõ lỡ. */
    answered(found) {
      for (const hit of found.values()) if (hit.exact || hit.covered > 0.92) return true;
      return false;
    }

    /** Việc do nơi khác làm kéo theo thủ tục ở xã có liên quan, xếp dưới nó. */
    addRelated(found) {
      for (const row of this.helped) {
        if (!found.has(row)) continue;
        const { score } = found.get(row);
        for (const other of this.rows[row].related) {
          const least = Math.min(score, WHOLE_NAME) * RELATED;
          if (!found.has(other) || found.get(other).score < least) found.set(other, { score: least, via: this.rows[row] });
        }
      }
    }

    ranked(found, turns) {
      let best; let most = 0;
      for (const [row, hit] of found) {
        hit.score *= this.rows[row].prior * (this.turns[row] && !(this.turns[row] & turns) ? UNSAID_TURN : 1);
        if (hit.score > most) { most = hit.score; best = hit; }
      }
      const least = Math.min(most, WHOLE_NAME) * (best && best.exact ? SHOWN_FROM_EXACT : SHOWN_FROM);
      const hits = [];
      for (const [row, hit] of found) if (hit.score >= least && !(hit.near < FAINT)) hits.push({ ...hit, row: this.rows[row], at: row });
      hits.sort((a, b) => b.score - a.score || a.at - b.at);
      this.generalFirst(hits);
      return hits;
    }

    /** Tên của mục đầu nói thêm điều không ai gõ thì mục có tên gọn hơn, hợp lời như thế, đứng trước. */
    generalFirst(hits) {
      for (let at = 1; at < Math.min(hits.length, NEIGHBOURS); at += 1) {
        const [first, other] = [hits[0], hits[at]];
        if (first.exact || !first.told || other.told < first.told - SAME_WISH || other.score < first.score * SAME_SCORE) continue;
        if (other.row.kind === "list" || !this.lexicon.saysMore(first.at, other.at)) continue;
        hits.splice(at, 1);
        hits.unshift({ ...other, score: first.score });
        at = 0;
      }
    }

    /** Tìm theo mã, có hay không có đuôi; trả về phần còn lại của lời gõ. */
    findCodes(query, found) {
      const match = query.match(/(?:^|\D)(\d)[.,\s]?(\d{4,6})(?:\.\d{3})?(?:\.\d\d)*(?:\.?[hH]\d\d)?(?!\d|\/)/);
      if (!match) return query;
      const digits = match[1] + match[2];
      this.codes.forEach((codes, row) => {
        const whole = codes.indexOf(digits);
        if (whole >= 0) found.set(row, { score: whole ? 9 : 10, exact: true });
        else if (codes.some((code) => code.startsWith(digits))) found.set(row, { score: 5 });
        else if (digits.length > 4 && codes.some((code) => code.includes(digits))) found.set(row, { score: 4 });
      });
      return found.size ? query.replace(match[0], " ") : query;
    }

    score({ tokens, bare }, unfinished, deep) {
      const slots = tokens.map((token, i) => {
        const last = unfinished && i === tokens.length - 1;
        return { token, ...this.guesses.of(token, last, bare, deep) };
      });
      for (const slot of slots) slot.weight = this.slotWeight(slot);
      this.weighWish(slots, unfinished);
      const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
      const grid = this.fill(slots);
      return this.combine(slots, total, grid, deep);
    }

    slotWeight({ token, likeness, known }) {
      const { lexicon } = this;
      let weight = 1.6; // chữ lạ: không mục nào được điểm cho nó
      if (known && lexicon.lettersWeight.has(token.letters)) weight = lexicon.lettersWeight.get(token.letters);
      else if (likeness.size) {
        let best = 0;
        for (const [id, value] of likeness) if (value > best) { best = value; weight = lexicon.terms[id].weight; }
      }
      return Math.max(weight, 0.3) * token.weight;
    }

    /** Mỗi chữ nói bao nhiêu về việc cần làm: chữ chưa ai ghi nói nhiều như chữ hiếm nhất. */
    weighWish(slots, unfinished) {
      slots.forEach((slot, i) => {
        const { token, known, likeness } = slot;
        if (token.wish !== undefined) slot.wish = token.wish;
        else slot.wish = token.weight * (known ? Math.min(slot.weight / token.weight, STRANGE) : STRANGE);
        const goesOn = ([id]) => this.lexicon.terms[id].letters.startsWith(token.letters);
        const begun = unfinished && i === slots.length - 1 && !known && [...likeness].some(goesOn);
        if (begun || /^\d+$/.test(token.word)) slot.wish = 0.1;
      });
    }

    /** Với mỗi lời của danh mục: mỗi chữ đã gõ giống nhất chữ nào trong lời, ở chỗ nào. */
    fill(slots) {
      const n = slots.length;
      const size = this.lexicon.entries.length * n;
      if (!this.values || this.values.length < size) {
        this.values = new Float32Array(size);
        this.places = new Int16Array(size);
        this.sums = new Float32Array(this.lexicon.entries.length);
      }
      const touched = [];
      const seen = this.sums;
      slots.forEach((slot, i) => {
        for (const [id, value] of slot.likeness) this.fillTerm(this.lexicon.terms[id].postings, value, i, n, touched, seen);
      });
      return touched;
    }

    fillTerm(postings, value, i, n, touched, seen) {
      const { values, places } = this;
      for (let k = 0; k < postings.length; k += 2) {
        const entry = postings[k];
        const place = postings[k + 1];
        const cell = entry * n + i;
        if (!seen[entry]) { seen[entry] = 1; touched.push(entry); }
        const follows = i > 0 && values[cell - 1] > 0 && place === places[cell - 1] + 1;
        if (value > values[cell] || (value === values[cell] && follows)) { values[cell] = value; places[cell] = place; }
      }
    }

    combine(slots, total, touched, deep) {
      const n = slots.length;
      const rows = new Map();
      let most = 0;
      for (const entry of touched) {
        let sum = 0;
        for (let i = 0; i < n; i += 1) sum += slots[i].weight * this.values[entry * n + i];
        this.sums[entry] = sum;
        most = Math.max(most, sum);
      }
      for (const entry of touched) {
        if (this.sums[entry] >= most * 0.4) this.scoreEntry(entry, slots, total, rows);
      }
      this.clear(touched, n);
      if (deep && this.detailed) this.addText(slots, rows);
      return this.blend(rows, slots, total);
    }

    clear(touched, n) {
      for (const entry of touched) {
        this.sums[entry] = 0;
        this.values.fill(0, entry * n, entry * n + n);
      }
    }

    scoreEntry(at, slots, total, rows) {
      const entry = this.lexicon.entries[at];
      const cells = at * slots.length;
      const match = this.measure(entry, cells, slots);
      const covered = this.sums[at] / total;
      const close = 1 / (1 + (1 - match.order) * Math.max(0, entry.ids.length - LONG) / LONG);
      let score = (covered * close) ** 1.5 * (0.85 + 0.5 * match.ofEntry + 0.3 * match.order + 0.08 * match.start) * ENTRY_WEIGHT[entry.kind];
      if (this.rows[entry.row].kind !== "list") score += 1.1 * match.whole * Math.min(1, entry.weight / 6) * (1 - covered);
      if (match.exact && this.rows[entry.row].kind !== "list") score += match.least >= 0.93 ? 1 : 0.4;
      let row = rows.get(entry.row);
      if (!row) rows.set(entry.row, row = { score: 0, best: new Float32Array(slots.length) });
      if (score > row.score) Object.assign(row, { score, entry, exact: match.exact, part: match.ofEntry });
      for (let i = 0; i < slots.length; i += 1) row.best[i] = Math.max(row.best[i], this.values[cells + i] * close);
    }

    /** Lời gõ phủ bao nhiêu của lời này, có đúng thứ tự không, có trọn vẹn không. */
    measure(entry, cells, slots) {
      const { values, places } = this;
      const used = this.fresh();
      let got = 0; let inOrder = 0; let pairs = 0; let run = 0; let least = 1; let different = 0; let heavy = 0;
      for (let i = 0; i < slots.length; i += 1) {
        const value = values[cells + i];
        const place = places[cells + i];
        least = Math.min(least, value);
        if (value > MATCHED && this.used[place] !== used) {
          this.used[place] = used;
          different += 1;
          heavy += entry.weights[place] === 1 ? 1 : 0;
          got += this.lexicon.terms[entry.ids[place]].weight * entry.weights[place];
        }
        if (!i) continue;
        const pair = slots[i].weight + slots[i - 1].weight;
        const gap = value > MATCHED && values[cells + i - 1] > MATCHED ? place - places[cells + i - 1] : 0;
        pairs += pair;
        if (gap === 1) { inOrder += pair; run += 1; } else if (gap && Math.abs(gap) <= 2) inOrder += pair * 0.4;
      }
      const { length } = entry.ids;
      const ofEntry = got / (entry.weight || 1);
      return {
        ofEntry, least,
        order: pairs ? inOrder / pairs : 1,
        start: values[cells] > MATCHED && places[cells] === 0 ? 1 : 0,
        whole: heavy > 1 && heavy === entry.heavy ? (run >= heavy - 1 ? 1 : run / (heavy - 1)) : 0,
        exact: least > MATCHED && run === length - 1 && different === length && slots.length === length,
      };
    }

    /** Dấu mới để biết chữ nào của lời đã được dùng, khỏi xóa bảng. */
    fresh() {
      this.used = this.used || new Int32Array(1024);
      this.stamp = (this.stamp || 0) + 1;
      return this.stamp;
    }

    /** Chữ nằm trong giấy tờ, kết quả, tóm tắt: giúp thêm, không vượt tên. */
    addText(slots, rows) {
      slots.forEach((slot, i) => {
        for (const [id, value] of slot.likeness) {
          if (value < 0.8) continue;
          const term = this.lexicon.terms[id];
          for (const row of term.strong) raise(rows, row, slots.length, i, value * STRONG_TEXT);
          for (const row of term.weak) raise(rows, row, slots.length, i, value * WEAK_TEXT);
        }
      });
    }

    blend(rows, slots, total) {
      const out = new Map();
      for (const [row, hit] of rows) {
        let sum = 0; let wish = 0; let told = 0;
        slots.forEach((slot, i) => {
          sum += slot.weight * hit.best[i];
          wish += slot.wish;
          told += slot.wish * hit.best[i];
        });
        const covered = sum / total;
        const near = 0.75 * hit.score + 0.25 * 1.3 * covered * covered;
        out.set(row, { near, entry: hit.entry, exact: Boolean(hit.exact), covered, told: told / wish, part: hit.part });
      }
      return out;
    }

    /** Cách gọi đã làm mục này khớp, nếu không phải tên; khi nào thì cách gọi ấy là mục này. */
    why(hit, query) {
      if (hit.entry && hit.entry.kind === OF.alias) return hit.row.also[hit.entry.alias];
      const typed = fold(words(query).join(" "));
      return hit.row.also.find((also) => also.when && fold(also.phrase) === typed) || null;
    }

    /** Gõ đúng một tên, cách gọi hay mã; không thì lời dân gõ, chữ trong giấy tờ có thể giúp. */
    sure(hits) { return hits.length > 0 && (hits[0].exact || hits[0].score >= 4); }

    /** Tìm cả trong chi tiết rồi mà chưa chắc ("unsure"), hay không có việc ấy ("absent"); không ngờ thì "". */
    doubt(hits) {
      if (!this.detailed) return "";
      const best = Math.max(0, ...hits.slice(0, 3).map(({ exact, near = 0, told = 0, part = 0 }) => (exact ? WHOLE_ANSWER : (told + 0.4 * near) * (1 - UNSAID_REST * (1 - part)))));
      if (best >= ANSWERED) return "";
      return best >= LIKELY ? "unsure" : "absent";
    }
  }

  const TURNS = niemyet.everydayWords.turns.map((list) => [new Set(list), new Set(list.map(fold))]);
  const turnsOf = (said, bare) => TURNS.reduce((bits, sets, i) => bits | (said.some((word) => sets[Number(Boolean(bare))].has(word)) << i), 0);

  function raise(rows, row, n, i, value) {
    let hit = rows.get(row);
    if (!hit) rows.set(row, hit = { score: 0, best: new Float32Array(n) });
    if (value > hit.best[i]) hit.best[i] = value;
  }

  Object.assign(niemyet, { Search, Lexicon });
})();
