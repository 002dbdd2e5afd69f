// <form data-autosave> sends itself while somebody types, to its own address, and asks for JSON instead of a page.
// The draft keeper (drafts.js) holds every word on this machine meanwhile; once the server has all of it the form
// says "accepted", and the draft is dropped. Without JavaScript the button does the same work.

const PAUSE = 3000; // milliseconds from the first unsaved word
const APART = 10000; // at least, between two savings: each one that changes something is a line of the journal

const AWAY = 15000; // between two looks whether somebody has signed in again

const TROUBLE = {
  network: "Chưa lưu được vì mất kết nối. Nội dung được giữ trên máy này và sẽ tự gửi lại khi có mạng.",
  server: "Máy chủ chưa nhận được. Nội dung được giữ trên máy này và sẽ tự gửi lại.",
  login: "Phiên đăng nhập đã hết, nên chưa lưu được. Nội dung được giữ trên máy này. Đề nghị đăng nhập lại ở trang khác; trang này sẽ tự gửi lại.",
  stranger: "Người khác đã đăng nhập trên trình duyệt này, nên nội dung ở trang này không được gửi. Nội dung được giữ cho người đã gõ, đến khi người đó đăng nhập lại.",
};
const SIGN_IN = { url: "/dang-nhap", label: "Mở trang đăng nhập" };
const KEPT = "Nội dung vừa gõ vẫn giữ trên trang này và trên máy này.";

const isTicked = (control) => ["checkbox", "radio"].includes(control.type);
const keyOf = (control) => (isTicked(control) ? control.name + "=" + control.value : control.name);

// What is typed, without the hidden fields that the server renews.
function typed(form) {
  const told = [...form.elements].filter((one) => one.name && !["hidden", "submit", "button"].includes(one.type));
  return JSON.stringify(told.map((one) => [keyOf(one), isTicked(one) ? one.checked : one.value]));
}

// What the server has is from now on what the page began with: the draft keeper keeps only what differs from it.
// `held` are names of fields that the server did not take yet.
function settle(form, sent, held) {
  const told = new Map(JSON.parse(sent));
  for (const control of form.elements) {
    const key = keyOf(control);
    if (!told.has(key) || held.includes(control.name)) continue;
    if (isTicked(control)) {
      if (told.get(key) === control.checked) control.defaultChecked = control.checked;
    } else if (told.get(key) !== control.value) control.sentValue = told.get(key);
    else if (control.options) for (const option of control.options) option.defaultSelected = option.selected;
    else control.defaultValue = control.value;
  }
}

// It may arrive though nobody answers: then it is our own text that the server has (draft_store.js).
function remember(form) {
  for (const control of form.elements) {
    if (control.defaultValue !== undefined && control.value !== control.defaultValue) control.sentValue = control.value;
  }
}

function renew(form, fields) {
  for (const [name, value] of Object.entries(fields ?? {})) {
    const control = form.elements.namedItem(name);
    if (control?.type === "hidden") control.value = value;
  }
}

function speaker(form) {
  const line = form.querySelector("[data-autosave-line]");
  const trouble = form.querySelector("[data-autosave-trouble]");
  return {
    say(text) { line.textContent = text; trouble.hidden = true; },
    complain(sentences, address) {
      line.textContent = "";
      trouble.replaceChildren(...sentences.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence })));
      if (address) trouble.append(Object.assign(document.createElement("a"), { href: address.url, target: "_blank", textContent: address.label }));
      trouble.hidden = false;
    },
  };
}

// The page as it is for whoever is signed in now; null for nobody.
async function pageNow() {
  const answer = await fetch(location.href, { redirect: "manual", headers: { Accept: "text/html" } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

async function send(body) {
  const answer = await fetch(location.pathname + location.search, {
    method: "POST", body, redirect: "manual", headers: { Accept: "application/json" },
  });
  const isJson = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
  return { status: answer.type === "opaqueredirect" ? 302 : answer.status, told: isJson ? await answer.json() : {} };
}

class Saver {
  // `pending` is a message that nobody answered: it may have arrived, so it is sent again as it was, before any newer
  // one. The server knows what it already has; to a newer text on the old version it would have to say no.
  constructor(form) {
    const known = form.matches("[data-unsaved], .has-returned") ? "" : typed(form);
    Object.assign(this, { form, known, last: 0, timer: 0, isBusy: false, isStopped: false, isAway: false, submitter: null, pending: null });
    Object.assign(this, speaker(form));
    form.classList.add("is-saving");
    form.addEventListener("input", () => this.plan());
    form.addEventListener("submit", (event) => this.giveWay(event));
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") this.save(); });
    addEventListener("online", () => { if (!this.isStopped && !this.isAway) { this.say(""); this.plan(); } });
    addEventListener("offline", () => { if (!this.isStopped && !this.isAway) this.complain([TROUBLE.network]); });
    document.addEventListener("visibilitychange", () => { if (this.isAway && document.visibilityState === "visible") this.comeBack(); });
    if (!known) this.plan();
  }

  plan() {
    if (this.isStopped || this.timer) return;
    this.timer = setTimeout(() => this.save(), Math.max(PAUSE, this.last + APART - Date.now()));
  }

  async save() {
    clearTimeout(this.timer);
    this.timer = 0;
    if (this.isStopped || this.isAway || this.isBusy || (!this.pending && typed(this.form) === this.known)) return;
    this.pending ??= { sent: typed(this.form), body: new URLSearchParams(new FormData(this.form)) };
    this.isBusy = true;
    this.say("Đang lưu…");
    remember(this.form);
    try { await this.heard(await send(this.pending.body)); } catch { this.unanswered(TROUBLE.network); }
    this.isBusy = false;
    this.last = Date.now();
    if (this.submitter !== null) this.submitNow();
    else if (this.pending || typed(this.form) !== this.known) this.plan();
  }

  async heard({ status, told }) {
    if (status >= 500 || status === 429) return this.unanswered(TROUBLE.server);
    // A login that ran out takes the token of the form with it.
    if (status === 302 || status === 400) return this.goAway();
    const { sent } = this.pending;
    this.pending = null;
    if (status === 200) this.saved(sent, told);
    else if (status === 409) this.stop([...(told.sentences ?? []), KEPT], { url: location.pathname, label: "Mở nội dung hiện tại ở trang khác" });
    else if (status === 422) this.refused(sent, told.sentences ?? []);
    else this.stop([...(told.sentences ?? ["Không còn quyền sửa nội dung này."]), KEPT]);
  }

  saved(sent, told) {
    renew(this.form, told.fields);
    settle(this.form, sent, told.held ?? []);
    this.known = sent;
    const left = told.unsaved ?? [];
    this.say("Đã lưu lúc " + told.saved_at + "." + (left.length ? " Chưa lưu: " + left.join(" ") : ""));
    this.form.dispatchEvent(new CustomEvent("saved", { detail: told }));
    if (!left.length && typed(this.form) === sent) this.form.dispatchEvent(new CustomEvent("accepted"));
  }

  // Until the same person has signed in again, in this browser, on whichever page.
  goAway() {
    this.isAway = true;
    this.submitter = null;
    this.complain([TROUBLE.login], SIGN_IN);
    this.later = setTimeout(() => this.comeBack(), AWAY);
  }

  async comeBack() {
    clearTimeout(this.later);
    let page = null;
    try { page = await pageNow(); } catch { /* no network either */ }
    const fresh = page?.querySelector("form[data-autosave][data-draft]");
    if (!fresh) { this.later = setTimeout(() => this.comeBack(), AWAY); return; }
    if (fresh.dataset.draft !== this.form.dataset.draft) return this.stop([TROUBLE.stranger]);
    const token = fresh.querySelector("[name='csrf_token']").value;
    renew(this.form, { csrf_token: token });
    this.pending?.body.set("csrf_token", token);
    this.isAway = false;
    this.say("");
    this.save();
  }

  // Not sent again until something else is typed.
  refused(sent, sentences) {
    this.known = sent;
    this.complain(["Chưa lưu được: " + sentences.join(" "), KEPT]);
  }

  unanswered(sentence) {
    this.submitter = null;
    this.complain([sentence]);
  }

  stop(sentences, address) {
    this.isStopped = true;
    this.complain(sentences, address);
  }

  // The button waits for a saving under way: two messages on one version would refuse each other.
  giveWay(event) {
    if (event.defaultPrevented) return;
    if (this.isStopped || !(this.isBusy || this.pending)) {
      clearTimeout(this.timer);
      this.isStopped = true;
      return;
    }
    event.preventDefault();
    this.submitter = event.submitter ?? "";
    if (this.isAway) this.comeBack();
    else if (!this.isBusy) this.save();
  }

  submitNow() {
    const submitter = this.submitter || undefined;
    this.submitter = null;
    this.form.requestSubmit(submitter);
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) new Saver(form);
