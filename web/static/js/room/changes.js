// What was changed here and is not on the server yet. Two layers: `sent` went out and nobody answered, so it goes out
// again as it was, name and all, before anything newer; `waiting` is what was typed since. The server compares each
// cell with what stood there when it was typed over (`was`): a newer text sent on the old `was` would quarrel with our
// own. What is refused, or longer than the server takes, is held back until somebody puts it right.
import { newId } from "./identity.js";
import { isOf, parted, saysMore } from "./links.js";
import { isSame } from "./same_text.js";
import { Limits } from "./too_long.js";

// Rows come before those that name them; what is removed goes in the other order, last.
const TABLES = ["agenda", "attendance", "statements", "findings", "commitments", "handed_in"];
const MOST = 200;
const MOST_LETTERS = 300_000; // of JSON; at three bytes a letter still under the megabyte that the server takes

export const keyOf = (table, id) => table + "/" + id;

export class Changes {
  constructor(limits = new Limits()) {
    Object.assign(this, { limits, sent: [], waiting: [], most: MOST });
  }

  get count() {
    return new Set([...this.sent, ...this.waiting].map((entry) => keyOf(entry.table, entry.id))).size;
  }

  get isReady() {
    return this.sent.length > 0 || this.waiting.some((entry) => this.mayGo(entry));
  }

  get held() {
    return this.waiting.filter((entry) => this.isHeld(entry));
  }

  // Sentences that say why it does not go.
  faults(entry) {
    return [...new Set([...this.limits.faults(entry.cells), ...Object.values(entry.refused ?? {})])];
  }

  isHeld(entry) {
    return Boolean(entry.refused) || this.limits.faults(entry.cells).length > 0;
  }

  mayGo(entry) {
    return !this.isHeld(entry) && (entry.isNew || entry.is_removed || saysMore(this, entry));
  }

  of(table, id) {
    return [this.sent.find(isOf(table, id)), this.waiting.find(isOf(table, id))].filter(Boolean);
  }

  add(table, id, cells, after) {
    this.waiting.push({ change: newId(), table, id, cells, was: {}, isNew: true, ...(after === undefined ? {} : { after }) });
  }

  // `seen` is what stood there when whoever types last saw it from the server.
  set(table, id, cell, value, seen) {
    const entry = this.waiting.find(isOf(table, id)) ?? this.begin(table, id);
    const flying = this.sent.find(isOf(table, id));
    if (!entry.isNew && !(cell in entry.cells)) entry.was[cell] = flying && cell in flying.cells ? flying.cells[cell] : seen;
    entry.cells[cell] = value;
    entry.change = newId();
    delete entry.refused;
    if (!entry.isNew && isSame(value, entry.was[cell])) this.unset(entry, cell);
  }

  // Over what the server has by now, unless something newer was typed.
  setOver(entry, cell, seen) {
    const newer = this.waiting.find(isOf(entry.table, entry.id));
    if (newer?.is_removed || (newer && cell in newer.cells)) return;
    this.set(entry.table, entry.id, cell, entry.cells[cell], seen);
  }

  begin(table, id) {
    const entry = { change: newId(), table, id, cells: {}, was: {} };
    this.waiting.push(entry);
    return entry;
  }

  unset(entry, cell) {
    delete entry.cells[cell];
    delete entry.was[cell];
    if (!Object.keys(entry.cells).length) this.waiting = this.waiting.filter((each) => each !== entry);
  }

  // A row that never went out is simply forgotten.
  remove(table, id, seen) {
    const waiting = this.waiting.find(isOf(table, id));
    this.waiting = this.waiting.filter((each) => each !== waiting);
    const flying = this.sent.find(isOf(table, id));
    if (!flying && !Object.keys(seen).length) return;
    this.waiting.push({ change: newId(), table, id, cells: {}, was: { ...seen, ...flying?.cells }, is_removed: true });
  }

  // The message to be sent now: of what nobody answered, else of what waits, as much as fits. It is in `sent`.
  take() {
    if (!this.sent.length) {
      const ready = this.fitting(this.waiting.filter((entry) => this.mayGo(entry)).sort(byRank));
      const parts = ready.map((entry) => parted(this, entry));
      this.waiting = [...this.waiting.filter((entry) => !ready.includes(entry)), ...parts.map(([, links]) => links).filter(Boolean)];
      this.sent = parts.map(([words]) => words);
    }
    return this.fitting(this.sent);
  }

  fitting(entries) {
    let letters = 0;
    return entries.slice(0, this.most).filter((entry, place) => {
      letters += JSON.stringify(entry).length;
      return place === 0 || letters < MOST_LETTERS;
    });
  }

  // What was sent comes back, under what was typed since: refused, or never looked at.
  putBack(entry, refused) {
    const newer = this.waiting.find(isOf(entry.table, entry.id));
    if (newer?.is_removed) { Object.assign(newer.was, entry.was); return; }
    const merged = { ...entry, change: newer?.change ?? entry.change, cells: { ...entry.cells, ...newer?.cells }, was: { ...newer?.was, ...entry.was } };
    if (refused && !(newer && saysMore(this, newer))) merged.refused = refused;
    this.waiting = [merged, ...this.waiting.filter((each) => each !== newer)];
  }

  refuse(entry, sentences) {
    this.sent = this.sent.filter((each) => each !== entry);
    this.putBack(entry, sentences);
  }

  drop(table, id) {
    this.waiting = this.waiting.filter((entry) => !isOf(table, id)(entry));
  }

  sendLess(message) {
    this.most = Math.max(1, Math.floor(message.length / 2));
  }

  sendMore() {
    this.most = Math.min(MOST, this.most * 2);
  }
}

function byRank(one, other) {
  const rank = (entry) => (entry.is_removed ? TABLES.length * 2 - TABLES.indexOf(entry.table) : TABLES.indexOf(entry.table));
  return rank(one) - rank(other);
}
