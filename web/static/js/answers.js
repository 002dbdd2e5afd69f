// After each saving: how many items of the outline are answered, and which are still wanted.

function tell(form, told) {
  const place = form.querySelector("[data-answers-progress]");
  place.querySelector("progress").value = told.done;
  place.querySelector("progress + span").textContent = told.done + "/" + told.total + " mục";
  for (const mark of form.querySelectorAll("[data-answer-state]")) {
    if (mark.dataset.isRequired !== undefined) mark.hidden = told.answered.includes(mark.dataset.answerState);
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  form.addEventListener("saved", (event) => tell(form, event.detail));
}
