// What the server says to each change of a message, and what becomes of it here.
import { forgive, isOf, linkAgain, release } from "./links.js";
import { loosened } from "./references.js";
import { isSame } from "./same_text.js";

export function hear(notebook, { results, content: told }, message) {
  const { changes, content } = notebook;
  const outcomes = new Map(results.map((result) => [result.change, result]));
  changes.sent = changes.sent.filter((entry) => !message.includes(entry));
  content.apply(told);
  for (const entry of message) settle(notebook, entry, outcomes.get(entry.change));
  for (const entry of [...changes.waiting]) forgive(changes, content, entry);
  for (const entry of message) linkAgain(changes, entry, content.row(entry.table, entry.id));
}

function settle(notebook, entry, result) {
  const { changes } = notebook;
  if (result?.outcome === "kept" || result?.outcome === "conflict") rebase(notebook, entry);
  if (result?.outcome === "kept") release(changes, entry.table, entry.id);
  else if (result?.outcome === "conflict") contested(notebook, entry, result.theirs);
  else changes.putBack(entry, result?.outcome === "refused" ? result.sentences ?? {} : null);
}

// Where the server only let go of a row that is gone, nobody is asked.
function contested(notebook, entry, theirs) {
  const { changes, content, disputes } = notebook;
  if (!theirs) return disputes.begin(entry, null, changes);
  const free = loosened(content, entry.was, theirs);
  for (const cell of free.filter((each) => each in entry.cells)) changes.setOver(entry, cell, null);
  const left = Object.fromEntries(Object.entries(theirs).filter(([cell]) => !free.includes(cell)));
  if (Object.keys(left).length) disputes.begin(entry, left, changes);
  else if (entry.is_removed) notebook.remove(entry.table, entry.id);
}

// The server tidies what it keeps: what was typed over our own text was typed over what it made of it.
function rebase({ changes, content }, entry) {
  const newer = changes.waiting.find(isOf(entry.table, entry.id));
  const told = content.row(entry.table, entry.id) ?? {};
  for (const cell of Object.keys(newer?.was ?? {})) {
    if (cell in entry.cells && isSame(told[cell], entry.cells[cell])) newer.was[cell] = told[cell];
  }
}
