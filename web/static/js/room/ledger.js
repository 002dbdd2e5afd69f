// Sổ lời hứa beside the notes: promises, requests, proposals, and what the chair noted; what lacks a unit or a date
// says so, because nobody will know it a week later.
import { sayDue } from "./due.js";
import { clone, idOf, put, showList } from "./pieces.js";

const LISTS = {
  commitments: { table: "commitments", unit: "unit_id", who: "who", isDue: true },
  request: { table: "findings", unit: "lead_unit_id", isDue: true },
  proposal: { table: "statements", unit: "unit_id", who: "speaker" },
  noted: { table: "findings" },
  shortcoming: { table: "findings" },
};

export function startLedger(root, notebook, taking, words) {
  const units = new Map(words.known_units);
  const rowsOf = (name) => notebook.rows(LISTS[name].table).filter((row) => name === "commitments" || row.kind === name);

  function update(name, piece, row) {
    const { table, unit, who, isDue } = LISTS[name];
    const due = isDue ? sayDue(row) : "";
    put(piece, {
      text: row.text, who: [unit ? units.get(row[unit]) : "", who ? row[who] : ""].filter(Boolean).join(" · "), due: due ? "Thời hạn: " + due : "",
      missing: [unit && !row[unit] ? "chưa ghi đơn vị" : "", isDue && !due ? "chưa ghi thời hạn" : ""].filter(Boolean).join(", "),
      refused: notebook.sentencesOf(table, row.id).join(" ") });
  }

  function show() {
    const sums = {};
    for (const list of root.querySelectorAll("[data-ledger]")) {
      const name = list.dataset.ledger;
      const rows = rowsOf(name);
      sums[name] = rows.length;
      showList(list, LISTS[name].table, rows, () => clone("ledger"), (piece, row) => update(name, piece, row));
      list.previousElementSibling.hidden = !rows.length;
    }
    const count = sums.commitments + sums.request + sums.proposal;
    for (const slot of root.querySelectorAll("[data-ledger-count]")) slot.textContent = count;
    for (const slot of root.querySelectorAll("[data-conclusion-count]")) slot.textContent = sums.noted + sums.shortcoming;
    root.querySelector("[data-ledger-empty]").hidden = count > 0;
    root.querySelector("[data-ledger-read]").hidden = !(count && notebook.content.ledgerIsRead && !notebook.changes.count);
  }

  root.addEventListener("click", (event) => {
    const list = event.target.closest("[data-ledger]");
    const fresh = event.target.closest("[data-take]");
    if (fresh) taking.begin(fresh.dataset.take, fresh.dataset.kind);
    if (!list || notebook.isReadOnly) return;
    const { table } = LISTS[list.dataset.ledger];
    if (event.target.closest("[data-edit-entry]")) taking.edit(table, idOf(event.target));
    if (event.target.closest("[data-remove]")) notebook.remove(table, idOf(event.target));
  });
  notebook.onChange(show);
}
