// "Chọn cả phần", "Bỏ cả phần" in place; without the script they show the page again.

document.addEventListener("click", (event) => {
  const button = event.target.closest('.share-section button[name="rows_button"]');
  if (!button) return;
  event.preventDefault();
  for (const box of button.closest(".share-section").querySelectorAll('input[name="asked"]:not(:disabled)')) {
    box.checked = button.value.startsWith("all:");
  }
  button.form.dispatchEvent(new Event("input", { bubbles: true }));
});
