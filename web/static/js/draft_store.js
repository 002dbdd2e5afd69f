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

function isChanged(control) {
  if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
  if (!control.options) return control.value !== control.defaultValue;
  const chosen = [...control.options].filter((option) => option.defaultSelected);
  return chosen.length || control.multiple ? [...control.options].some((option) => option.selected !== option.defaultSelected)
    : control.selectedIndex > 0;
}

// What the server had when this was typed; what was sent and perhaps arrived (autosave.js) is ours as well.
function basesOf(control) {
  if (control.type === "checkbox" || control.type === "radio") return [control.defaultChecked];
  const first = control.options ? [...control.options].find((option) => option.defaultSelected)?.value ?? control.options[0]?.value : control.defaultValue;
  return control.sentValue === undefined ? [first] : [first, control.sentValue];
}

// [[name, its place among the controls of that name, value, what stood there], …]
function read(form, isWanted = () => true) {
  const seen = {};
  return [...form.elements].filter(kept).map((control) => {
    seen[control.name] = (seen[control.name] ?? -1) + 1;
    return [control, [control.name, seen[control.name], valueOf(control), basesOf(control)]];
  }).filter(([control]) => isWanted(control)).map(([, told]) => told);
}

// Of a form that several people save while they type (autosave.js) only what was changed here is kept: put back
// later, the draft must not lay older words over theirs. A page shown again unsaved holds what no server has: all of it.
function draftOf(form) {
  const isShared = form.matches("[data-autosave]:not([data-unsaved])");
  return isShared ? read(form, isChanged) : read(form);
}

function shows(form, values) {
  const shown = new Map(read(form).map(([name, place, value]) => [name + " " + place, JSON.stringify(value)]));
  return values.every(([name, place, value]) => shown.get(name + " " + place) === JSON.stringify(value));
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
  form.dispatchEvent(new CustomEvent("draft-restored", { bubbles: true }));
}

const plain = (value) => (typeof value === "string" ? value.normalize("NFC").replace(/\r\n?/g, "\n").trim() : value);

// A draft in two: what still stands on the text it was typed over, and what somebody has changed meanwhile.
export function divide(form, values) {
  const now = new Map(read(form).map(([name, place, value]) => [name + " " + place, plain(value)]));
  const isFree = ([name, place, value, bases]) => {
    const stands = now.get(name + " " + place);
    return stands === plain(value) || (bases ?? []).some((base) => plain(base) === stands);
  };
  return [values.filter(isFree), values.filter((value) => !isFree(value))];
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
  localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), values: draftOf(form), waiting }));
}

// Keeps only what still waits for an answer; what the server shows is not a draft.
export function hold(key, waiting) {
  if (!waiting.length) return forget(key);
  localStorage.setItem(PREFIX + key, JSON.stringify({ ...waiting[0], waiting: waiting.slice(1) }));
}

// The texts kept under this key that the form does not already show, newest first.
export function unsent(key, form) {
  const stored = load(key);
  const own = form.matches("[data-shown-again]") ? [] : [stored]; // the page answers what was sent a moment ago
  const kept = stored ? [...own, ...(stored.waiting ?? [])] : [];
  return kept.filter((draft) => !shows(form, draft.values)).slice(0, MOST_OFFERED);
}

export function forget(key) {
  localStorage.removeItem(PREFIX + key);
}
