// What was changed here and is not on the server yet. Two layers: `sent` went out and nobody answered, so it goes out
// again as it was, before anything newer; `waiting` is what was typed since. The server compares each cell with what
// stood there when it was typed over (`was`): a newer text sent on the old `was` would quarrel with our own.
import { newId } from "./identity.js";
import { isSame } from "./same_text.js";

// Rows come before those that name them; what is removed goes in the other order, last.
const TABLES = ["agenda", "attendance", "statements", "findings", "commitments", "handed_in"];
const MOST = 200;
const MOST_LETTERS = 300_000; // of JSON; at three bytes a letter still under the megabyte that the server takes

export const keyOf = (table, id) => table + "/" + id;
const isOf = (key) => (entry) => keyOf(entry.table, entry.id) === key;

export class Changes {
  constructor() {
    Object.assign(this, { sent: [], waiting: [], most: MOST });
  }

  get count() {
    return new Set([...this.sent, ...this.waiting].map((entry) => keyOf(entry.table, entry.id))).size;
  }

  get isReady() {
    return this.sent.length > 0 || this.waiting.some((entry) => !entry.refused);
  }

  of(key) {
    return [this.sent.find(isOf(key)), this.waiting.find(isOf(key))].filter(Boolean);
  }

  add(table, id, cells, after) {
    this.waiting.push({ change: newId(), table, id, cells, was: {}, isNew: true, ...(after === undefined ? {} : { after }) });
  }

  // `seen` is what stood there when whoever types last saw it from the server.
  set(table, id, cell, value, seen) {
    const key = keyOf(table, id);
    const entry = this.waiting.find(isOf(key)) ?? this.begin(table, id);
    const flying = this.sent.find(isOf(key));
    if (!entry.isNew && !(cell in entry.cells)) entry.was[cell] = flying && cell in flying.cells ? flying.cells[cell] : seen;
    entry.cells[cell] = value;
    entry.change = newId();
    delete entry.refused;
    if (!entry.isNew && isSame(value, entry.was[cell])) this.unset(entry, cell);
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
    const key = keyOf(table, id);
    const waiting = this.waiting.find(isOf(key));
    this.waiting = this.waiting.filter((each) => each !== waiting);
    const flying = this.sent.find(isOf(key));
    if (!flying && !Object.keys(seen).length) return;
    this.waiting.push({ change: newId(), table, id, cells: {}, was: { ...seen, ...flying?.cells }, is_removed: true });
  }

  // The message to be sent now: what nobody answered, else as much of what waits as fits.
  take() {
    if (this.sent.length) return this.sent;
    let letters = 0;
    const ready = this.waiting.filter((entry) => !entry.refused).sort(byRank).slice(0, this.most);
    this.sent = ready.filter((entry, place) => {
      letters += JSON.stringify(entry).length;
      return place === 0 || letters < MOST_LETTERS;
    });
    this.waiting = this.waiting.filter((entry) => !this.sent.includes(entry));
    return this.sent;
  }

  // What was sent comes back, under what was typed since: refused, or never looked at.
  putBack(entry, refused) {
    const newer = this.waiting.find(isOf(keyOf(entry.table, entry.id)));
    if (newer?.is_removed) return;
    const merged = { ...entry, change: newId(), cells: { ...entry.cells, ...newer?.cells }, was: { ...newer?.was, ...entry.was } };
    if (refused && !newer) merged.refused = refused;
    this.waiting = [merged, ...this.waiting.filter((each) => each !== newer)];
  }

  drop(key) {
    this.waiting = this.waiting.filter((entry) => !isOf(key)(entry));
  }
}

function byRank(one, other) {
  const rank = (entry) => (entry.is_removed ? TABLES.length * 2 - TABLES.indexOf(entry.table) : TABLES.indexOf(entry.table));
  return rank(one) - rank(other);
}
