// Nothing more can be written, and words are left that no server has: they are shown to be copied.
import { timeOf } from "./wall_clock.js";

const WORDS = ["text", "quote", "name", "number", "note", "due_note", "authorisation"];

function lineOf(notebook, { table, id, cells }) {
  const row = { ...notebook.content.lastKnown(table, id), ...cells };
  const who = [timeOf(row.said_at), row.speaker ?? row.who ?? ""].filter(Boolean).join(" ");
  const said = [...new Set(WORDS.map((cell) => cells[cell]).filter(Boolean))].join(" · ");
  return said ? [who, said].filter(Boolean).join(": ") : "";
}

function words(notebook) {
  const { sent, waiting } = notebook.changes;
  const left = [...sent, ...waiting, ...notebook.disputes.open.values()];
  return left.map((entry) => lineOf(notebook, entry)).filter(Boolean).join("\n\n");
}

export function startCopying(root, notebook, courier) {
  const box = root.querySelector("[data-copying]");
  notebook.onChange(() => {
    const text = notebook.isReadOnly && courier.trouble !== "stranger" ? words(notebook) : "";
    box.hidden = !text;
    if (box.querySelector("textarea").value !== text) box.querySelector("textarea").value = text;
  });
  box.querySelector("[data-copied]").addEventListener("click", () => {
    Object.assign(notebook.changes, { sent: [], waiting: [] });
    notebook.disputes.open.clear();
    notebook.touched();
  });
}
