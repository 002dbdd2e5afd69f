// The sitting as whoever types sees it: what the server has, with what was changed here laid over it.
import { Changes, keyOf } from "./changes.js";
import { Disputes } from "./disputes.js";
import { newId } from "./identity.js";
import { isSame } from "./same_text.js";

export class Notebook {
  constructor(content, shelf) {
    Object.assign(this, { content, shelf, changes: new Changes(), disputes: new Disputes(), listeners: [], isKept: true, isReadOnly: !content.isOpen });
    this.adopt();
    addEventListener("pagehide", () => this.keep(true));
    addEventListener("pageshow", () => this.keep());
  }

  onChange(listener) {
    this.listeners.push(listener);
  }

  row(table, id) {
    const key = keyOf(table, id);
    const entries = this.changes.of(key);
    if (entries.some((entry) => entry.is_removed)) return undefined;
    const dispute = this.disputes.of(key);
    const told = entries.length || dispute ? this.content.lastKnown(table, id) : this.content.row(table, id);
    if (!told && !entries.some((entry) => entry.isNew)) return undefined;
    return Object.assign({ id }, told, ...entries.map((entry) => entry.cells), dispute?.isRemoval ? {} : dispute?.cells);
  }

  // In their order; what is new and not yet told stands where it was put, else last.
  rows(table) {
    const ids = this.content.rows(table).map((row) => row.id);
    for (const entry of [...this.changes.sent, ...this.changes.waiting]) {
      if (entry.table !== table || !entry.isNew || ids.includes(entry.id)) continue;
      const place = entry.after ? ids.indexOf(entry.after) + 1 : 0;
      ids.splice(place || ids.length, 0, entry.id);
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
    const theirs = this.content.row(table, id);
    this.disputes.close(key, cell);
    if (isRemoval) { if (choice === "mine") this.remove(table, id); }
    else if (isGone) this.settleGone(table, id, cells, choice);
    else this.settleCell(table, id, cell, cells[cell], theirs?.[cell], choice);
    this.touched();
  }

  settleGone(table, id, cells, choice) {
    const { id: _, ...known } = this.content.lastKnown(table, id) ?? {};
    if (choice === "mine") this.changes.add(table, id, { ...known, ...cells });
    else Object.values(cells).forEach((text) => this.disputes.putAside(text));
  }

  settleCell(table, id, cell, mine, theirs, choice) {
    this.disputes.putAside(choice === "mine" ? theirs : choice === "theirs" ? mine : "");
    if (choice === "both") mine = [theirs, mine].join("\n");
    if (choice !== "theirs") this.changes.set(table, id, cell, mine, theirs);
  }

  remove(table, id) {
    const { id: _, ...seen } = this.content.row(table, id) ?? {};
    this.changes.remove(table, id, seen);
    this.touched();
  }

  sentencesOf(table, id) {
    const refused = this.changes.waiting.find((entry) => entry.table === table && entry.id === id)?.refused;
    return refused ? [...new Set(Object.values(refused))] : [];
  }

  apply(told) {
    this.content.apply(told);
    this.isReadOnly ||= !told.is_open;
    this.disputes.closeAgreed(this.content);
    this.tell();
  }

  // The server's answer to what was sent; `told` is the content as it stands after it.
  answered({ results, content: told }) {
    const outcomes = new Map(results.map((result) => [result.change, result]));
    const sent = this.changes.sent;
    this.changes.sent = [];
    this.content.apply(told);
    for (const entry of sent) this.settle(entry, outcomes.get(entry.change));
    this.touched();
  }

  settle(entry, result) {
    if (result?.outcome === "kept") this.rebase(entry);
    else if (result?.outcome === "conflict") { this.rebase(entry); this.disputes.begin(entry, result.theirs, this.changes); }
    else this.changes.putBack(entry, result?.outcome === "refused" ? result.sentences ?? {} : null);
  }

  // The server tidies what it keeps: what was typed over our own text was typed over what it made of it.
  rebase(entry) {
    const newer = this.changes.of(keyOf(entry.table, entry.id))[0];
    const told = this.content.row(entry.table, entry.id) ?? {};
    for (const cell of Object.keys(newer?.was ?? {})) {
      if (cell in entry.cells && isSame(told[cell], entry.cells[cell])) newer.was[cell] = told[cell];
    }
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

  keep(isReleased = false) {
    const { sent, waiting } = this.changes;
    const held = this.disputes.toKeep();
    const isEmpty = !sent.length && !waiting.length && !held;
    this.isKept = this.shelf.keep(isEmpty ? null : { sent, waiting, disputes: held }, isReleased);
  }

  adopt() {
    const { left, clear } = this.shelf.adopt();
    if (!left.length || this.changes.sent.length) return;
    for (const shelf of left) {
      this.changes.sent.push(...shelf.sent);
      for (const entry of shelf.waiting) this.take(entry);
      this.disputes.take(shelf.disputes);
    }
    this.keep();
    if (this.isKept) clear();
    this.tell();
  }

  // Where both pages changed the same cell, what this one shows stands, and the other's is kept aside.
  take(entry) {
    const own = this.changes.waiting.find((each) => keyOf(each.table, each.id) === keyOf(entry.table, entry.id));
    if (!own) return this.changes.waiting.push(entry);
    for (const cell of Object.keys(entry.cells).filter((each) => each in own.cells)) this.disputes.putAside(entry.cells[cell]);
    Object.assign(own, { cells: { ...entry.cells, ...own.cells }, was: { ...entry.was, ...own.was }, isNew: own.isNew || entry.isNew });
  }
}
