// What is typed into a form, as data, and its place on this machine. Passwords, files, hidden fields and
// whatever lies in [data-no-draft] are not kept.

const PREFIX = "draft:";
const DAYS_KEPT = 30;
const MOST_OFFERED = 3;

function kept(control) {
  return control.name && !control.closest("[data-no-draft]")
    && !["hidden", "password", "file", "submit", "button"].includes(control.type);
}

function valueOf(control) {
  if (control.type === "checkbox" || control.type === "radio") return control.checked;
  if (control.multiple) return [...control.selectedOptions].map((option) => option.value);
  return control.value;
}

// [[name, its place among the controls of that name, value], …]
function read(form) {
  const seen = {};
  return [...form.elements].filter(kept).map((control) => {
    seen[control.name] = (seen[control.name] ?? -1) + 1;
    return [control.name, seen[control.name], valueOf(control)];
  });
}

function put(control, value) {
  if (control.type === "checkbox" || control.type === "radio") control.checked = value;
  else if (control.multiple) for (const option of control.options) option.selected = value.includes(option.value);
  else control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

// Lists make room first for the rows that the draft has and the page does not (rows.js).
export function restore(form, values) {
  form.dispatchEvent(new CustomEvent("draft-restoring", { bubbles: true, detail: values }));
  for (const [name, place, value] of values) {
    const named = [...form.elements].filter((control) => control.name === name && kept(control));
    if (named[place]) put(named[place], value);
  }
}

function load(key) {
  try { return JSON.parse(localStorage.getItem(PREFIX + key)); } catch { return null; }
}

export function forgetOld() {
  const oldest = Date.now() - DAYS_KEPT * 86400000;
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    if ((load(name.slice(PREFIX.length))?.at ?? 0) < oldest) localStorage.removeItem(name);
  }
}

// `waiting` are drafts that were offered and neither taken nor thrown away: typing on must not erase them.
export function save(key, form, waiting) {
  localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), values: read(form), waiting }));
}

// Keeps only what still waits for an answer; what the server shows is not a draft.
export function hold(key, waiting) {
  if (!waiting.length) return forget(key);
  localStorage.setItem(PREFIX + key, JSON.stringify({ ...waiting[0], waiting: waiting.slice(1) }));
}

// The texts kept under this key that the form does not already show, newest first.
export function unsent(key, form) {
  const stored = load(key);
  const shown = JSON.stringify(read(form));
  const kept = stored ? [stored, ...(stored.waiting ?? [])] : [];
  return kept.filter((draft) => JSON.stringify(draft.values) !== shown).slice(0, MOST_OFFERED);
}

export function forget(key) {
  localStorage.removeItem(PREFIX + key);
}
