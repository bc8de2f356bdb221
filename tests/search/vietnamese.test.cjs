// The Vietnamese layer alone: folding, marks as evidence, keys left over, slips.
"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { loadEngine, FOLDER } = require("./run_engine.cjs");

const { words, syllable, fold, agreement, undoKeys, sound, oneSlip } = loadEngine(FOLDER, ["vietnamese"]).vietnamese;
const same = (a, b) => assert.deepEqual(syllable(a), syllable(b), `${a} ≠ ${b}`);

test("đ becomes d, which Unicode leaves alone", () => {
  assert.equal(fold("Đăng ký đất đai"), "dang ky dat dai");
});

test("composed and decomposed letters are the same", () => {
  same("thường".normalize("NFC"), "thường".normalize("NFD"));
  assert.deepEqual(words("Thường trú".normalize("NFD")), ["thường", "trú"]);
});

test("where the tone stands and i or y do not matter", () => {
  for (const [a, b] of [["hoà", "hòa"], ["huỷ", "hủy"], ["ký", "kí"], ["lý", "lí"], ["quý", "quí"]]) same(a, b);
});

test("words are cut at everything that is no letter or digit", () => {
  assert.deepEqual(words("Nhận cha, mẹ/con (cấp xã) 123/2015"), ["nhận", "cha", "mẹ", "con", "cấp", "xã", "123", "2015"]);
});

test("marks typed are evidence: right, then missing, then wrong", () => {
  const value = (typed, written, bare = false) => agreement(syllable(typed), syllable(written), bare);
  assert.equal(value("tử", "tử"), 1);
  assert.equal(value("tu", "tử", true), 1);
  assert.ok(value("tư", "tử") > value("từ", "tử"));
  assert.ok(value("đường", "đường") > value("dương", "đường"));
  assert.ok(value("lổi", "lỗi") > value("lồi", "lỗi"), "hỏi and ngã are mixed up most");
});

test("Telex left over is read", () => {
  const typed = "ddawng kys khai tuwr keets hoon luuw ddoongj chuwngs thuwcj giaays nghefo thuwowngf dduwowcj huwu nguyeenx";
  const meant = "đăng ký khai tử kết hôn lưu động chứng thực giấy nghèo thường được hưu nguyễn".split(" ");
  typed.split(" ").forEach((word, i) => same(undoKeys(word), meant[i]));
});

test("VNI left over is read, wherever the tone's key stands", () => {
  const pairs = { "d9a8ng": "đăng", "dang89": "đăng", "tu73": "tử", "tu37": "tử", "thu75c": "thực", "nu7o71c": "nước", "d9uo7c5": "được", "ho65": "hộ" };
  for (const [typed, meant] of Object.entries(pairs)) same(undoKeys(typed), meant);
});

test("plain words stay as they are", () => {
  for (const word of ["khai", "sinh", "minh", "tên", "2015", "công"]) same(undoKeys(word), word);
});

test("one slip is near, two are not", () => {
  for (const typed of ["sih", "sinhh", "isnh", "sunh"]) assert.ok(oneSlip(typed, "sinh") > 0.5, typed);
  for (const typed of ["sinh", "snih2", "tien"]) assert.equal(oneSlip(typed, "sinh"), 0, typed);
});

test("what sounds alike is written alike", () => {
  for (const [a, b] of [["tranh", "chanh"], ["sinh", "xinh"], ["gia", "da"], ["nai", "lai"]]) assert.equal(sound(a), sound(b));
});
