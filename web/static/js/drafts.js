// Keeps what is typed into <form data-draft="key"> on this machine until the server has accepted it, and
// offers it back after an expired login or a lost network. It never puts text back unasked: the server may
// hold something newer. Where a form knows what each of its texts was typed over (data-draft-returns), what nobody
// changed meanwhile comes back by itself, and autosave.js sends it again.
import { divide, forget, forgetOld, hold, restore, save, unsent } from "./draft_store.js";

const PAUSE = 800; // milliseconds after the last key

const time = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });
const day = new Intl.DateTimeFormat("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" });

function said(moment) {
  const date = new Date(moment);
  const today = day.format(date) === day.format(new Date());
  return "lúc " + time.format(date) + (today ? "" : " ngày " + day.format(date));
}

function stateLine(form) {
  const line = document.createElement("p");
  line.className = "draft-state";
  line.setAttribute("role", "status");
  (form.querySelector(".form-actions") ?? form).append(line);
  return line;
}

function button(text, look, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn " + look;
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}

function offer(form, draft, take, answered) {
  const box = document.createElement("div");
  box.className = "draft-offer";
  const text = document.createElement("p");
  text.textContent = "Trên máy này còn nội dung gõ " + said(draft.at) + " chưa được gửi.";
  const close = () => { box.remove(); answered(); };
  box.append(text,
    button("Khôi phục nội dung đã gõ", "btn-primary", () => { take(); close(); }),
    button("Bỏ nội dung đó", "btn-link", close));
  form.prepend(box);
}

function bringBack(form, waiting) {
  const taken = [];
  for (const draft of [...waiting].reverse()) {
    const [free, contested] = divide(form, draft.values);
    if (!free.length) continue;
    restore(form, free);
    taken.push(draft.at);
    if (contested.length) draft.values = contested;
    else waiting.splice(waiting.indexOf(draft), 1);
  }
  if (!taken.length) return;
  const box = Object.assign(document.createElement("div"), { className: "draft-returned" });
  box.setAttribute("role", "status");
  box.append(Object.assign(document.createElement("p"), {
    textContent: "Đã đưa lại nội dung gõ " + said(Math.max(...taken)) + " trên máy này mà chưa kịp lưu; hệ thống đang tự lưu tiếp." }));
  form.prepend(box);
  form.classList.add("has-returned");
  form.addEventListener("accepted", () => box.remove(), { once: true });
}

function saver(form, line, waiting) {
  return () => {
    try {
      save(form.dataset.draft, form, waiting);
      line.textContent = "Đã lưu trên máy " + said(Date.now());
    } catch { line.textContent = "Máy này không cho lưu bản nháp; đề nghị gửi trước khi rời trang."; }
  };
}

function saveWhileTyping(form, saveNow) {
  let timer;
  const settle = () => { clearTimeout(timer); timer = undefined; saveNow(); };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(settle, PAUSE); });
  addEventListener("pagehide", () => { if (timer) settle(); });
}

function keep(form) {
  const line = stateLine(form);
  const waiting = unsent(form.dataset.draft, form);
  const saveNow = saver(form, line, waiting);
  if (form.matches("[data-shown-again]")) saveNow();
  if (form.matches("[data-draft-returns]:not([data-unsaved])")) bringBack(form, waiting);
  const answered = (draft) => {
    waiting.splice(waiting.indexOf(draft), 1);
    if (line.textContent) saveNow();
    else hold(form.dataset.draft, waiting);
  };
  for (const draft of [...waiting].reverse()) {
    offer(form, draft, () => restore(form, draft.values), () => answered(draft));
  }
  saveWhileTyping(form, saveNow);
  // The server has it all (autosave.js): what it shows is not a draft.
  form.addEventListener("accepted", () => hold(form.dataset.draft, waiting));
  form.addEventListener("submit", (event) => {
    saveNow();
    if (navigator.onLine) return;
    event.preventDefault();
    line.textContent = "Đang mất kết nối mạng. Nội dung đã lưu trên máy này; đề nghị gửi lại khi có mạng.";
  });
}

try {
  const accepted = document.querySelectorAll('meta[name="draft-accepted"]');
  for (const meta of accepted) forget(meta.content);
  forgetOld();
} catch { /* storage is forbidden: the line under the form will say so */ }
for (const form of document.querySelectorAll("form[data-draft]")) keep(form);
