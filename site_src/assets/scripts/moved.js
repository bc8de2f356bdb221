/* Văn bản xưa có trang riêng nay là một phần của trang theo năm: địa chỉ cũ dẫn đến phần đó. */
(() => {
  "use strict";
  const { laws, year, without } = document.currentScript.dataset;
  const [root, law, ...rest] = location.pathname.split(laws);
  const id = (law || "").replace(/\/(index\.html)?$/, "");
  const found = new RegExp(year).exec(id);
  const page = found ? `${laws}${found[1]}/` : without;
  const gone = !/^[a-z0-9]+-[a-z0-9-]+$/.test(id) || `${laws}${id}/` === without;
  // With the origin: a path that begins with two slashes would name another host.
  if (!rest.length && !gone) location.replace(`${location.origin}${root}${page}#${id}`);
})();
