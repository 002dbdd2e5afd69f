// The sitting as whoever types sees it: what the server has, with what was changed here laid over it.
import { hear } from "./answers.js";
import { Changes, keyOf } from "./changes.js";
import { Disputes } from "./disputes.js";
import { newId } from "./identity.js";
import { takeOff, toKeep } from "./keeping.js";
import { isOf } from "./links.js";
import { takeOver } from "./references.js";
import { Limits } from "./too_long.js";

export class Notebook {
  constructor(content, shelf, limits = {}) {
    Object.assign(this, { content, shelf, changes: new Changes(new Limits(limits)), disputes: new Disputes(), listeners: [], isKept: true, isReadOnly: !content.isOpen });
    this.adopt();
    addEventListener("pagehide", () => this.keep(true));
    addEventListener("pageshow", () => this.keep());
  }

  onChange(listener) {
    this.listeners.push(listener);
  }

  row(table, id) {
    const entries = this.changes.of(table, id);
    if (entries.some((entry) => entry.is_removed)) return undefined;
    const dispute = this.disputes.of(keyOf(table, id));
    const told = entries.length || dispute ? this.content.lastKnown(table, id) : this.content.row(table, id);
    if (!told && !entries.some((entry) => entry.isNew)) return undefined;
    return Object.assign({ id }, told, ...entries.map((entry) => entry.cells), dispute?.isRemoval ? {} : dispute?.cells);
  }

  // In their order; what is new and not yet told stands where it was put, else last.
  rows(table) {
    const ids = this.content.rows(table).map((row) => row.id);
    for (const entry of [...this.changes.sent, ...this.changes.waiting]) {
      if (entry.table !== table || !entry.isNew || ids.includes(entry.id)) continue;
      const place = entry.after === null ? 0 : ids.indexOf(entry.after) + 1 || ids.length;
      ids.splice(place, 0, entry.id);
    }
    return ids.map((id) => this.row(table, id)).filter(Boolean);
  }

  add(table, cells, after) {
    const id = newId();
    this.changes.add(table, id, cells, after);
    this.touched();
    return id;
  }

  set(table, id, cells, seen = this.content.row(table, id) ?? {}) {
    for (const [cell, value] of Object.entries(cells)) {
      if (!this.disputes.write(keyOf(table, id), cell, value)) this.changes.set(table, id, cell, value, seen[cell] ?? null);
    }
    this.touched();
  }

  // `cell` is undefined for a whole row. What is not chosen is kept aside on this page and machine.
  settleDispute(key, cell, choice) {
    const { table, id, isGone, isRemoval, cells: { ...cells } } = this.disputes.of(key);
    const theirs = this.content.row(table, id)?.[cell] ?? null;
    if (isGone && choice !== "mine") this.disputes.drop(key);
    else this.disputes.close(key, cell);
    if (isGone) { if (choice === "mine") this.writeAnew(table, id, cells); }
    else if (isRemoval) { if (choice === "mine") this.remove(table, id); }
    else this.settleCell(table, id, cell, cells[cell], theirs, choice);
    this.touched();
  }

  writeAnew(table, id, cells) {
    const { id: _, ...known } = this.content.lastKnown(table, id) ?? {};
    this.changes.add(table, id, { ...known, ...cells });
  }

  settleCell(table, id, cell, mine, theirs, choice) {
    this.disputes.putAside(choice === "mine" ? theirs : choice === "theirs" ? mine : "");
    if (choice === "both") mine = [theirs, mine].filter(Boolean).join("\n");
    if (choice !== "theirs") this.changes.set(table, id, cell, mine, theirs);
  }

  remove(table, id) {
    const { id: _, ...seen } = this.content.row(table, id) ?? {};
    this.disputes.drop(keyOf(table, id));
    this.changes.remove(table, id, seen);
    this.touched();
  }

  sentencesOf(table, id) {
    const entry = this.changes.waiting.find(isOf(table, id));
    const disputed = this.disputes.of(keyOf(table, id))?.cells ?? {};
    return [...(entry ? this.changes.faults(entry) : []), ...this.changes.limits.faults(disputed)];
  }

  apply(told) {
    this.content.apply(told);
    this.isReadOnly ||= !told.is_open;
    this.meet();
    this.tell();
  }

  meet() {
    takeOver(this.content, this.changes.waiting);
    this.disputes.meet(this.content, this.changes);
  }

  // The server's answer to a message; its `content` is the sitting as it stands after it.
  answered(told, message = this.changes.sent) {
    hear(this, told, message);
    this.meet();
    this.touched();
  }

  touched() {
    this.keep();
    this.tell();
  }

  // Listeners hear of it once, after everything of this moment is done.
  tell() {
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => { this.isTelling = false; this.listeners.forEach((listener) => listener()); });
  }

  // One text that this machine has no room for must not cost the others.
  keep(isReleased = false) {
    this.isKept = this.shelf.keep(toKeep(this), isReleased);
    if (!this.isKept) this.shelf.keep(toKeep(this, (entry) => !this.changes.limits.faults(entry.cells).length), isReleased);
  }

  // The other shelves are cleared even where this one had no room beside them: then it has.
  adopt() {
    const { left, clear } = this.shelf.adopt();
    if (!left.length || this.changes.sent.length) return;
    for (const shelf of left) takeOff(this, shelf);
    this.meet();
    this.keep();
    clear();
    if (!this.isKept) this.keep();
    this.tell();
  }
}
