// A new item of an outline is of the kind of the item above it, and the cursor goes to its words.

function settle(event) {
  const row = event.target;
  const kind = row.querySelector('.outline-row select[name$="-kind"]');
  const above = row.previousElementSibling?.querySelector('select[name$="-kind"]');
  if (!kind || !above) return;
  kind.value = above.value;
  setTimeout(() => row.querySelector('textarea[name$="-text"]').focus());
}

document.addEventListener("row-added", settle);
