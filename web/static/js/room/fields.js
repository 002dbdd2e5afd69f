// A control with data-cell inside [data-of="table/row id"] shows that cell and writes it. The one being typed in is
// never filled from outside; what stood there when it was last filled is what its writer typed over.
import { isSame } from "./same_text.js";
import { momentOf, timeOf } from "./wall_clock.js";

const isChoice = (field) => field.type === "radio";
const placeOf = (field) => field.closest("[data-of]")?.dataset.of.split("/") ?? [];

function shown(field, value) {
  return field.dataset.as === "time" ? timeOf(value) : value ?? "";
}

function read(field, row) {
  if (field.dataset.as === "time") return field.value.trim() ? momentOf(field.value, row[field.dataset.cell]) || undefined : null;
  return field.value === "" && (field.dataset.cell.endsWith("_id") || field.type === "date") ? null : field.value;
}

export class Fields {
  constructor(root, notebook) {
    Object.assign(this, { root, notebook, seen: new WeakMap() });
    root.addEventListener("input", (event) => this.write(event.target));
    root.addEventListener("focusout", () => setTimeout(() => this.fill()));
    notebook.onChange(() => this.fill());
  }

  write(field) {
    const [table, id] = placeOf(field);
    const row = field.dataset.cell && id ? this.notebook.row(table, id) : null;
    const value = row ? read(field, row) : undefined;
    if (value === undefined || (isChoice(field) && !field.checked)) return;
    const cell = field.dataset.cell;
    this.notebook.set(table, id, { [cell]: value }, { [cell]: this.seenBy(field) ?? null });
  }

  seenBy(field) {
    const told = this.seen.get(field);
    return told?.of === field.closest("[data-of]").dataset.of ? told.value : undefined;
  }

  fill(part = this.root) {
    for (const field of part.querySelectorAll("[data-of] [data-cell]")) this.show(field);
  }

  show(field) {
    const of = field.closest("[data-of]").dataset.of;
    const [table, id] = placeOf(field);
    const row = this.notebook.row(table, id);
    const isBusy = document.activeElement === field && !isChoice(field) && this.seen.get(field)?.of === of;
    const told = this.notebook.content.row(table, id)?.[field.dataset.cell];
    field.disabled = this.notebook.isReadOnly || (!row && !field.matches("[data-notes]"));
    // Our own text, come back from the server, has been seen; another's, which the busy box does not show, has not.
    if (!isBusy || !row || isSame(told, read(field, row))) this.seen.set(field, { of, value: told ?? null });
    if (isBusy && row) return;
    const value = shown(field, row?.[field.dataset.cell]);
    if (isChoice(field)) field.checked = field.value === value;
    else if (field.value !== value && !(isSame(field.value, value) && field.dataset.filled === of)) field.value = value;
    field.dataset.filled = of;
  }
}
