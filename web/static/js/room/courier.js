// Carries changes to the server and news back. What was sent stays in `changes.sent` until it is answered, so that
// nothing is lost when nobody answers, and nothing is doubled when it arrived all the same (its ids are ours).
import { setClock } from "./wall_clock.js";

const PAUSE = 1500; // milliseconds after the last key
const PATIENCE = 6000; // though somebody types without a pause
const APART = 3000; // between two messages, and between two looks for news
const APART_IN_TROUBLE = 10_000; // while the server says that it cannot
const AWAY = 15_000; // between two looks whether somebody has signed in again
const TOO_LONG = 20_000; // without an answer: as good as lost
const TOO_MUCH = "Dòng này dài hơn mức máy chủ nhận được. Rút ngắn hoặc tách ra thì tự gửi.";

export class Courier {
  constructor(notebook, place) {
    Object.assign(this, { notebook, place, trouble: "", savedAt: "", sentences: [], last: 0, since: 0, timer: 0, isBusy: false, round: 0, lookedAt: 0 });
    notebook.onChange(() => this.plan());
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => this.looked());
    setInterval(() => this.look(), APART);
  }

  get isStopped() {
    return ["sealed", "gone", "stranger"].includes(this.trouble);
  }

  plan() {
    if (!this.notebook.changes.isReady || this.isStopped || this.trouble === "login") return;
    const now = Date.now();
    this.since ||= now;
    const due = Math.max(Math.min(now + PAUSE, this.since + PATIENCE), this.last + (this.trouble === "server" ? APART_IN_TROUBLE : APART));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), due - now);
  }

  hurry() {
    this.last = 0;
    return this.trouble === "login" ? this.comeBack() : this.send();
  }

  looked() {
    if (document.visibilityState === "hidden") { if (!this.trouble) this.send(); } else this.look();
  }

  // Everything out, however often it takes; for who wants to leave the page.
  async flush() {
    while (!this.trouble && this.notebook.changes.isReady) {
      if (this.isBusy) await this.busy;
      else await this.send();
    }
    return !this.notebook.changes.isReady;
  }

  send() {
    clearTimeout(this.timer);
    if (this.isBusy || this.isStopped || this.trouble === "login" || !this.notebook.changes.isReady) return this.busy;
    this.busy = this.carry();
    return this.busy;
  }

  async carry() {
    Object.assign(this, { isBusy: true, round: this.round + 1, last: Date.now(), since: 0 });
    const message = this.notebook.changes.take();
    this.notebook.keep();
    try { this.heard(await this.ask(this.place.write, { method: "POST", body: bodyOf(message) }), (told) => this.delivered(told, message), message); }
    catch { this.failed("network"); }
    this.isBusy = false;
    this.notebook.tell();
  }

  delivered(told, message) {
    setClock(told.content.now);
    this.savedAt = told.content.now;
    this.notebook.answered(told, message);
    if (!this.notebook.changes.sent.length) this.notebook.changes.sendMore();
  }

  // A look that began before a message went out may bring older news than its answer: it is not listened to.
  async look() {
    this.notebook.keep();
    if (this.isBusy || this.isStopped || this.trouble === "login" || document.visibilityState === "hidden") return;
    this.notebook.adopt();
    if (this.notebook.changes.sent.length) return this.plan();
    const round = this.round;
    const address = this.place.content + "?da-thay=" + encodeURIComponent(this.notebook.content.mark);
    try { this.heard(await this.ask(address, {}), (told) => { if (told && round === this.round && !this.isBusy) this.learned(told); }); }
    catch { this.failed("network"); }
  }

  learned(told) {
    setClock(told.now);
    this.notebook.apply(told);
  }

  async ask(address, options) {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), TOO_LONG);
    const headers = { Accept: "application/json", "Content-Type": "application/json", "X-CSRFToken": this.place.token };
    const answer = await fetch(address, { redirect: "manual", signal: giveUp.signal, headers, ...options });
    const isJson = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
    const told = isJson ? await answer.json() : null;
    clearTimeout(timer);
    return { status: answer.type === "opaqueredirect" ? 302 : answer.status, told };
  }

  heard({ status, told }, understand, message) {
    this.sentences = told?.sentences ?? [];
    if (status === 200 || status === 204) { this.trouble = ""; understand(told); this.notebook.tell(); }
    else if (status === 413 && message) this.tooMuch(message);
    else if ([302, 400, 401].includes(status)) this.goAway();
    else if (status === 403 || status === 404) this.failed("gone");
    else if (status === 409) this.failed("sealed");
    else this.failed("server");
  }

  failed(trouble) {
    this.trouble = trouble;
    if (this.isStopped) this.notebook.isReadOnly = true;
    this.notebook.tell();
  }

  // What lies in `sent` goes again in smaller messages; a row that is too much even alone waits to be shortened.
  tooMuch(message) {
    const { changes } = this.notebook;
    this.trouble = "";
    if (message.length > 1) changes.sendLess(message);
    else changes.refuse(message[0], { "": TOO_MUCH });
    this.notebook.touched();
  }

  // Until the same person has signed in again, in this browser, on whichever page; perhaps that is long done.
  goAway() {
    this.failed("login");
    clearTimeout(this.later);
    this.later = setTimeout(() => this.comeBack(), Math.max(0, this.lookedAt + AWAY - Date.now()));
  }

  async comeBack() {
    clearTimeout(this.later);
    this.lookedAt = Date.now();
    const fresh = await this.pageNow();
    if (!fresh) { this.later = setTimeout(() => this.comeBack(), AWAY); return; }
    if (fresh.draft !== this.place.draft) return this.failed("stranger");
    this.place.token = fresh.token;
    this.trouble = "";
    this.notebook.tell();
    await this.send();
  }

  // The page as it is for whoever is signed in now; null for nobody.
  async pageNow() {
    try {
      const answer = await fetch(location.pathname, { redirect: "manual", headers: { Accept: "text/html" } });
      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      return page?.querySelector("[data-room]")?.dataset ?? null;
    } catch { return null; }
  }
}

function bodyOf(entries) {
  const changes = entries.map(({ isNew, refused, was, ...entry }) => ({ ...entry, was: isNew ? {} : was }));
  return JSON.stringify({ changes });
}
