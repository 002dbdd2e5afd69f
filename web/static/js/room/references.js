// Cells by which a row names another row of the sitting. The server lets go of a row that is gone: null is then
// nobody's decision, and no quarrel.

export const REFERENCES = { agenda_id: "agenda", statement_id: "statements", from_id: "statements" };

export const referencesIn = (cells) => Object.keys(REFERENCES).filter((cell) => cells[cell]);

const isGone = (content, cell, id) => Boolean(id) && cell in REFERENCES && !content.row(REFERENCES[cell], id);

// Of the contested cells, those that stand empty only because the row that was named there is gone.
export function loosened(content, was, theirs) {
  return Object.keys(theirs).filter((cell) => theirs[cell] === null && isGone(content, cell, was[cell]));
}

// Whoever chose another row meanwhile chose it in place of nothing.
export function takeOver(content, waiting) {
  for (const entry of waiting.filter((each) => !each.isNew)) {
    const told = content.row(entry.table, entry.id);
    if (told) for (const cell of loosened(content, entry.was, told)) entry.was[cell] = null;
  }
}
