// The ranking, on a handful of invented records.
"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { loadEngine, FOLDER } = require("./run_engine.cjs");

const niemyet = loadEngine(FOLDER);

/** An index of names, written by hand in the format of search_index.py. */
function searchOf(records) {
  const column = (key) => records.map((r) => r[key] || "").join("\n");
  const procedures = records.map(() => 0);
  return new niemyet.Search({
    kinds: ["procedure", "referral"], kind: records.map((r) => r.kind || 0), prefixes: ["thu-tuc/", "viec-noi-khac/"], suffix: "/",
    lines: ["name", "number", "path", "code", "also", "note"].map((key) => [key, column(key)]),
    related: Object.fromEntries(records.flatMap((r, i) => (r.related ? [[i, r.related]] : []))),
    times: ["1 ngày"], time: procedures, fees: ["Miễn phí"], fee: procedures, fields: ["Hộ tịch"], field: procedures,
    charges: ["Miễn phí theo luật"], charge: procedures, channels: ["Trực tiếp", "Trực tuyến"], channel: records.map(() => 3), audiences: ["Công dân"], audience: records.map(() => 1),
  });
}

const search = searchOf([
  { name: "Đăng ký khai tử lưu động", code: "1.000419" },
  { name: "Đăng ký khai tử", official: "Thủ tục đăng ký khai tử", code: "1.000656" },
  { name: "Đăng ký khai sinh", code: "1.001193 1.999999", also: "làm giấy cho bé|giấy khai|sinh nở ¦ khi mới sinh" },
  { name: "Xác nhận từ khai báo" },
  { name: "Sửa đường làng" },
  { name: "Khảo sát dương lịch" },
  { name: "Xác nhận tình trạng hôn nhân" },
  { name: "Giấy phép lái xe", kind: 1, path: "#lai-xe", related: [2] },
]);
const names = (query) => search.find(query).map((hit) => hit.row.name);

test("an exact name comes first, however it is typed", () => {
  for (const typed of ["Đăng ký khai tử", "dang ky khai tu", "thủ tục đăng ký khai tử", "ddawng kys khai tuwr", "ĐĂNG KÝ KHAI TỬ", "dangkykhaitu", "khai tử đăng ký"]) {
    assert.equal(names(typed)[0], "Đăng ký khai tử", typed);
  }
});

test("tones typed count", () => {
  assert.equal(names("khai tử")[0], "Đăng ký khai tử");
  assert.equal(names("từ khai")[0], "Xác nhận từ khai báo");
  assert.equal(names("đường")[0], "Sửa đường làng");
  assert.equal(names("dương")[0], "Khảo sát dương lịch");
});

test("a code is found with and without dots and suffix, also an old one", () => {
  for (const typed of ["1.001193", "1001193", "1.001193.H60", "1.001193.000.00.00.H60", "mã 1.001193", "1.999999"]) {
    assert.equal(names(typed)[0], "Đăng ký khai sinh", typed);
  }
  assert.ok(names("1.0004").includes("Đăng ký khai tử lưu động"));
});

test("the first letters of a name find it", () => {
  assert.equal(names("xntthn")[0], "Xác nhận tình trạng hôn nhân");
  assert.equal(names("đkks")[0], "Đăng ký khai sinh");
});

test("a question is answered by what it asks about", () => {
  assert.equal(names("làm giấy khai sinh ở đâu")[0], "Đăng ký khai sinh");
  assert.equal(names("khai tử cần những giấy tờ gì")[0], "Đăng ký khai tử");
});

test("a marked everyday word counts only when typed with its marks", () => {
  assert.equal(names("vợ đẻ rồi")[0], "Đăng ký khai sinh");
  assert.equal(names("chị ấy đẻ")[0], "Đăng ký khai sinh");
  assert.ok(!names("chi ay de").includes("Đăng ký khai sinh")); // "để", "đề", "đẻ"
});

test("a result knows by which everyday name it was found, and when that name means it", () => {
  const [hit] = search.find("sinh nở");
  assert.equal(search.why(hit, "sinh nở").phrase.trim(), "sinh nở");
  assert.equal(search.why(hit, "sinh nở").when.trim(), "khi mới sinh");
});

test("what is done elsewhere brings the procedure that helps with it", () => {
  assert.deepEqual(names("gplx").slice(0, 2), ["Giấy phép lái xe", "Đăng ký khai sinh"]);
  assert.equal(search.find("gplx")[0].row.path, "viec-noi-khac/#lai-xe");
});

test("nothing is invented for words nobody knows", () => {
  assert.deepEqual(names("zzzz qqqq"), []);
  assert.deepEqual(names(""), []);
  assert.deepEqual(names("()[]*+?\\"), []);
});
