/* Một lời gõ có thể có mấy cách hiểu: như đã gõ, viết tắt viết đủ, lời thường ngày thành tên thủ tục. */
(() => {
  "use strict";
  const { words, syllable, agreement, undoKeys } = niemyet.vietnamese;
  const MOST_READINGS = 12;
  const MOST_WORDS = 40;
  const FILLER_WEIGHT = 0.08;
  const WISH = 4;

  /** Một chữ của lời gõ, với sức nặng của nó. */
  const token = (word, weight = 1) => ({ word, weight, ...syllable(word) });
  const phrase = (text) => words(text).map((word) => token(word));

  /** Xếp các cụm theo chữ đầu, cụm dài trước, để dò một lượt từ trái sang. */
  function byFirstWord(rules) {
    const found = new Map();
    for (const [said, meant] of rules) {
      const rule = { said: phrase(said), meant, marked: said[0] === "!" };
      const first = rule.said[0].letters;
      if (!found.has(first)) found.set(first, []);
      found.get(first).push(rule);
    }
    for (const list of found.values()) list.sort((a, b) => b.said.length - a.said.length);
    return found;
  }

  const { said, short, fillers } = niemyet.everydayWords;
  const SAID = byFirstWord(said.map(([text, meant]) => [text, meant.map(phrase)]));
  const SHORT = byFirstWord(short.map(([text, meant]) => [text, meant.map(phrase)]));
  const FILLERS = byFirstWord(fillers.map((text) => [text, null]));

  const PARTICLES = new Set(niemyet.everydayWords.particles);

  function matchAt(rules, tokens, at, bare) {
    const fits = (rule) => rule.said.length <= tokens.length - at && rule.said.every((part, i) => {
      const typed = tokens[at + i];
      return typed.letters === part.letters && agreement(typed, part, bare && !rule.marked) >= (rule.said.length > 1 ? 0.9 : 1);
    });
    return (rules.get(tokens[at].letters) || []).find(fits);
  }

  /** Lời hỏi, lời thưa nhẹ đi, trừ khi nó là một phần của tên: "giấy tờ cá nhân", "khai tử". */
  function weigh(tokens, bare, lexicon) {
    const light = tokens.map((part) => ({ ...part }));
    const places = spots(FILLERS, tokens, bare);
    const asked = new Set(places.filter(({ length }) => length > 1).flatMap(({ at, length }) => tokens.slice(at, at + length)));
    for (const { at, length } of places) {
      if (length === 1 && inName(tokens.map((part) => (asked.has(part) ? null : part)), at, lexicon)) continue;
      for (let i = 0; i < length; i += 1) light[at + i].weight = FILLER_WEIGHT;
    }
    return light.some((part) => part.weight > FILLER_WEIGHT) ? light : tokens;
  }

  function inName(tokens, at, lexicon) {
    const letters = (i) => (tokens[i] || {}).letters;
    return lexicon.pairs.has(`${letters(at - 1)} ${letters(at)}`) || lexicon.pairs.has(`${letters(at)} ${letters(at + 1)}`);
  }

  function spots(rules, tokens, bare) {
    const found = tokens.flatMap((_, at) => {
      const rule = matchAt(rules, tokens, at, bare);
      return rule ? [{ at, length: rule.said.length, meant: rule.meant }] : [];
    });
    const kept = [];
    for (const place of found.sort((a, b) => b.length - a.length || a.at - b.at)) {
      if (kept.every((other) => place.at + place.length <= other.at || other.at + other.length <= place.at)) kept.push(place);
    }
    return kept.sort((a, b) => a.at - b.at);
  }

  /** Viết lại lời gõ, mỗi chỗ theo lựa chọn đã cho; -1 là để nguyên. */
  function rewrite(tokens, places, choices) {
    const out = [];
    let at = 0;
    places.forEach((place, i) => {
      out.push(...tokens.slice(at, place.at));
      const kept = tokens.slice(place.at, place.at + place.length);
      out.push(...(choices[i] < 0 ? kept : instead(kept, place.meant[choices[i]], [...out, ...tokens.slice(place.at + place.length)])));
      at = place.at + place.length;
    });
    return [...out, ...tokens.slice(at)];
  }

  const spoken = (tokens) => tokens.map((part) => part.word).join(" ");

  /** Nhiều chữ thay cho ít chữ thì mỗi chữ nhẹ hơn; cụm đã có trong câu thì thôi. */
  function instead(kept, meant, others) {
    if (` ${spoken(others)} `.includes(` ${spoken(meant)} `)) return [];
    const weight = Math.max(0.4, Math.min(1, 1.5 * kept.length / meant.length));
    const wish = WISH * kept.length / meant.length;
    return meant.map((part) => ({ ...part, weight, wish }));
  }

  function* choicesOf(places) {
    const all = places.map(() => 0);
    yield all;
    for (let i = 0; i < places.length; i += 1) {
      for (let c = 1; c < places[i].meant.length; c += 1) yield all.map((one, at) => (at === i ? c : one));
      if (places.length > 1) yield places.map((_, j) => (j === i ? 0 : -1));
    }
  }

  /** Chữ tắt theo bảng, theo chữ đầu của các tên trong danh mục, và chữ gõ liền không cách. */
  function spellOut(tokens, lexicon, bare, unfinished) {
    const places = spots(SHORT, tokens, bare);
    const taken = new Set(places.flatMap((p) => Array.from({ length: p.length }, (_, i) => p.at + i)));
    tokens.forEach((part, at) => {
      if (taken.has(at) || known(part, lexicon) || (unfinished && at === tokens.length - 1 && lexicon.begins(part.letters))) return;
      const meant = lexicon.spelledOut(part.word).map(phrase);
      if (meant.length) places.push({ at, length: 1, meant });
    });
    return places.sort((a, b) => a.at - b.at);
  }

  const EVERYDAY = new Set([SAID, SHORT, FILLERS].flatMap((rules) => [...rules.values()])
    .flatMap((list) => list.flatMap((rule) => rule.said.map((part) => part.letters))));
  const known = (part, lexicon) => lexicon.knows(part.letters) || EVERYDAY.has(part.letters);

  /** Chữ lạ mà bỏ phím Telex, VNI thì thành chữ quen: đọc là chữ quen. */
  function typedAs(word, lexicon) {
    const asIs = token(word);
    if (known(asIs, lexicon)) return asIs;
    const undone = token(undoKeys(word));
    return known(undone, lexicon) ? undone : asIs;
  }

  /** "Thủ tục …" ở đầu lời gõ không nói thêm gì, như ở đầu tên. */
  function withoutTitle(tokens) {
    const titled = tokens.length > 2 && tokens[0].letters === "thu" && tokens[1].letters === "tuc";
    return titled ? tokens.slice(2) : tokens;
  }

  /** Mọi cách hiểu của lời gõ, cách sát nhất trước: [{ tokens, weight, bare }]. */
  function readings(text, lexicon, unfinished) {
    const typed = withoutTitle(words(text).slice(0, MOST_WORDS).map((word) => typedAs(word, lexicon)));
    if (!typed.length) return [];
    const bare = typed.every((part) => part.bare);
    const found = new Map();
    const add = (tokens, weight) => {
      const key = spoken(tokens);
      if (!found.has(key)) found.set(key, { tokens: weigh(tokens, bare, lexicon).slice(0, MOST_WORDS), weight, bare });
    };
    add(typed, 1);
    const spelled = [typed];
    const shorts = spellOut(typed, lexicon, bare, unfinished);
    if (shorts.length) for (const choice of choicesOf(shorts)) spelled.push(rewrite(typed, shorts, choice));
    spelled.slice(1, 5).forEach((tokens, i) => add(tokens, i ? 0.95 : 0.98));
    for (const said of spelled.slice(0, 3)) {
      const tokens = said.filter((part) => !PARTICLES.has(part.word));
      if (!tokens.length) continue;
      const places = spots(SAID, tokens, bare);
      if (places.length) for (const choice of choicesOf(places)) add(rewrite(tokens, places, choice), 0.9);
    }
    return [...found.values()].slice(0, MOST_READINGS);
  }

  niemyet.readings = readings;
})();
