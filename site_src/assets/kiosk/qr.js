/* Mã QR (ISO/IEC 18004) của một địa chỉ: chế độ byte, mức sửa lỗi M, cỡ 1 đến 10. */
(() => {
  "use strict";
  const TOTAL = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
  const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
  const MASKS = [
    (r, c) => (r + c) % 2, (r) => r % 2, (r, c) => c % 3, (r, c) => (r + c) % 3,
    (r, c) => ((r >> 1) + Math.floor(c / 3)) % 2, (r, c) => ((r * c) % 2) + ((r * c) % 3),
    (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2,
  ];
  const GENERATOR_OF_FORMAT = 0x537;
  const MASK_OF_FORMAT = 0x5412;
  const GENERATOR_OF_VERSION = 0x1f25;

  const power = new Uint8Array(255);
  const logarithm = new Uint8Array(256);
  for (let i = 0, x = 1; i < 255; i += 1) {
    power[i] = x;
    logarithm[x] = i;
    x = (x << 1) ^ (x & 0x80 ? 0x11d : 0);
  }
  const times = (a, b) => (a && b ? power[(logarithm[a] + logarithm[b]) % 255] : 0);

  /** Số byte chứa được dữ liệu ở cỡ thứ version. */
  const room = (version) => TOTAL[version - 1] - BLOCKS[version - 1] * CHECKS[version - 1];
  const countBits = (version) => (version < 10 ? 8 : 16);

  function bitsOf(value, length) {
    return Array.from({ length }, (_, i) => (value >> (length - 1 - i)) & 1);
  }

  function dataBytes(bytes, version) {
    const bits = [0, 1, 0, 0, ...bitsOf(bytes.length, countBits(version)), ...[...bytes].flatMap((byte) => bitsOf(byte, 8))];
    bits.push(...Array(Math.min(4, room(version) * 8 - bits.length)).fill(0));
    while (bits.length % 8) bits.push(0);
    const data = [];
    for (let i = 0; i < bits.length; i += 8) data.push(parseInt(bits.slice(i, i + 8).join(""), 2));
    for (let pad = 0xec; data.length < room(version); pad ^= 0xfd) data.push(pad);
    return data;
  }

  function checkBytes(data, count) {
    let generator = [1];
    for (let i = 0; i < count; i += 1) {
      generator = [...generator, 0].map((value, k) => value ^ times(generator[k - 1] || 0, power[i]));
    }
    const rest = [...data, ...Array(count).fill(0)];
    for (let i = 0; i < data.length; i += 1) {
      const factor = rest[i];
      generator.forEach((value, k) => { rest[i + k] ^= times(value, factor); });
    }
    return rest.slice(data.length);
  }

  /** Dữ liệu và byte sửa lỗi, các khối xen kẽ nhau. */
  function codewords(bytes, version) {
    const data = dataBytes(bytes, version);
    const count = BLOCKS[version - 1];
    const short = Math.floor(data.length / count);
    const blocks = [];
    for (let i = 0, start = 0; i < count; i += 1) {
      const length = short + (i >= count - (data.length % count) ? 1 : 0);
      blocks.push(data.slice(start, start + length));
      start += length;
    }
    const checks = blocks.map((block) => checkBytes(block, CHECKS[version - 1]));
    const woven = (rows) => Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, i) => rows.map((row) => row[i])).flat();
    return [...woven(blocks), ...woven(checks)].filter((byte) => byte !== undefined);
  }

  /** Phần cố định: ba mắt, mắt nhỏ, vạch nhịp, chỗ của dấu cỡ và dấu mặt nạ. */
  function frame(version) {
    const size = version * 4 + 17;
    const dark = Array.from({ length: size }, () => Array(size).fill(false));
    const fixed = Array.from({ length: size }, () => Array(size).fill(false));
    const set = (r, c, value) => { if (dark[r] && c >= 0 && c < size) { dark[r][c] = Boolean(value); fixed[r][c] = true; } };
    const rings = (row, column, reach, isDark) => {
      for (let r = -reach; r <= reach; r += 1) for (let c = -reach; c <= reach; c += 1) set(row + r, column + c, isDark(Math.max(Math.abs(r), Math.abs(c))));
    };
    for (let i = 0; i < size; i += 1) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0); }
    for (const [r, c] of [[3, 3], [3, size - 4], [size - 4, 3]]) rings(r, c, 4, (d) => d !== 2 && d !== 4);
    const spots = version === 1 ? [] : version < 7 ? [6, size - 7] : [6, 2 * version + 8, size - 7];
    for (const r of spots) for (const c of spots) {
      if (![[6, 6], [6, size - 7], [size - 7, 6]].some(([a, b]) => a === r && b === c)) rings(r, c, 2, (d) => d !== 1);
    }
    return { size, dark, fixed, set };
  }

  function remainder(value, generator, degree) {
    let rest = value << degree;
    for (let bit = 31 - degree; bit >= 0; bit -= 1) if ((rest >> (bit + degree)) & 1) rest ^= generator << bit;
    return rest;
  }

  function writeFormat({ size, set }, mask) {
    const word = ((mask << 10) | remainder(mask, GENERATOR_OF_FORMAT, 10)) ^ MASK_OF_FORMAT;
    for (let i = 0; i < 15; i += 1) {
      const bit = (word >> i) & 1;
      set(i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, 8, bit);
      set(8, i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i, bit);
    }
    set(size - 8, 8, 1);
  }

  function writeVersion({ size, set }, version) {
    if (version < 7) return;
    const word = (version << 12) | remainder(version, GENERATOR_OF_VERSION, 12);
    for (let i = 0; i < 18; i += 1) {
      const bit = (word >> i) & 1;
      set(Math.floor(i / 3), size - 11 + (i % 3), bit);
      set(size - 11 + (i % 3), Math.floor(i / 3), bit);
    }
  }

  function writeData({ size, dark, fixed }, bytes, mask) {
    let next = 0;
    for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step += 1) {
        const row = up ? size - 1 - step : step;
        for (const column of [right, right - 1]) {
          if (fixed[row][column]) continue;
          const bit = ((bytes[next >> 3] || 0) >> (7 - (next & 7))) & 1;
          dark[row][column] = Boolean(bit ^ (MASKS[mask](row, column) === 0 ? 1 : 0));
          next += 1;
        }
      }
    }
  }

  /** Điểm phạt của tiêu chuẩn: vệt dài, ô vuông, hình giống mắt, lệch sáng tối. */
  function penalty({ size, dark }) {
    const lines = [...dark, ...dark.map((_, c) => dark.map((row) => row[c]))].map((line) => line.map(Number).join(""));
    let points = 0;
    for (const line of lines) {
      for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
      points += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length;
    }
    for (let r = 1; r < size; r += 1) for (let c = 1; c < size; c += 1) {
      if (dark[r][c] === dark[r - 1][c] && dark[r][c] === dark[r][c - 1] && dark[r][c] === dark[r - 1][c - 1]) points += 3;
    }
    const share = dark.flat().filter(Boolean).length / (size * size);
    return points + 10 * Math.floor(Math.abs(share * 20 - 10));
  }

  function drawn(bytes, version, mask) {
    const code = frame(version);
    writeFormat(code, mask);
    writeVersion(code, version);
    writeData(code, bytes, mask);
    return code;
  }

  /** Các hàng ô đen trắng của mã; không có gì nếu địa chỉ quá dài. */
  function qrRows(text) {
    const bytes = new TextEncoder().encode(text);
    const version = TOTAL.findIndex((_, i) => 4 + countBits(i + 1) + bytes.length * 8 <= room(i + 1) * 8) + 1;
    if (!version) return null;
    const words = codewords(bytes, version);
    const codes = MASKS.map((_, mask) => drawn(words, version, mask));
    const points = codes.map(penalty);
    return codes[points.indexOf(Math.min(...points))].dark;
  }

  /** Hình của mã, nền trắng có lề bốn ô. */
  function qrImage(text, label) {
    const rows = qrRows(text);
    if (!rows) return null;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", `-4 -4 ${rows.length + 8} ${rows.length + 8}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    svg.setAttribute("class", "qr");
    path.setAttribute("d", rows.flatMap((row, r) => row.map((dark, c) => (dark ? `M${c} ${r}h1v1h-1z` : ""))).join(""));
    svg.append(path);
    return svg;
  }

  Object.assign((globalThis.niemyet ??= {}), { qrRows, qrImage });
})();
