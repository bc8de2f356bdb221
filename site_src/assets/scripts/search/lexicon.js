/* Danh mục như máy tìm thấy nó: mục, lời (tên, cách gọi, số), chữ và chữ nào hiếm. */
(() => {
  "use strict";
  const { words, syllable, fold, sound } = niemyet.vietnamese;
  const OF = { name: 0, official: 1, alias: 2, number: 3 };
  const IN_BRACKETS = 0.3;
  const LEAD = 0.4;
  const LEADS = new Set(["đăng ký", "cấp", "giải quyết", "thực hiện", "chứng thực", "công nhận", "xác nhận", "yêu cầu", "thông báo", "xét tặng"]);

  const push = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };
  const rarity = (rows, having) => Math.log(1 + rows / (1 + having));
  const initial = (term) => (term.shape[0] === "-" ? "đ" : term.letters[0]);

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
        entry.shares = entry.ids.map((id, i) => this.terms[id].weight * entry.weights[i]);
        entry.weight = entry.shares.reduce((sum, share) => sum + share, 0);
      }
    }

    /** Chữ trong giấy tờ, mẫu đơn (strong) và tóm tắt, điều kiện (weak): ở những mục nào. */
    addText(details, rows) {
      const ids = details.terms.split(" ").map((word) => this.term(word));
      for (const key of ["strong", "weak"]) {
        details[key].forEach((list, row) => {
          let at = 0;
          for (const step of list) { at += step; this.terms[ids[at - 1]][key].push(row); }
        });
      }
      for (const term of this.terms) if (!term.weight) term.weight = rarity(rows, term.strong.length + term.weak.length);
      for (const [letters, all] of this.byLetters) {
        if (!this.lettersWeight.has(letters)) this.lettersWeight.set(letters, Math.min(...all.map((id) => this.terms[id].weight)));
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

    /** Có chữ nào bắt đầu như thế: "thươ" đang gõ dở, không phải "thu ơ" gõ liền hay chữ tắt. */
    begins(letters) { return [...this.byLetters.keys()].some((known) => known.startsWith(letters)); }

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
      if (/[^a-zđ]/.test(word)) return [];
      this.inRow = this.inRow || this.entries.flatMap((entry) => [...entry.ids, -1]);
      this.initials = this.initials || this.inRow.map((id) => (id < 0 ? " " : initial(this.terms[id]))).join("");
      const pattern = new RegExp(`(?=${word.replace(/d/g, "[dđ]")})`, "g");
      for (let match = pattern.exec(this.initials); match; match = pattern.exec(this.initials)) {
        const ids = this.inRow.slice(match.index, match.index + word.length);
        const phrase = ids.map((id) => this.terms[id].word).join(" ");
        found.set(phrase, (found.get(phrase) || 0) + 1);
        pattern.lastIndex = match.index + 1;
      }
      return [...found].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([phrase]) => phrase);
    }
  }

  Object.assign(niemyet, { Lexicon, ENTRY_KINDS: OF });
})();
