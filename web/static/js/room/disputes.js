// Where two people wrote over the same text: the later one is shown both and says which stands. Until then his own
// words stay on this page and on this machine, and whatever was not chosen is kept aside here, too.
import { keyOf } from "./changes.js";
import { isOf } from "./links.js";
import { isSame } from "./same_text.js";

const MOST_ASIDE = 50;
const CODES = /_id$|_on$|_at$|^(kind|presence|side)$/; // cells that hold no words

export class Disputes {
  constructor() {
    Object.assign(this, { open: new Map(), aside: [] });
  }

  of(key) {
    return this.open.get(key);
  }

  // `theirs`: the contested cells as they stand, or null when the other one removed the row.
  begin(entry, theirs, changes) {
    const { table, id } = entry;
    const key = keyOf(table, id);
    const newer = changes.waiting.find(isOf(table, id));
    if (entry.is_removed) { if (theirs) this.open.set(key, { table, id, isRemoval: true, cells: {} }); return; }
    if (newer?.is_removed) return;
    if (!theirs) this.holdAll(key, entry, changes);
    else if (Object.keys(theirs).length) this.hold(key, entry, newer, theirs, changes);
  }

  // The row is gone: whatever was written in it here waits for the one answer, whether it is to be written anew.
  holdAll(key, { table, id, cells }, changes) {
    const newer = changes.waiting.find(isOf(table, id));
    changes.drop(table, id);
    this.open.set(key, { table, id, isGone: true, cells: { ...cells, ...this.open.get(key)?.cells, ...newer?.cells } });
  }

  hold(key, entry, newer, theirs, changes) {
    const cells = { ...this.open.get(key)?.cells };
    for (const cell of Object.keys(theirs).filter((each) => each in entry.cells)) {
      cells[cell] = newer && cell in newer.cells ? newer.cells[cell] : entry.cells[cell];
      if (newer && cell in newer.cells) changes.unset(newer, cell);
    }
    this.open.set(key, { table: entry.table, id: entry.id, cells });
  }

  // Typing on in a contested text goes on in one's own version. False when nothing is contested there.
  write(key, cell, value) {
    const dispute = this.open.get(key);
    if (!dispute || !(cell in dispute.cells || dispute.isGone)) return false;
    dispute.cells[cell] = value;
    return true;
  }

  close(key, cell) {
    const dispute = this.open.get(key);
    if (cell !== undefined) delete dispute.cells[cell];
    if (cell === undefined || !Object.keys(dispute.cells).length) this.open.delete(key);
  }

  // Somebody may have typed the same meanwhile, or taken our words over, or removed the row.
  meet(content, changes) {
    for (const [key, dispute] of this.open) {
      const { table, id, isGone, isRemoval, cells } = dispute;
      const told = content.row(table, id);
      if (!told && isRemoval) this.close(key);
      if (!told && !isRemoval && !isGone) this.holdAll(key, dispute, changes);
      if (told && isGone) Object.assign(dispute, { isGone: false });
      if (told && !isRemoval) for (const cell of Object.keys(cells)) if (isSame(told[cell], cells[cell])) this.close(key, cell);
    }
  }

  // Whoever is rid of the row keeps the words within reach.
  drop(key) {
    const { cells } = this.open.get(key) ?? { cells: {} };
    for (const [cell, text] of Object.entries(cells)) if (!CODES.test(cell)) this.putAside(text);
    this.open.delete(key);
  }

  putAside(text) {
    if (typeof text !== "string" || !text.trim()) return;
    this.aside = [...this.aside.filter((each) => each !== text), text].slice(-MOST_ASIDE);
  }

  toKeep(isWanted) {
    const open = [...this.open].filter(([, dispute]) => isWanted(dispute));
    return open.length || this.aside.length ? { open, aside: this.aside.filter((text) => isWanted({ cells: { text } })) } : null;
  }

  take(kept) {
    for (const [key, dispute] of kept?.open ?? []) this.open.set(key, dispute);
    for (const text of kept?.aside ?? []) this.putAside(text);
  }
}
