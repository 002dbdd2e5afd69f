// Where two people wrote over the same text: the later one is shown both and says which stands. Until then his own
// words stay on this page and on this machine, and whatever was not chosen is kept aside here, too.
import { keyOf } from "./changes.js";
import { isSame } from "./same_text.js";

const MOST_ASIDE = 50;

export class Disputes {
  constructor() {
    Object.assign(this, { open: new Map(), aside: [] });
  }

  of(key) {
    return this.open.get(key);
  }

  // `theirs`: the contested cells as they stand, or null when the other one removed the row.
  begin(entry, theirs, changes) {
    const key = keyOf(entry.table, entry.id);
    const newer = changes.waiting.find((each) => keyOf(each.table, each.id) === key);
    const { table, id } = entry;
    if (entry.is_removed) { if (theirs) this.open.set(key, { table, id, isRemoval: true, cells: {} }); return; }
    if (newer?.is_removed) return;
    if (!theirs) this.holdAll(key, entry, newer, changes);
    else this.hold(key, entry, newer, theirs, changes);
  }

  holdAll(key, entry, newer, changes) {
    if (newer) changes.drop(key);
    this.open.set(key, { table: entry.table, id: entry.id, isGone: true, cells: { ...entry.cells, ...newer?.cells } });
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

  // Somebody may have typed the same meanwhile, or taken our words over.
  closeAgreed(content) {
    for (const [key, { table, id, isGone, isRemoval, cells }] of this.open) {
      if (isGone || isRemoval) continue;
      const told = content.row(table, id) ?? {};
      for (const cell of Object.keys(cells)) if (isSame(told[cell], cells[cell])) this.close(key, cell);
    }
  }

  putAside(text) {
    if (typeof text !== "string" || !text.trim()) return;
    this.aside = [...this.aside.filter((each) => each !== text), text].slice(-MOST_ASIDE);
  }

  toKeep() {
    return this.open.size || this.aside.length ? { open: [...this.open], aside: this.aside } : null;
  }

  take(kept) {
    for (const [key, dispute] of kept?.open ?? []) this.open.set(key, dispute);
    for (const text of kept?.aside ?? []) this.putAside(text);
  }
}
