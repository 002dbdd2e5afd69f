// Taking notes without leaving the keyboard: Ctrl+Enter begins the next statement, and a speaker from the list of
// those present brings the office along.

function offered(name) {
  return [...document.querySelectorAll("#known-speakers option")].find((option) => option.value === name);
}

function bringTheOffice(event) {
  if (!event.target.name?.endsWith("-speaker")) return;
  const office = event.target.closest("tr").querySelector('[name$="-speaker_title"]');
  const option = offered(event.target.value);
  if (option && office && !office.value) office.value = option.dataset.title;
}

function beginTheNext(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.target.closest(".rows-field")?.querySelector("[data-rows-add]").click();
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  form.addEventListener("change", bringTheOffice);
  form.addEventListener("keydown", beginTheNext);
}
