// Where in the sitting whoever writes stands now; a reload comes back to it.

export class View {
  constructor(notebook, key) {
    Object.assign(this, { notebook, name: "room-view:" + key, kept: {} });
    try { this.kept = JSON.parse(sessionStorage.getItem(this.name)) ?? {}; } catch { /* it begins at the beginning */ }
  }

  set(changes) {
    Object.assign(this.kept, changes);
    try { sessionStorage.setItem(this.name, JSON.stringify(this.kept)); } catch { /* it is only a place */ }
    this.notebook.tell();
  }

  get agendaId() {
    const isThere = (id) => id && this.notebook.row("agenda", id);
    if (isThere(this.kept.agenda)) return this.kept.agenda;
    const last = this.notebook.rows("statements").at(-1)?.agenda_id;
    return isThere(last) ? last : this.notebook.rows("agenda")[0]?.id ?? null;
  }

  get statement() {
    return this.kept.statement ? this.notebook.row("statements", this.kept.statement) : undefined;
  }

  // What was said under the chosen point; all of it where nothing hangs on a programme.
  get statements() {
    const known = new Set(this.notebook.rows("agenda").map((row) => row.id));
    return this.notebook.rows("statements").filter((row) => !known.has(row.agenda_id) || row.agenda_id === this.agendaId);
  }

  // Of those of the sitting; a single one needs no choosing.
  unitOf(speaker) {
    const row = this.notebook.rows("attendance").find((each) => each.name === speaker && each.side === "unit");
    return row?.unit_id ?? null;
  }
}
