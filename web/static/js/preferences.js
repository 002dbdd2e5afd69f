// Text size and contrast, remembered on this machine. A classic script in <head>, so that the page is
// painted once and in the size that the reader chose.
(function () {
  const root = document.documentElement;

  // A browser that forbids storage still gets the buttons; it forgets them with the page.
  function remembered(name) {
    try { return localStorage.getItem("preference:" + name); } catch { return null; }
  }

  function remember(name, value) {
    try { localStorage.setItem("preference:" + name, value); } catch { /* see above */ }
  }

  function show() {
    const size = root.dataset.textSize || "normal";
    for (const button of document.querySelectorAll("[data-size]")) {
      button.setAttribute("aria-pressed", String(button.dataset.size === size));
    }
    for (const button of document.querySelectorAll("[data-contrast-switch]")) {
      button.setAttribute("aria-pressed", String(root.dataset.contrast === "high"));
    }
  }

  function choose(name, attribute, value) {
    root.dataset[attribute] = value;
    remember(name, value);
    show();
  }

  function press(event) {
    const button = event.target.closest("[data-size], [data-contrast-switch]");
    if (!button || !button.closest("[data-preferences]")) return;
    if (button.dataset.size) choose("size", "textSize", button.dataset.size);
    else choose("contrast", "contrast", root.dataset.contrast === "high" ? "normal" : "high");
  }

  root.dataset.textSize = remembered("size") || "normal";
  root.dataset.contrast = remembered("contrast") || "normal";
  document.addEventListener("click", press);
  document.addEventListener("DOMContentLoaded", () => {
    for (const group of document.querySelectorAll("[data-preferences]")) group.hidden = false;
    show();
  });
})();
