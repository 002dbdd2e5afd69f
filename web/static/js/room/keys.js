// The keys of the room. None of them is a letter: whoever types goes on typing.

export function startKeys(root, taking, readBack) {
  const acts = {
    F2: () => taking.begin("commitments"),
    F3: () => taking.begin("findings"),
    F4: () => taking.begin("statements"),
    F8: readBack,
  };
  document.addEventListener("keydown", (event) => {
    const act = acts[event.key];
    if (!act || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
  for (const link of root.querySelectorAll("[data-read-back]")) {
    link.addEventListener("click", (event) => { event.preventDefault(); readBack(); });
  }
}
