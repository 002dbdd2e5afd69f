// A row that names another one which the server does not have yet, because it cannot take it as it is: the words go,
// the naming follows by itself once the other row is there.
import { newId } from "./identity.js";
import { REFERENCES, referencesIn } from "./references.js";

export const isOf = (table, id) => (entry) => entry.table === table && entry.id === id;

export function heldLinks(changes, entry) {
  const isHeldRow = (cell) => {
    const row = changes.waiting.find(isOf(REFERENCES[cell], entry.cells[cell]));
    return Boolean(row?.isNew) && changes.isHeld(row);
  };
  return referencesIn(entry.cells).filter(isHeldRow);
}

// Whether anything was changed beside such links.
export const saysMore = (changes, entry) => Object.keys(entry.cells).length > heldLinks(changes, entry).length;

// [what goes, what waits].
export function parted(changes, entry) {
  const { table, id, cells, was } = entry;
  const links = heldLinks(changes, entry);
  if (!links.length) return [entry];
  const pick = (row, isLink) => Object.fromEntries(Object.entries(row).filter(([cell]) => links.includes(cell) === isLink));
  const seen = entry.isNew ? Object.fromEntries(links.map((cell) => [cell, null])) : pick(was, true);
  return [{ ...entry, cells: pick(cells, false), was: pick(was, false) }, { change: newId(), table, id, cells: pick(cells, true), was: seen }];
}

// The row is there now: what was refused because it named it may go.
export function release(changes, table, id) {
  const isNaming = (entry) => referencesIn(entry.cells).some((cell) => REFERENCES[cell] === table && entry.cells[cell] === id);
  for (const entry of changes.waiting.filter(isNaming)) delete entry.refused;
}

// Refused only for naming a row that is held back here, or that nobody has any more: it goes without.
export function forgive(changes, content, entry) {
  const faulty = Object.keys(entry.refused ?? {}).filter((cell) => REFERENCES[cell] && entry.cells[cell]);
  const held = heldLinks(changes, entry);
  const lost = faulty.filter((cell) => !content.row(REFERENCES[cell], entry.cells[cell]) && !changes.of(REFERENCES[cell], entry.cells[cell]).length);
  for (const cell of faulty.filter((each) => held.includes(each) || lost.includes(each))) delete entry.refused[cell];
  for (const cell of lost) entry.cells[cell] = null;
  if (faulty.length && !Object.keys(entry.refused).length) delete entry.refused;
}

// The server kept `entry` without a link to what it refused in the same message.
export function linkAgain(changes, entry, told) {
  const lost = told ? heldLinks(changes, entry).filter((cell) => !told[cell]) : [];
  for (const cell of lost) changes.setOver(entry, cell, null);
}
