// Pieces of the page: every text that somebody typed goes in as text, never as markup.

export function clone(name) {
  return document.importNode(document.getElementById("piece-" + name).content.firstElementChild, true);
}

export function put(piece, slots) {
  for (const [name, text] of Object.entries(slots)) {
    for (const slot of piece.querySelectorAll(`[data-slot="${name}"]`)) {
      if (slot.textContent !== text) slot.textContent = text ?? "";
      slot.hidden = !text;
    }
  }
}

// A list of rows kept as it is where nothing changed, so that focus and half-typed words stay where they are.
export function showList(list, table, rows, make, update) {
  const shown = new Map([...list.children].map((piece) => [piece.dataset.of, piece]));
  rows.forEach((row, place) => {
    const key = table + "/" + row.id;
    const piece = shown.get(key) ?? Object.assign(make(row), {});
    piece.dataset.of = key;
    shown.delete(key);
    if (list.children[place] !== piece) list.insertBefore(piece, list.children[place] ?? null);
    update(piece, row, place);
  });
  for (const piece of shown.values()) piece.remove();
}

export const idOf = (element) => element.closest("[data-of]")?.dataset.of.split("/")[1];

export const choose = (select, options, empty) => {
  const told = JSON.stringify(options);
  if (select.dataset.told === told) return;
  const value = select.value;
  select.replaceChildren(new Option(empty, ""), ...options.map(([id, label]) => new Option(label, id)));
  Object.assign(select, { value });
  select.dataset.told = told;
};
