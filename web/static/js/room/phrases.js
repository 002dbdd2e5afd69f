// Words of the register, put in where the cursor stands; "…" is what is left to be filled in, and is selected.

export function startPhrases(root) {
  const notes = root.querySelector("[data-notes]");
  root.querySelector("[data-phrases]")?.addEventListener("click", (event) => {
    const button = event.target.closest("[data-phrase]");
    if (!button || notes.disabled) return;
    const from = notes.selectionStart;
    const before = notes.value.slice(0, from);
    const text = (before && !/\s$/.test(before) ? " " : "") + button.dataset.phrase;
    notes.setRangeText(text, from, notes.selectionEnd, "end");
    const gap = text.indexOf("…");
    notes.focus();
    if (gap >= 0) notes.setSelectionRange(from + gap, from + gap + 1);
    notes.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
