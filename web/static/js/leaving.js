// Asks before a page with unsaved text is left. Only forms that keep a draft or carry data-guard are watched:
// a search box is not worth a question.

const watched = [...document.querySelectorAll("form[data-draft], form[data-guard]")];
const changed = new Set();

for (const form of watched) {
  form.addEventListener("input", () => changed.add(form));
  form.addEventListener("accepted", () => changed.delete(form)); // autosave.js: the server has it all
  // After the other listeners: a form that was stopped (no network) is still unsaved.
  form.addEventListener("submit", (event) => { if (!event.defaultPrevented) changed.delete(form); });
}

addEventListener("beforeunload", (event) => {
  if (!changed.size) return;
  event.preventDefault();
  event.returnValue = ""; // for browsers of before 2023
});
