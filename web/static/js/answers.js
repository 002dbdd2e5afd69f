// After each saving: how many items are answered, which are still wanted, how each figure was understood. And the
// part that somebody is at is marked in the list of parts.

function tellProgress(told) {
  for (const place of document.querySelectorAll("[data-answers-progress]")) {
    place.querySelector("progress").value = told.done;
    const words = place.querySelector("progress + span");
    words.textContent = words.textContent.replace(/^[\d.]+\/[\d.]+/, told.done + "/" + told.total);
  }
}

function tellPlaces(places) {
  for (const link of document.querySelectorAll("[data-place]")) {
    const place = places[link.dataset.place];
    if (!place) continue;
    link.toggleAttribute("data-is-done", place.is_done);
    link.querySelector("[data-place-count]").textContent = place.done + "/" + place.total;
  }
}

function tellNote(row, note) {
  const said = row.querySelector("[data-note]");
  said.textContent = note.said;
  said.classList.toggle("answering-question", note.is_question);
  const missed = row.querySelector("[data-missed]");
  missed.querySelector("span").textContent = note.missed;
  missed.hidden = !note.missed;
  missed.classList.toggle("answering-why", note.asks_why);
  if (note.asks_why) row.querySelector("[data-why]").open = true;
}

function tell(form, told) {
  tellProgress(told);
  tellPlaces(told.places);
  for (const mark of form.querySelectorAll("[data-answer-state]")) {
    if (mark.dataset.isRequired !== undefined) mark.hidden = told.answered.includes(mark.dataset.answerState);
  }
  for (const row of form.querySelectorAll("[data-indicator]")) {
    if (told.notes[row.dataset.indicator]) tellNote(row, told.notes[row.dataset.indicator]);
  }
}

// A draft may have been put back into a box that is folded away.
function unfold(form) {
  for (const box of form.querySelectorAll("details textarea, details input")) {
    if (box.value) box.closest("details").open = true;
  }
}

function followTheReader() {
  const links = [...document.querySelectorAll(".answering-places > ol [data-place]")];
  const seen = new Map();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) seen.set(entry.target.id, entry.isIntersecting);
    const here = links.find((link) => seen.get(link.dataset.place));
    for (const link of links) link.classList.toggle("is-here", link === here);
  }, { rootMargin: "-10% 0px -60% 0px" });
  for (const link of links) watcher.observe(document.getElementById(link.dataset.place));
}

// On a phone the folded list is left behind once a part is chosen.
for (const menu of document.querySelectorAll(".answering-menu")) {
  menu.addEventListener("click", (event) => { if (event.target.closest("a")) menu.open = false; });
}
for (const form of document.querySelectorAll("form[data-autosave]")) {
  form.addEventListener("saved", (event) => tell(form, event.detail));
  form.addEventListener("draft-restored", () => unfold(form));
  unfold(form);
}
followTheReader();
