// Who speaks now, and the notes. A name begins a new entry with its time; typing without one begins an entry, too.
import { Names } from "./names.js";
import { put } from "./pieces.js";
import { timeOf, wallNow } from "./wall_clock.js";

const IS_HERE = ["present", "authorised"];
const NOTES = { expected: "chưa điểm danh", excused: "vắng có lý do" };

// Those who came first, then whoever else is expected or has spoken.
function peopleOf(notebook) {
  const listed = notebook.rows("attendance").map((row) => ({ ...row, note: NOTES[row.presence] ?? "" }));
  const here = (person) => (IS_HERE.includes(person.presence) ? 0 : 1);
  const known = new Set(listed.map((person) => person.name));
  const spoke = notebook.rows("statements").filter((row) => row.speaker && !known.has(row.speaker) && known.add(row.speaker));
  return [...listed.sort((one, other) => here(one) - here(other)),
    ...spoke.map((row) => ({ name: row.speaker, title: row.speaker_title, unit_id: row.unit_id, side: row.unit_id ? "unit" : "" }))];
}

// A guess that one key puts right: the chair opens, a unit reports and answers, the delegation asks.
function kindOf(person, notebook) {
  const told = notebook.rows("statements");
  if (!told.length && person.side !== "unit") return "opening";
  if (person.side === "unit") return told.some((row) => row.kind === "unit_report") ? "answer" : "unit_report";
  return person.side === "delegation" ? "question" : "opinion";
}

export function startSpeaking(root, notebook, view) {
  const editor = root.querySelector("[data-editor]");
  const notes = root.querySelector("[data-notes]");
  const box = root.querySelector("[data-speaker]");

  function begin(person, cells = {}) {
    const statement = notebook.add("statements", {
      kind: kindOf(person, notebook), speaker: person.name, speaker_title: person.title ?? "", unit_id: person.unit_id ?? null,
      text: "", said_at: wallNow(), quote: "", agenda_id: view.agendaId, item_id: null, from_id: null, ...cells });
    view.set({ statement });
    editor.dataset.of = "statements/" + statement;
  }

  function show() {
    const row = view.statement;
    if (!row) editor.removeAttribute("data-of");
    else editor.dataset.of = "statements/" + row.id;
    editor.classList.toggle("is-empty", !row);
    put(editor, {
      time: timeOf(row?.said_at), name: row ? row.speaker || "Chưa ghi người phát biểu" : "",
      title: row?.speaker_title ?? "", refused: row ? notebook.sentencesOf("statements", row.id).join(" ") : "" });
    if (!row && document.activeElement !== notes) notes.value = "";
    notes.disabled = box.disabled = notebook.isReadOnly;
  }

  new Names(box, root.querySelector("[data-speakers]"), () => peopleOf(notebook), (person) => { begin(person); notes.focus(); });
  // Before the fields write: the first key of an entry that nobody has begun begins it.
  editor.addEventListener("input", (event) => {
    if (event.target === notes && !view.statement && notes.value) begin({ name: "", title: "" }, { kind: "opinion", text: notes.value });
  }, true);
  notes.addEventListener("keydown", (event) => {
    if (event.isComposing || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    box.focus();
  });
  root.querySelector("[data-statement-remove]").addEventListener("click", () => {
    notebook.remove("statements", view.statement.id);
    view.set({ statement: null });
  });
  notebook.onChange(show);
}
