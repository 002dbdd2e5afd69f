// A file box in words of the house. The browser's own ("Choose File", "No file chosen") are in the language of
// the browser; without JavaScript they stay, and work.

function said(files) {
  if (!files.length) return "Chưa chọn tệp";
  return [...files].map((file) => file.name).join(", ");
}

for (const control of document.querySelectorAll("input[type=file].form-control")) {
  const choice = document.createElement("div");
  const label = document.createElement("label");
  const names = document.createElement("output");
  choice.className = "file-choice";
  label.className = "btn btn-secondary";
  label.htmlFor = control.id;
  label.textContent = control.multiple ? "Chọn các tệp" : "Chọn tệp";
  control.replaceWith(choice);
  choice.append(control, label, names);
  control.classList.add("visually-hidden");
  names.textContent = said(control.files);
  control.addEventListener("change", () => { names.textContent = said(control.files); });
}
