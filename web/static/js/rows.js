// Lists of rows without a round trip: "Thêm dòng" and the arrows do in place what their buttons do by submitting.
// The server reads rows in the order of the page, so that a moved row keeps the number in its name.

const BUTTON = 'button[name="rows_button"]';

const listOf = (button) => button.closest(".rows-field")?.querySelector("[data-rows] tbody");

function renumber(body) {
  [...body.rows].forEach((row, place) => { row.querySelector("[data-row-number]").textContent = place + 1; });
}

function highest(body, prefix) {
  const numbers = [...body.querySelectorAll("[name]")].map((control) => control.name)
    .filter((name) => name.startsWith(prefix + "-")).map((name) => parseInt(name.slice(prefix.length + 1), 10));
  return Math.max(-1, ...numbers);
}

// Every name, id and label of the row says which row it is: units-3-unit, units:up:3.
function numbered(row, prefix, number) {
  for (const element of row.querySelectorAll("*")) {
    for (const attribute of ["name", "id", "for", "aria-describedby"]) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(new RegExp(`^${prefix}-\\d+-`), `${prefix}-${number}-`));
    }
    if (element.matches(BUTTON)) element.value = element.value.replace(/\d+$/, number);
  }
  return row;
}

function add(body, prefix, above = null) {
  const list = body.closest("[data-rows]");
  const blank = list.parentElement.querySelector("template")?.content.querySelector("tr");
  if (!blank || body.rows.length >= Number(list.dataset.most)) return null;
  const row = numbered(document.importNode(blank, true), prefix, highest(body, prefix) + 1);
  if (above) above.after(row);
  else body.append(row);
  renumber(body);
  return row;
}

function move(button, wish) {
  const row = button.closest("tr");
  const other = wish === "up" ? row.previousElementSibling : row.nextElementSibling;
  if (other && wish === "up") other.before(row);
  else if (other) other.after(row);
  renumber(row.parentElement);
  button.focus();
}

function begin(row) {
  if (!row) return;
  row.dispatchEvent(new CustomEvent("row-added", { bubbles: true }));
  row.querySelector("input:not([type=hidden]), select, textarea").focus();
}

function press(event) {
  const button = event.target.closest(BUTTON);
  const body = button && listOf(button);
  if (!body || !body.rows.length || !button.value.includes(":")) return;
  event.preventDefault();
  const [prefix, wish] = button.value.split(":");
  const above = wish === "insert" ? button.closest("tr") : null;
  if (wish === "add" || above) begin(add(body, prefix, above));
  else move(button, wish);
  button.form.dispatchEvent(new Event("input", { bubbles: true }));
}

// A draft may hold more rows than the page shows: they are made before the draft is put back.
function makeRoom(event) {
  for (const body of event.target.querySelectorAll("[data-rows] tbody")) {
    const prefix = body.closest(".rows-field").id;
    const numbers = event.detail.filter(([name]) => name.startsWith(prefix + "-"))
      .map(([name]) => parseInt(name.slice(prefix.length + 1), 10)).filter(Number.isInteger);
    const last = Math.max(-1, ...numbers);
    while (highest(body, prefix) < last && add(body, prefix));
  }
}

document.addEventListener("click", press);
document.addEventListener("draft-restoring", makeRoom);
