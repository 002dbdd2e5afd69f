// The rows of the sitting as the server last told them: table by table, in their order. A row that is gone is
// remembered: whoever was writing in it must not lose the rest of it from sight.

export class Content {
  constructor(told) {
    Object.assign(this, { tables: new Map(), gone: new Map() });
    this.apply(told);
  }

  apply(told) {
    Object.assign(this, { mark: told.mark, state: told.state, isOpen: told.is_open, ledgerIsRead: told.ledger_is_read });
    for (const [table, rows] of Object.entries(told.rows)) this.replace(table, new Map(rows.map((row) => [row.id, row])));
  }

  replace(table, rows) {
    for (const [id, row] of this.tables.get(table) ?? []) if (!rows.has(id)) this.gone.set(table + "/" + id, row);
    this.tables.set(table, rows);
  }

  // What an earlier page knew of rows that may be gone by now: [key, row].
  remember(known) {
    for (const [key, row] of known) if (!this.gone.has(key)) this.gone.set(key, row);
  }

  row(table, id) {
    return this.tables.get(table)?.get(id);
  }

  lastKnown(table, id) {
    return this.row(table, id) ?? this.gone.get(table + "/" + id);
  }

  rows(table) {
    return [...(this.tables.get(table)?.values() ?? [])];
  }
}
