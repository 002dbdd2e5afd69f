// A box to choose a person in by a few letters, without their marks; a name that nobody has yet is taken as it is.
import { bare } from "./same_text.js";

const MOST = 12;

export class Names {
  constructor(box, list, people, chosen) {
    Object.assign(this, { box, list, people, chosen, at: 0 });
    box.addEventListener("input", () => { this.at = 0; this.show(); });
    box.addEventListener("focus", () => this.show());
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => { list.hidden = true; box.setAttribute("aria-expanded", "false"); });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) this.take([...list.children].indexOf(option)); });
  }

  fitting() {
    const words = bare(this.box.value).split(/\s+/).filter(Boolean);
    const found = this.people().filter((person) => words.every((word) => bare(person.name + " " + person.title).includes(word)));
    const typed = this.box.value.trim();
    const isNew = typed && !found.some((person) => person.name === typed);
    return [...found.slice(0, MOST), ...(isNew ? [{ name: typed, title: "", isNew }] : [])];
  }

  show() {
    this.offered = this.fitting();
    this.list.replaceChildren(...this.offered.map((person, place) => this.option(person, place)));
    this.list.hidden = !this.offered.length;
    this.box.setAttribute("aria-expanded", String(!this.list.hidden));
    this.box.setAttribute("aria-activedescendant", this.offered.length ? this.list.id + "-" + this.at : "");
  }

  option(person, place) {
    const option = document.createElement("li");
    Object.assign(option, { id: this.list.id + "-" + place, role: "option" });
    option.setAttribute("aria-selected", String(place === this.at));
    const name = Object.assign(document.createElement("strong"), { textContent: person.name });
    const more = person.isNew ? "ghi tên này" : [person.title, person.note].filter(Boolean).join(" · ");
    option.append(name, Object.assign(document.createElement("span"), { textContent: more }));
    return option;
  }

  press(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps && this.offered?.length) {
      event.preventDefault();
      this.at = (this.at + steps + this.offered.length) % this.offered.length;
      this.show();
    } else if (event.key === "Enter") { event.preventDefault(); this.take(this.at); }
    else if (event.key === "Escape") this.list.hidden = true;
  }

  take(place) {
    const person = this.fitting()[place];
    if (!person) return;
    this.box.value = "";
    this.list.hidden = true;
    this.chosen(person);
  }
}
