/* Tính tiền theo số trang, số bản, chỉ từ bảng bên dưới: dòng ít hơn gần nhất, cộng từng trang thêm, nhân số bản. */
(() => {
  "use strict";
  for (const kept of document.querySelectorAll(".costs > script[type='text/html']")) {
    kept.insertAdjacentHTML("afterend", kept.textContent);
    const form = kept.nextElementSibling;
    const rows = [...kept.parentElement.querySelectorAll("tr[data-cost]")].map(({ dataset }) => dataset);
    const { total, thousands } = form.dataset;
    kept.remove();

    const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, () => thousands);
    const read = (field) => (!field ? 1 : field.checkValidity() && Number(field.value));

    const count = () => {
      const [units, copies] = [read(form.elements.units), read(form.elements.copies)];
      const said = { units, copies };
      if (units && copies) {
        const row = rows.filter((one) => one.units <= units).pop();
        said.total = grouped((+row.cost + (units - row.units) * row.more) * copies);
      }
      form.lastElementChild.textContent = said.total ? total.replace(/\{(\w+)\}/g, (_, name) => said[name]) : "";
    };

    form.addEventListener("input", count);
    form.addEventListener("submit", (event) => event.preventDefault());
    count();
  }
})();
