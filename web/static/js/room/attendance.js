// Attendance by one key: on a person's line c, v, u; in a box the keys are letters like any other.
import { clone, idOf, put, showList } from "./pieces.js";

const KEYS = { c: "present", v: "excused", u: "authorised" };
const LABELS = { present: "Có mặt", excused: "Vắng có lý do", authorised: "Được ủy quyền", expected: "Chưa điểm danh" };
const CAME = ["present", "authorised"];

// Who was sent stands in the place of the expected one, who moves to `in_place_of` as "name, title"; and back again.
const joined = (row) => [row.name, row.title].filter(Boolean).join(", ");
const nameIn = (told) => told.split(", ", 1)[0];
const titleIn = (told) => told.slice(nameIn(told).length + 2);
const isNobodySent = (row) => row.name === nameIn(row.in_place_of);

function cellsFor(row, presence) {
  if (presence === "authorised") return { presence, in_place_of: row.in_place_of || joined(row) };
  const expected = row.in_place_of ? { name: nameIn(row.in_place_of), title: titleIn(row.in_place_of) } : {};
  return { presence, ...expected, in_place_of: "", authorisation: "" };
}

// The title of whoever was expected is not the title of whoever came.
function cellsOfSubstitute(row, name) {
  if (!name.trim()) return { name: nameIn(row.in_place_of), title: titleIn(row.in_place_of) };
  return { name, ...(isNobodySent(row) ? { title: "" } : {}) };
}

export function startAttendance(root, notebook) {
  const panel = root.querySelector("[data-attendance-panel]");
  const list = panel.querySelector("[data-attendance]");

  function mark(piece, presence) {
    const row = notebook.row("attendance", idOf(piece));
    notebook.set("attendance", row.id, cellsFor(row, presence));
    if (presence !== "authorised") return;
    piece.querySelector("[data-sent]").hidden = false;
    piece.querySelector("[data-substitute]").focus();
  }

  function show() {
    const rows = notebook.rows("attendance");
    const came = rows.filter((row) => CAME.includes(row.presence)).length;
    put(panel, { count: rows.length ? came + "/" + rows.length + " có mặt" : "chưa có ai" });
    showList(list, "attendance", rows, () => clone("attendance"), (piece, row) => {
      const isSent = row.presence === "authorised";
      put(piece, {
        name: row.name, title: row.title, presence: LABELS[row.presence],
        stead: isSent && row.in_place_of && !isNobodySent(row) ? "dự thay " + row.in_place_of : "",
        refused: notebook.sentencesOf("attendance", row.id).join(" ") });
      piece.dataset.presence = row.presence;
      piece.querySelector("[data-sent]").hidden = !isSent;
      for (const button of piece.querySelectorAll("[data-presence-to]")) button.setAttribute("aria-pressed", String(button.dataset.presenceTo === row.presence));
      const box = piece.querySelector("[data-substitute]");
      if (document.activeElement !== box) box.value = isSent && !isNobodySent(row) ? row.name : "";
      for (const control of piece.querySelectorAll("button, [data-substitute]")) control.disabled = notebook.isReadOnly;
    });
  }

  list.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !event.target.matches("li")) return;
    const steps = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const presence = KEYS[event.key.toLowerCase()];
    if (!steps && (!presence || notebook.isReadOnly)) return;
    event.preventDefault();
    if (presence) mark(event.target, presence);
    if (presence !== "authorised") event.target[steps ?? "nextElementSibling"]?.focus();
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-presence-to]");
    if (button) mark(button.closest("li"), button.dataset.presenceTo);
  });
  list.addEventListener("input", (event) => {
    if (!event.target.matches("[data-substitute]")) return;
    const row = notebook.row("attendance", idOf(event.target));
    notebook.set("attendance", row.id, cellsOfSubstitute(row, event.target.value));
  });
  startNewcomers(panel, notebook);
  notebook.onChange(show);
}

function startNewcomers(panel, notebook) {
  const form = panel.querySelector("[data-attendance-new]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { name, title, side } = form.elements;
    if (!name.value.trim()) return;
    const [where, unit] = side.value.split("/");
    notebook.add("attendance", { side: where, name: name.value, title: title.value, unit_id: unit || null, presence: "present", authorisation: "", in_place_of: "" });
    name.value = title.value = "";
    name.focus();
  });
}
