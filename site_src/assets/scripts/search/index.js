/* Mở gói danh mục tìm kiếm: các cột gọn thành từng mục. */
(() => {
  "use strict";
  /* Thủ tục đứng trước danh sách và văn bản khi khớp như nhau. */
  const PRIOR = { procedure: 1, referral: 1, fee: 0.95, redress: 0.97, paper: 0.95, list: 0.8, page: 0.95, instrument: 0.8 };

  /** Phần địa chỉ suy ra từ tên, như slug() bên niemyet.read.letters. */
  function slug(name) {
    return niemyet.vietnamese.fold(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  /** Các mục; phần tải sau (details) có thêm tên chính thức và các văn bản. */
  function unpack(core, details) {
    const parts = [core, ...(details && details.kind.length ? [details] : [])];
    const column = { kind: [].concat(...parts.map((part) => part.kind)), official: [], phrases: [] };
    for (const key of details ? ["official", "phrases"] : []) column[key] = details[key].split("\n");
    core.lines.forEach(([key], k) => { column[key] = [].concat(...parts.map((part) => part.lines[k][1].split("\n"))); });
    return column.name.map((name, i) => unpackRow(core, column, name, i));
  }

  function unpackRow(core, column, name, i) {
    const kind = core.kinds[column.kind[i]];
    const procedure = i < core.time.length;
    return {
      kind, name,
      official: column.official[i] || "",
      numbers: column.number[i] ? [column.number[i]] : [],
      path: core.prefixes[column.kind[i]] + (column.path[i] || slug(name)) + (column.path[i].includes("#") ? "" : core.suffix),
      codes: column.code[i] ? column.code[i].split(" ") : [],
      also: unpackAliases([column.also[i], column.phrases[i]].filter(Boolean).join("|")),
      note: column.note[i],
      related: core.related[i] || [],
      time: procedure ? core.times[core.time[i]] : "",
      fee: procedure ? core.fees[core.fee[i]] : "",
      field: procedure ? core.fields[core.field[i]] : "",
      charge: procedure ? core.charges[core.charge[i]] : "",
      channels: procedure ? chosen(core.channels, core.channel[i]) : [],
      audiences: procedure ? chosen(core.audiences, core.audience[i]) : [],
      prior: PRIOR[kind],
    };
  }

  /** "cách gọi|cách gọi ¦ khi nào" */
  function unpackAliases(text) {
    if (!text) return [];
    return text.split("|").map((alias) => {
      const [phrase, when = ""] = alias.split("¦");
      return { phrase, when };
    });
  }

  const chosen = (names, bits) => names.filter((_, i) => bits & (1 << i));

  niemyet.unpack = unpack;
})();
