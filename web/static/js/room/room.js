// Phòng họp: one page for whoever takes the minutes. Without it the parts of the sitting are written on their forms.
import { startAgenda } from "./agenda.js";
import { startAttendance } from "./attendance.js";
import { Content } from "./content.js";
import { startCopying } from "./copying.js";
import { Courier } from "./courier.js";
import { startCourse } from "./course.js";
import { Fields } from "./fields.js";
import { startHandedIn } from "./handed_in.js";
import { newId } from "./identity.js";
import { startKeys } from "./keys.js";
import { startLedger } from "./ledger.js";
import { Notebook } from "./notebook.js";
import { startPhrases } from "./phrases.js";
import { choose } from "./pieces.js";
import { Quarrels } from "./quarrels.js";
import { askBeforeLeaving, showSaving } from "./saving_line.js";
import { Shelf } from "./shelf.js";
import { startSpeaking } from "./speaking.js";
import { Taking } from "./taking.js";
import { View } from "./view.js";
import { secondsOf, setClock, wallNow } from "./wall_clock.js";

const root = document.querySelector("[data-room]");
const told = (name) => JSON.parse(document.getElementById("room-" + name).textContent);

function showState(notebook) {
  for (const each of root.querySelectorAll("[data-when-state]")) each.hidden = each.dataset.whenState !== notebook.content.state;
  for (const control of root.querySelectorAll("[data-writes]")) control.disabled = notebook.isReadOnly;
  root.classList.toggle("is-read-only", notebook.isReadOnly);
}

function offerChoices(notebook, words) {
  const [unit, agenda, item] = ["unit_id", "agenda_id", "item_id"].map((cell) => root.querySelector(`[data-editor] [data-cell=${cell}]`));
  choose(unit, words.known_units, "Không thuộc đơn vị");
  choose(agenda, notebook.rows("agenda").map((row) => [row.id, row.text]), "Không gắn");
  choose(item, words.items, "Không gắn");
}

function start() {
  const content = told("content");
  const words = told("words");
  setClock(content.now);
  const notebook = new Notebook(new Content(content), new Shelf(root.dataset.draft, newId()), words.limits);
  const view = new View(notebook, root.dataset.draft);
  const courier = new Courier(notebook, root.dataset);
  const taking = new Taking(root, notebook, view, words);
  const readBack = async () => { if (await courier.flush()) location.assign(root.dataset.readBack); };
  startAgenda(root, notebook, view);
  startSpeaking(root, notebook, view);
  startCourse(root, notebook, view, words.said);
  startAttendance(root, notebook);
  startLedger(root, notebook, taking, words);
  startHandedIn(root, notebook, view, words);
  startPhrases(root);
  startCopying(root, notebook, courier);
  startKeys(root, taking, readBack);
  new Quarrels(root, notebook, words);
  root.addEventListener("write-on", (event) => view.set({ statement: event.detail }));
  notebook.onChange(() => { offerChoices(notebook, words); showSaving(root, notebook, courier); showState(notebook); });
  new Fields(root, notebook);
  askBeforeLeaving(notebook);
  const clock = root.querySelector("[data-clock]");
  const tick = () => { clock.textContent = secondsOf(wallNow()); };
  setInterval(tick, 1000);
  tick();
  if (matchMedia("(max-width: 60rem)").matches) for (const panel of root.querySelectorAll("details[data-folds]")) panel.open = false;
  root.hidden = false;
  notebook.tell();
}

if (root) start();
