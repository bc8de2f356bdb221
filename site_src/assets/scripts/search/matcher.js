/* Tìm trong danh mục: so từng chữ của lời gõ với tên, cách gọi, mã của mọi mục rồi xếp hạng. */
(() => {
  "use strict";
  const { ENTRY_KINDS: OF, Guesses, Lexicon } = niemyet;
  const { words, fold } = niemyet.vietnamese;
  const ENTRY_WEIGHT = [1, 0.99, 0.98, 0.97];
  const MATCHED = 0.35; // từ đây trở lên thì coi là khớp một chữ của lời
  const STRONG_TEXT = 0.5;
  const WEAK_TEXT = 0.4;
  const LEAST_TEXT = 0.39; // phủ ít hơn thì FAINT bỏ đi
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
  const NEAREST = 0.4; // lời phủ kém lời phủ nhiều nhất hơn thế thì không đo kỹ
  const NEIGHBOURS = 8; // bao nhiêu mục đầu được so xem tên nào gọn hơn
  const SAME_WISH = 0.03;
  const SAME_SCORE = 0.6;
  const SHOWN_FROM = 0.3; // so với kết quả đầu
  const SHOWN_FROM_EXACT = 0.45;

  /** Điểm của các mục, mỗi thứ một cột dài bằng danh mục: dùng lại mỗi lần tìm, không tạo gì cho từng mục. */
  class Tally {
    constructor(size) {
      this.rows = [];
      this.best = new Float32Array(0);
      this.has = new Uint8Array(size);
      this.exact = new Uint8Array(size);
      this.entry = new Int32Array(size);
      for (const key of ["score", "near", "told", "covered", "part"]) this[key] = new Float64Array(size);
    }

    /** Quên hết; mỗi mục có width ô cho các chữ của lời gõ. */
    clear(width = 0) {
      for (const row of this.rows) this.has[row] = 0;
      this.rows = [];
      this.width = width;
      if (this.best.length < this.has.length * width) this.best = new Float32Array(this.has.length * width);
    }

    open(row) {
      if (this.has[row]) return;
      this.has[row] = 1;
      this.rows.push(row);
      this.score[row] = this.part[row] = this.exact[row] = 0;
      this.entry[row] = -1;
      this.best.fill(0, row * this.width, (row + 1) * this.width);
    }

    raise(row, i, value) {
      const cell = row * this.width + i;
      if (value > this.best[cell]) this.best[cell] = value;
    }

    /** Ghi điểm nếu mục chưa có hay có điểm thấp hơn. */
    put(row, score, hit) {
      if (this.has[row] && this.score[row] >= score) return false;
      this.open(row);
      this.score[row] = score;
      this.near[row] = hit.near;
      this.told[row] = hit.told;
      this.covered[row] = hit.covered;
      this.part[row] = hit.part;
      this.entry[row] = hit.entry;
      this.exact[row] = hit.exact;
      return true;
    }
  }

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
      this.priors = this.rows.map((row) => row.prior);
      this.turns = this.rows.map((row) => (row.kind === "procedure" ? turnsOf(words(row.name)) : 0));
      this.helped = this.rows.flatMap(({ related }, row) => (related.length ? [row] : []));
      this.values = undefined;
      this.found = new Tally(this.rows.length);
      this.reading = new Tally(this.rows.length);
      this.match = {};
      this.detailed = Boolean(details);
    }

    /** Thêm văn bản, tên chính thức, chữ trong giấy tờ, mẫu đơn (strong) và tóm tắt, điều kiện (weak). */
    addDetails(details) {
      this.open(details);
      this.lexicon.addText(details, this.rows.length);
    }

    /** Các mục hợp với lời gõ, hợp nhất trước: [{ row, score, also, exact }]. */
    find(query) {
      const { found } = this;
      found.clear();
      const rest = this.findCodes(query);
      const unfinished = !/[\s.?!]$/.test(query);
      const readings = niemyet.readings(rest, this.lexicon, unfinished);
      for (const reading of readings) this.score(reading, unfinished, false);
      if (!this.answered()) {
        for (const reading of readings.slice(0, DEEP_READINGS)) this.score(reading, unfinished, true);
      }
      const via = this.addRelated();
      const said = readings.flatMap(({ tokens }) => tokens.map((token) => token.word));
      return this.ranked(via, turnsOf(said, readings.some(({ bare }) => bare)));
    }

    /** Có mục khớp gần hết lời gõ thì không cần ngờ rằng chữ có thật là chữ gõ lỡ. */
    answered() {
      return this.found.rows.some((row) => this.found.exact[row] || this.found.covered[row] > 0.92);
    }

    /** Việc do nơi khác làm kéo theo thủ tục ở xã có liên quan, xếp dưới nó. */
    addRelated() {
      const { found } = this;
      const via = new Map();
      for (const row of this.helped) {
        if (!found.has[row]) continue;
        const least = Math.min(found.score[row], WHOLE_NAME) * RELATED;
        for (const other of this.rows[row].related) if (this.putPlain(other, least)) via.set(other, this.rows[row]);
      }
      return via;
    }

    /** Cho một mục điểm không do chữ của lời gõ, nếu nó chưa có điểm cao hơn. */
    putPlain(row, score, exact = false) {
      return this.found.put(row, score, { near: NaN, told: 0, covered: 0, part: 0, entry: -1, exact });
    }

    ranked(via, turns) {
      const { found } = this;
      let best = -1;
      for (const row of found.rows) {
        found.score[row] *= this.priors[row] * (this.turns[row] && !(this.turns[row] & turns) ? UNSAID_TURN : 1);
        if (best < 0 || found.score[row] > found.score[best]) best = row;
      }
      const least = Math.min(found.score[best], WHOLE_NAME) * (found.exact[best] ? SHOWN_FROM_EXACT : SHOWN_FROM);
      const hits = found.rows.filter((row) => found.score[row] >= least && !(found.near[row] < FAINT))
        .sort((a, b) => found.score[b] - found.score[a] || a - b)
        .map((at) => this.hit(at, via.get(at)));
      this.generalFirst(hits);
      return hits;
    }

    hit(at, via) {
      const { found } = this;
      return {
        row: this.rows[at], at, via, score: found.score[at], near: found.near[at] || 0, told: found.told[at],
        covered: found.covered[at], part: found.part[at], exact: Boolean(found.exact[at]), entry: this.lexicon.entries[found.entry[at]],
      };
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
    findCodes(query) {
      const match = query.match(/(?:^|\D)(\d)[.,\s]?(\d{4,6})(?:\.\d{3})?(?:\.\d\d)*(?:\.?[hH]\d\d)?(?!\d|\/)/);
      if (!match) return query;
      const digits = match[1] + match[2];
      this.codes.forEach((codes, row) => {
        const whole = codes.indexOf(digits);
        if (whole >= 0) this.putPlain(row, whole ? 9 : 10, true);
        else if (codes.some((code) => code.startsWith(digits))) this.putPlain(row, 5);
        else if (digits.length > 4 && codes.some((code) => code.includes(digits))) this.putPlain(row, 4);
      });
      return this.found.rows.length ? query.replace(match[0], " ") : query;
    }

    score({ tokens, bare, weight }, unfinished, deep) {
      const slots = tokens.map((token, i) => {
        const last = unfinished && i === tokens.length - 1;
        return { token, ...this.guesses.of(token, last, bare, deep) };
      });
      for (const slot of slots) slot.weight = this.slotWeight(slot);
      this.weighWish(slots, unfinished);
      const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
      this.reading.clear(slots.length);
      this.combine(slots, total, this.fill(slots));
      if (deep && this.detailed) this.addText(slots, total);
      this.blend(slots, total, weight);
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
      const touched = this.touch(slots);
      slots.forEach((slot, i) => {
        for (const [id, value] of slot.likeness) this.fillTerm(this.lexicon.terms[id].postings, value, i, n);
      });
      return touched;
    }

    /** Những lời có đủ chữ nặng của lời gõ: lời nào chỉ có chữ nhẹ, chữ hơi giống thì không đủ gần (NEAREST). */
    touch(slots) {
      const { terms } = this.lexicon;
      const heavy = slots.map(({ likeness, weight }) => [...likeness].flatMap(([id, value]) => (terms[id].postings.length ? [[id, value * weight]] : [])))
        .map((said) => ({ said, most: said.reduce((most, [, value]) => Math.max(most, value), 0) }))
        .sort((a, b) => a.most - b.most);
      let spare = heavy[heavy.length - 1].most * NEAREST;
      while (heavy.length && heavy[0].most < spare) spare -= heavy.shift().most;
      const touched = [];
      const { sums } = this;
      for (const [id, value] of heavy.flatMap(({ said }) => said)) {
        if (value < spare / heavy.length) continue;
        const { postings } = terms[id];
        for (let k = 0; k < postings.length; k += 2) {
          if (!sums[postings[k]]) { sums[postings[k]] = 1; touched.push(postings[k]); }
        }
      }
      return touched;
    }

    fillTerm(postings, value, i, n) {
      const { values, places, sums } = this;
      for (let k = 0; k < postings.length; k += 2) {
        const entry = postings[k];
        if (!sums[entry]) continue;
        const place = postings[k + 1];
        const cell = entry * n + i;
        const follows = i > 0 && values[cell - 1] > 0 && place === places[cell - 1] + 1;
        if (value > values[cell] || (value === values[cell] && follows)) { values[cell] = value; places[cell] = place; }
      }
    }

    combine(slots, total, touched) {
      const n = slots.length;
      const { values } = this;
      const weights = this.weights = Float64Array.from(slots, (slot) => slot.weight);
      let most = 0;
      for (const entry of touched) {
        let sum = 0;
        for (let i = 0; i < n; i += 1) sum += weights[i] * values[entry * n + i];
        this.sums[entry] = sum;
        if (sum > most) most = sum;
      }
      for (const entry of touched) {
        if (this.sums[entry] >= most * NEAREST) this.scoreEntry(entry, slots, total);
        this.sums[entry] = 0;
        for (let cell = entry * n; cell < entry * n + n; cell += 1) values[cell] = 0;
      }
    }

    scoreEntry(at, slots, total) {
      const { reading, match } = this;
      const entry = this.lexicon.entries[at];
      const cells = at * slots.length;
      this.measure(entry, cells, slots);
      const covered = this.sums[at] / total;
      const close = 1 / (1 + (1 - match.order) * Math.max(0, entry.ids.length - LONG) / LONG);
      let score = (covered * close) ** 1.5 * (0.85 + 0.5 * match.ofEntry + 0.3 * match.order + 0.08 * match.start) * ENTRY_WEIGHT[entry.kind];
      if (this.rows[entry.row].kind !== "list") {
        score += 1.1 * match.whole * Math.min(1, entry.weight / 6) * (1 - covered);
        if (match.exact) score += match.least >= 0.93 ? 1 : 0.4;
      }
      reading.open(entry.row);
      if (score > reading.score[entry.row]) {
        reading.score[entry.row] = score;
        reading.entry[entry.row] = at;
        reading.part[entry.row] = match.ofEntry;
        reading.exact[entry.row] = match.exact;
      }
      for (let i = 0; i < slots.length; i += 1) reading.raise(entry.row, i, this.values[cells + i] * close);
    }

    /** Lời gõ phủ bao nhiêu của lời này, có đúng thứ tự không, có trọn vẹn không: ghi vào match. */
    measure(entry, cells, slots) {
      const { values, places, match, weights } = this;
      const used = this.fresh();
      let got = 0; let inOrder = 0; let pairs = 0; let run = 0; let least = 1; let different = 0; let heavy = 0;
      for (let i = 0; i < slots.length; i += 1) {
        const value = values[cells + i];
        const place = places[cells + i];
        if (value < least) least = value;
        if (value > MATCHED && this.used[place] !== used) {
          this.used[place] = used;
          different += 1;
          heavy += entry.weights[place] === 1 ? 1 : 0;
          got += entry.shares[place];
        }
        if (!i) continue;
        const pair = weights[i] + weights[i - 1];
        const gap = value > MATCHED && values[cells + i - 1] > MATCHED ? place - places[cells + i - 1] : 0;
        pairs += pair;
        if (gap === 1) { inOrder += pair; run += 1; } else if (gap && Math.abs(gap) <= 2) inOrder += pair * 0.4;
      }
      const { length } = entry.ids;
      match.ofEntry = got / (entry.weight || 1);
      match.least = least;
      match.order = pairs ? inOrder / pairs : 1;
      match.start = values[cells] > MATCHED && places[cells] === 0 ? 1 : 0;
      match.whole = heavy > 1 && heavy === entry.heavy ? Math.min(1, run / (heavy - 1)) : 0;
      match.exact = least > MATCHED && run === length - 1 && different === length && slots.length === length;
    }

    /** Dấu mới để biết chữ nào của lời đã được dùng, khỏi xóa bảng. */
    fresh() {
      this.used = this.used || new Int32Array(1024);
      this.stamp = (this.stamp || 0) + 1;
      return this.stamp;
    }

    /** Chữ nằm trong giấy tờ, kết quả, tóm tắt: giúp thêm, không vượt tên. */
    addText(slots, total) {
      const { reading } = this;
      const raise = (rows, slot, value, opens) => {
        for (const row of rows) {
          if (opens) reading.open(row);
          if (reading.has[row]) reading.raise(row, slots.indexOf(slot), value);
        }
      };
      let left = total;
      for (const slot of [...slots].sort((a, b) => b.weight - a.weight)) {
        const opens = left * STRONG_TEXT >= total * LEAST_TEXT;
        left -= slot.weight;
        for (const [id, value] of slot.likeness) {
          if (value < 0.8) continue;
          raise(this.lexicon.terms[id].strong, slot, value * STRONG_TEXT, opens);
          raise(this.lexicon.terms[id].weak, slot, value * WEAK_TEXT, opens);
        }
      }
    }

    blend(slots, total, weight) {
      const { reading, found } = this;
      const all = slots.reduce((sum, slot) => sum + slot.wish, 0);
      const hit = {};
      for (const row of reading.rows) {
        let sum = 0; let wish = 0;
        for (let i = 0; i < slots.length; i += 1) {
          const best = reading.best[row * slots.length + i];
          sum += slots[i].weight * best;
          wish += slots[i].wish * best;
        }
        hit.covered = sum / total;
        hit.near = (0.75 * reading.score[row] + 0.25 * 1.3 * hit.covered * hit.covered) * weight;
        hit.told = wish / all;
        hit.part = reading.part[row]; hit.entry = reading.entry[row]; hit.exact = reading.exact[row];
        found.put(row, hit.near + TOLD * hit.told, hit);
      }
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
      const best = Math.max(0, ...hits.slice(0, 3).map(({ exact, near, told, part }) => (exact ? WHOLE_ANSWER : (told + 0.4 * near) * (1 - UNSAID_REST * (1 - part)))));
      if (best >= ANSWERED) return "";
      return best >= LIKELY ? "unsure" : "absent";
    }
  }

  const TURNS = niemyet.everydayWords.turns.map((list) => [new Set(list), new Set(list.map(fold))]);
  const turnsOf = (said, bare) => TURNS.reduce((bits, sets, i) => bits | (said.some((word) => sets[Number(Boolean(bare))].has(word)) << i), 0);

  niemyet.Search = Search;
})();
