// The wall of the room: what is dealt with, who speaks, what has been promised so far. It only reads.
import { Content } from "./content.js";
import { sayDue } from "./due.js";
import { clone, put, showList } from "./pieces.js";
import { secondsOf, setClock, wallNow } from "./wall_clock.js";

const APART = 3000; // milliseconds between two looks
const root = document.querySelector("[data-screen]");
const told = (name) => JSON.parse(document.getElementById("room-" + name).textContent);
const units = new Map(Object.entries(told("units")));
const content = new Content(told("content"));

const LISTS = {
  commitment: () => content.rows("commitments").map((row) => ({ ...row, unit: row.unit_id })),
  request: () => content.rows("findings").filter((row) => row.kind === "request").map((row) => ({ ...row, unit: row.lead_unit_id })),
  proposal: () => content.rows("statements").filter((row) => row.kind === "proposal").map((row) => ({ ...row, unit: row.unit_id, who: row.speaker })),
};

function showNow() {
  const last = content.rows("statements").filter((row) => !row.from_id).at(-1);
  const programme = content.rows("agenda");
  const place = programme.findIndex((row) => row.id === last?.agenda_id);
  const item = programme[Math.max(place, 0)];
  root.querySelector("[data-agenda-now]").textContent = item ? Math.max(place, 0) + 1 + ". " + item.text : "";
  root.querySelector("[data-speaker-now]").textContent = last?.speaker ?? "";
  root.querySelector("[data-title-now]").textContent = last?.speaker_title ?? "";
}

function showLedger() {
  let count = 0;
  for (const [kind, rowsOf] of Object.entries(LISTS)) {
    const list = root.querySelector(`[data-screen-list=${kind}]`);
    const rows = rowsOf().map((row, place) => ({ ...row, number: place + 1 })).reverse(); // nobody scrolls a wall
    count += rows.length;
    list.previousElementSibling.hidden = !rows.length;
    list.parentElement.hidden = !rows.length;
    showList(list, kind, rows, () => clone("entry"), (piece, row) => {
      piece.value = row.number;
      put(piece, { text: row.text, who: [units.get(row.unit), row.who].filter(Boolean).join(" · "), due: kind === "proposal" ? "" : sayDue(row) });
    });
  }
  root.querySelector("[data-ledger-title]").hidden = !count;
  root.querySelector("[data-ledger-empty]").hidden = count > 0;
}

// A unit that the page was not told of is known to it when it is drawn again.
function isUnknown() {
  return Object.values(LISTS).some((rowsOf) => rowsOf().some((row) => row.unit && !units.has(row.unit)));
}

function show() {
  if (isUnknown()) location.reload();
  showNow();
  showLedger();
}

async function look() {
  let isLost = false;
  try {
    const answer = await fetch(root.dataset.content + "?da-thay=" + encodeURIComponent(content.mark), { redirect: "manual", headers: { Accept: "application/json" } });
    isLost = ![200, 204].includes(answer.status);
    if (answer.status === 200) {
      const news = await answer.json();
      setClock(news.now);
      content.apply(news);
      show();
    }
  } catch { isLost = true; }
  root.querySelector("[data-trouble]").hidden = !isLost;
  setTimeout(look, APART);
}

setClock(told("content").now);
const clock = root.querySelector("[data-clock]");
const tick = () => { clock.textContent = secondsOf(wallNow()).slice(0, 5); };
setInterval(tick, 1000);
tick();
show();
setTimeout(look, APART);
