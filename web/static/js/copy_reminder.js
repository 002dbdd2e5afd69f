// The button that copies a reminder. Without TLS a browser has no clipboard for scripts; then the words are marked and
// copied the old way, and where that fails too they stay marked, to be copied by hand.

async function copied(box) {
  if (navigator.clipboard) {
    try { await navigator.clipboard.writeText(box.value); return true; } catch { /* not allowed: the old way */ }
  }
  box.focus();
  box.select();
  return document.execCommand("copy");
}

for (const part of document.querySelectorAll("[data-copy-reminder]")) {
  const [box, button, said] = ["textarea", "[data-copy]", "[data-copied]"].map((each) => part.querySelector(each));
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = (await copied(box)) ? "Đã sao chép." : "Lời nhắc đã được chọn; hãy bấm Ctrl+C để sao chép.";
  });
}
