// What a page leaves on its shelf, and takes off the shelves of pages that are gone.
import { keyOf } from "./changes.js";
import { isOf } from "./links.js";

// With the rows themselves: a row that somebody removes meanwhile can then still be written anew. Null for nothing.
export function toKeep({ changes, content, disputes }, isWanted = () => true) {
  const left = { sent: changes.sent.filter(isWanted), waiting: changes.waiting.filter(isWanted), disputes: disputes.toKeep(isWanted) };
  const touched = [...left.sent, ...left.waiting, ...disputes.open.values()].filter((entry) => !entry.isNew);
  const known = touched.map(({ table, id }) => [keyOf(table, id), content.lastKnown(table, id)]).filter(([, row]) => row);
  return left.sent.length || left.waiting.length || left.disputes ? { ...left, known } : null;
}

// What was refused is tried again; what is too long for the server stays here, though it once went out.
export function takeOff({ changes, content, disputes }, { sent, waiting, disputes: quarrels, known }) {
  content.remember(known ?? []);
  const isHeld = (entry) => changes.isHeld(entry);
  for (const { refused: _, ...entry } of waiting) take(changes, disputes, entry);
  for (const entry of sent.filter(isHeld)) changes.putBack(entry, null);
  changes.sent.push(...sent.filter((entry) => !isHeld(entry)));
  disputes.take(quarrels);
}

// Where both pages changed the same cell, what this one shows stands, and the other's is kept aside.
function take(changes, disputes, entry) {
  const own = changes.waiting.find(isOf(entry.table, entry.id));
  if (!own) return changes.waiting.push(entry);
  for (const cell of Object.keys(entry.cells).filter((each) => each in own.cells)) disputes.putAside(entry.cells[cell]);
  Object.assign(own, { cells: { ...entry.cells, ...own.cells }, was: { ...entry.was, ...own.was }, isNew: own.isNew || entry.isNew });
}
