// Papers handed over in the room.
import { choose, clone, idOf, put, showList } from "./pieces.js";

export function startHandedIn(root, notebook, view, words) {
  const panel = root.querySelector("[data-handed-panel]");
  const list = panel.querySelector("[data-handed-in]");
  const form = panel.querySelector("[data-handed-new]");

  function made() {
    const piece = clone("handed");
    choose(piece.querySelector("select"), words.known_units, "Chưa ghi");
    return piece;
  }

  notebook.onChange(() => {
    const rows = notebook.rows("handed_in");
    put(panel, { count: String(rows.length) });
    showList(list, "handed_in", rows, made, (piece, row) =>
      put(piece, { title: row.name, refused: notebook.sentencesOf("handed_in", row.id).join(" ") }));
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("[data-remove]") && !notebook.isReadOnly) notebook.remove("handed_in", idOf(event.target));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { name, number } = form.elements;
    if (!name.value.trim() || notebook.isReadOnly) return;
    const speech = view.statement;
    notebook.add("handed_in", { name: name.value, number: number.value, given_by: speech?.speaker ?? "", unit_id: speech?.unit_id ?? null, note: "", agenda_id: view.agendaId });
    name.value = number.value = "";
    name.focus();
  });
}
