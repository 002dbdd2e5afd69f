// The programme: the point that is dealt with is the one on which what is said hangs.
import { clone, idOf, put, showList } from "./pieces.js";

export function startAgenda(root, notebook, view) {
  const list = root.querySelector("[data-agenda]");
  const form = root.querySelector("[data-agenda-new]");
  const counted = () => notebook.rows("statements").reduce((sums, row) => sums.set(row.agenda_id, (sums.get(row.agenda_id) ?? 0) + 1), new Map());

  function show() {
    const sums = counted();
    showList(list, "agenda", notebook.rows("agenda"), () => clone("agenda"), (piece, row, place) => {
      const isCurrent = row.id === view.agendaId;
      put(piece, { number: place + 1 + ".", text: row.text, count: sums.has(row.id) ? sums.get(row.id) + " ý kiến" : "" });
      put(piece, { refused: notebook.sentencesOf("agenda", row.id).join(" ") });
      piece.classList.toggle("is-current", isCurrent);
      piece.querySelector("[data-go]").setAttribute("aria-current", isCurrent ? "step" : "false");
      piece.querySelector("[data-edit]").hidden = !isCurrent;
    });
  }

  list.addEventListener("click", (event) => {
    const id = idOf(event.target);
    if (event.target.closest("[data-go]")) view.set({ agenda: id, statement: null });
    if (event.target.closest("[data-remove]")) notebook.remove("agenda", id);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const box = form.elements.text;
    if (!box.value.trim()) return;
    view.set({ agenda: notebook.add("agenda", { text: box.value }, view.agendaId ?? undefined), statement: null });
    box.value = "";
  });
  notebook.onChange(show);
}
