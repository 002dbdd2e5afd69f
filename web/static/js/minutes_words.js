// Beside each box of the minutes' words: what the server found when it last saved them (figures lost or added).

const form = document.querySelector("form[data-autosave]");

function show(list, sentences) {
  list.replaceChildren(...sentences.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })));
  list.hidden = !sentences.length;
}

form?.addEventListener("saved", ({ detail }) => {
  for (const list of form.querySelectorAll("[data-warnings-of]")) show(list, detail.warnings?.[list.dataset.warningsOf] ?? []);
});
