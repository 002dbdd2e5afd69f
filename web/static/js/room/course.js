// What was said under the point that is dealt with, in order; one click and it is open for writing again.
import { clone, idOf, put, showList } from "./pieces.js";
import { timeOf } from "./wall_clock.js";

export function startCourse(root, notebook, view, kinds) {
  const list = root.querySelector("[data-course]");
  const taken = () => {
    const sums = new Map();
    const count = (id) => id && sums.set(id, (sums.get(id) ?? 0) + 1);
    notebook.rows("commitments").forEach((row) => count(row.statement_id));
    notebook.rows("findings").forEach((row) => count(row.statement_id));
    notebook.rows("statements").forEach((row) => count(row.from_id));
    return sums;
  };

  notebook.onChange(() => {
    const rows = view.statements;
    const sums = taken();
    root.querySelector("[data-course-empty]").hidden = rows.length > 0;
    showList(list, "statements", rows, () => clone("statement"), (piece, row) => {
      put(piece, {
        time: timeOf(row.said_at), kind: kinds[row.kind], name: row.speaker || "Chưa ghi người phát biểu",
        title: row.speaker_title, text: row.text, taken: sums.has(row.id) ? sums.get(row.id) + " mục trong sổ" : "",
        refused: notebook.sentencesOf("statements", row.id).join(" ") });
      const isCurrent = row.id === view.statement?.id;
      piece.classList.toggle("is-current", isCurrent);
      piece.querySelector("button").setAttribute("aria-current", String(isCurrent));
    });
  });
  list.addEventListener("click", (event) => {
    if (!event.target.closest("button")) return;
    view.set({ statement: idOf(event.target) });
    root.querySelector("[data-notes]").focus();
  });
}
