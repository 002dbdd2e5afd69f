// F2, F3, F4: what was said becomes a promise, a request of the chair, a proposal of the unit. The panel offers what
// is known; whoever writes confirms it with Enter. What stands in it survives a reload.
import { dueIn, readDue, sayDue } from "./due.js";
import { choose, put } from "./pieces.js";
import { quoted } from "./quoting.js";
import { wallNow } from "./wall_clock.js";

const TITLES = { commitments: "Lời hứa", findings: "Kết luận, đề nghị của chủ trì", statements: "Đề xuất của đơn vị" };
const SPEECH = { commitments: "statement_id", findings: "statement_id", statements: "from_id" };
const UNIT = { commitments: "unit_id", findings: "lead_unit_id", statements: "unit_id" };
const CELLS = { due: "due_note" }; // of controls that are not called as the cell that they fill
const WHO = { commitments: ["who", "who_title"], statements: ["speaker", "speaker_title"] };

export class Taking {
  constructor(root, notebook, view, words) {
    Object.assign(this, { notebook, view, words, form: root.querySelector("[data-taking]"), notes: root.querySelector("[data-notes]") });
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.keep(); });
    this.form.addEventListener("keydown", (event) => this.press(event));
    this.form.addEventListener("input", () => this.remember());
    this.form.querySelector("[data-taking-drop]").addEventListener("click", () => this.close());
    if (view.kept.taking) this.show(view.kept.taking);
    notebook.onChange(() => this.offer());
  }

  begin(table, kind = "request") {
    if (this.notebook.isReadOnly) return;
    const speech = this.view.statement;
    const quote = speech ? quoted(this.notes) : "";
    const units = this.words.units.length === 1 ? this.words.units[0][0] : "";
    this.show({ table, id: null, speech: speech?.id ?? null, values: {
      kind, text: quote, quote, due: table === "statements" ? "" : dueIn(quote),
      unit: speech?.unit_id ?? this.view.unitOf(speech?.speaker) ?? units, who: speech?.speaker ?? "",
      who_title: speech?.speaker_title ?? "", agenda: speech?.agenda_id ?? this.view.agendaId ?? "", indicator: speech?.item_id ?? "" } });
    this.form.elements.text.focus();
    this.form.elements.text.select();
  }

  edit(table, id) {
    const row = this.notebook.row(table, id);
    const [who, title] = WHO[table] ?? [];
    this.seen = { ...this.notebook.content.row(table, id) };
    this.show({ table, id, speech: row[SPEECH[table]], values: {
      kind: row.kind ?? "", text: row.text, quote: row.quote, due: sayDue(row), unit: row[UNIT[table]] ?? "",
      who: row[who] ?? "", who_title: row[title] ?? "", agenda: row.agenda_id ?? "", indicator: row.item_id ?? "" } });
    this.form.elements.text.focus();
  }

  show(taking) {
    this.taking = taking;
    this.form.hidden = false;
    this.form.dataset.table = taking.table;
    this.form.querySelector("[data-taking-title]").textContent = TITLES[taking.table];
    this.form.parentElement.classList.add("is-taking");
    this.offer();
    for (const [name, value] of Object.entries(taking.values)) {
      const control = this.form.elements.namedItem(name);
      if (control) control.value = value;
    }
    this.remember();
    this.form.scrollIntoView({ block: "nearest" });
  }

  offer() {
    if (this.form.hidden) return;
    const { unit, agenda, indicator } = this.form.elements;
    choose(unit, this.words.known_units, "Chưa ghi");
    choose(agenda, this.notebook.rows("agenda").map((row) => [row.id, row.text]), "Không gắn");
    choose(indicator, this.words.items, "Không gắn");
  }

  remember() {
    this.taking.values = Object.fromEntries(new FormData(this.form));
    this.view.kept.taking = this.taking;
    this.view.set({});
    this.warn();
  }

  // Before it becomes a row that cannot be sent.
  warn() {
    const cells = Object.fromEntries(Object.entries(this.taking.values).map(([name, value]) => [CELLS[name] ?? name, value]));
    put(this.form, { "too-long": this.notebook.changes.limits.faults(cells).join(" ") });
  }

  press(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") this.close();
    if (event.key !== "Enter" || event.shiftKey || !event.target.matches("textarea")) return;
    event.preventDefault();
    this.keep();
  }

  keep() {
    const { table, id, speech } = this.taking;
    const values = Object.fromEntries(new FormData(this.form));
    if (!values.text.trim()) return this.form.elements.text.focus();
    const cells = this.cells(table, values);
    if (id) this.change(table, id, cells);
    else this.notebook.add(table, { ...cells, [SPEECH[table]]: speech, ...(table === "statements" ? { kind: "proposal", said_at: wallNow() } : {}) });
    this.close();
  }

  change(table, id, cells) {
    const row = this.notebook.row(table, id) ?? {};
    const changed = Object.entries(cells).filter(([name, value]) => (row[name] ?? "") !== (value ?? ""));
    this.notebook.set(table, id, Object.fromEntries(changed), this.seen);
  }

  cells(table, { text, quote, unit, who, who_title: title, due, agenda, indicator, kind }) {
    const shared = { text, quote, [UNIT[table]]: unit || null, agenda_id: agenda || null, item_id: indicator || null };
    const [name, office] = WHO[table] ?? [];
    const said = name ? { [name]: who, [office]: title } : { kind };
    return { ...shared, ...said, ...(table === "statements" ? {} : readDue(due)) };
  }

  close() {
    this.form.hidden = true;
    this.form.parentElement.classList.remove("is-taking");
    this.view.set({ taking: null });
    this.notes.focus();
  }
}
