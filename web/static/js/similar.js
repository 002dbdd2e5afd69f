// Beside the text of a recommendation: what of the same matter the unit was asked before. Asked after a pause in
// typing; nobody waits for it, and where no answer comes the form is as good without it.

const PAUSE = 900; // milliseconds
const LEAST = 12; // letters: of fewer nothing can be said
const MOST = 4000; // letters that are sent; as many as the server reads

// The server compares words without their marks. Sent so, a letter is one byte of the address and not nine.
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D")
  .replace(/\s+/g, " ").trim().slice(0, MOST);

function watch(place) {
  const text = document.getElementById(place.dataset.similarText);
  const unit = document.getElementById(place.dataset.similarUnit);
  const shown = place.querySelector("[data-similar-found]");
  let timer = 0;
  let asking = null;
  let asked = `${folded(text.value)}|${unit.value.trim()}`;

  function show(html) {
    if (shown.dataset.html === html) return; // a reader is not told the same twice
    shown.dataset.html = html;
    shown.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  }

  async function ask() {
    const words = folded(text.value);
    const name = unit.value.trim();
    if (`${words}|${name}` === asked) return;
    asked = `${words}|${name}`;
    asking?.abort();
    if (words.length < LEAST || !name) { show(""); return; }
    asking = new AbortController();
    const address = new URL(place.dataset.similar, location.href);
    address.searchParams.set("noi-dung", words);
    address.searchParams.set("don-vi", name);
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { "X-Requested-With": "fetch" } });
      if (answer.ok && !answer.redirected) show((await answer.text()).trim());
    } catch { /* no line, or typed on meanwhile: the next pause asks again */ }
  }

  for (const control of [text, unit]) {
    control.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  }
  place.querySelector("[data-similar-look]").hidden = true;
}

document.querySelectorAll("[data-similar]").forEach(watch);
