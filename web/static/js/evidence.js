// Files are attached in a panel over the report, so that nobody leaves what they are writing. The panel is the page of
// those files (evidence_panel.html), sent and answered in place; each file goes by itself, with how far it has come.
// Without this script the same button saves the report and leads to that page.

const AGAIN = "Bấm “Đính kèm” để gửi lại.";
const LOST = "Mất kết nối, tệp “{}” chưa gửi được. " + AGAIN;
const LOGIN = "Phiên đăng nhập đã hết, tệp chưa gửi được. Đề nghị đăng nhập lại ở trang khác, đóng khung này rồi mở lại.";
const CHANGED = "Không thực hiện được: báo cáo hoặc tệp vừa được người khác thay đổi. Đề nghị đóng khung này và tải lại trang.";
const CLOSED = "Không mở được danh sách tệp. Đề nghị kiểm tra kết nối rồi thử lại.";

function made(tag, look, text = "") {
  return Object.assign(document.createElement(tag), { className: look, textContent: text });
}

class Panel {
  constructor(button) {
    this.button = button;
    this.row = button.parentElement.querySelector("[data-evidence-row]");
    this.dialog = made("dialog", "evidence-dialog");
    this.dialog.setAttribute("aria-label", button.dataset.evidenceTitle);
    const head = made("div", "evidence-dialog-head");
    const close = made("button", "btn btn-secondary", "Đóng");
    close.type = "button";
    close.addEventListener("click", () => this.dialog.close());
    head.append(made("h2", "", button.dataset.evidenceTitle), close);
    this.body = made("div", "evidence-dialog-body");
    this.dialog.append(head, this.body);
    this.dialog.addEventListener("close", () => { this.dialog.remove(); button.focus(); });
    this.dialog.addEventListener("click", (event) => this.go(event));
    this.dialog.addEventListener("submit", (event) => this.submit(event));
    document.body.append(this.dialog);
  }

  async open() {
    this.dialog.showModal();
    await this.load(this.button.dataset.evidenceOpen);
  }

  async load(address) {
    this.body.replaceChildren(made("p", "quiet", "Đang mở…"));
    try { this.show(await told(await fetch(address, { headers: { Accept: "application/json" }, redirect: "manual" }))); }
    catch (trouble) { this.body.replaceChildren(made("p", "evidence-trouble", trouble.sentence ?? CLOSED)); }
  }

  show({ panel, row }) {
    this.body.innerHTML = panel;
    this.row.innerHTML = row;
    this.button.firstChild.textContent = this.row.firstElementChild ? "Thêm, sửa tệp" : "Đính kèm tệp";
    this.body.dispatchEvent(new CustomEvent("content-arrived", { bubbles: true }));
  }

  go(event) {
    const link = event.target.closest("[data-evidence-go]");
    if (!link) return;
    event.preventDefault();
    this.load(link.href);
  }

  submit(event) {
    event.preventDefault();
    const form = event.target;
    const files = [...(form.elements.file?.files ?? [])];
    if (!this.isSending) this.send(form, files.length ? files : [null]);
  }

  // One after another: on a weak line what has arrived has arrived.
  async send(form, files) {
    this.isSending = true;
    const place = form.querySelector("[data-evidence-progress]") ?? form;
    const sentences = [];
    let last = null;
    try {
      for (const [place_, file] of files.entries()) {
        const said = files.length > 1 ? `Đang gửi tệp ${place_ + 1}/${files.length}: ` : "Đang gửi: ";
        const answer = await sendOne(form, file, progressIn(place, file ? said + file.name : "Đang gửi…"));
        sentences.push(...(answer.sentences ?? []));
        last = answer;
      }
      this.show(last);
      if (files.length > 1 && sentences.length) this.complain(sentences);
    } catch (trouble) {
      place.replaceChildren(made("p", "evidence-trouble", trouble.sentence ?? LOST.replace("{}", trouble.file ?? "")));
    }
    this.isSending = false;
  }

  complain(sentences) {
    this.body.prepend(...sentences.map((sentence) => made("p", "evidence-trouble", sentence)));
  }
}

function progressIn(place, words) {
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  bar.setAttribute("aria-label", words);
  const line = made("p", "", words);
  if (place.matches("[data-evidence-progress]")) place.replaceChildren(line, bar);
  return (share) => { bar.value = share; line.textContent = `${words} · ${Math.round(share * 100)}%`; };
}

function bodyOf(form, file) {
  const body = new FormData(form);
  body.delete("file");
  if (file) body.append("file", file);
  return body;
}

// fetch() does not tell how far it has come.
function sendOne(form, file, tell) {
  const limit = Number(form.elements.file?.dataset.largest ?? Infinity);
  const body = bodyOf(form, file && file.size > limit ? null : file);
  return new Promise((settle, fail) => {
    if (file && file.size > limit) {
      fail({ sentence: `“${file.name}” nặng hơn ${Math.round(limit / 1048576)} MB nên chưa gửi. Đề nghị quét ở độ phân giải thấp hơn hoặc chia thành nhiều tệp.` });
      return;
    }
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) tell(event.loaded / event.total); });
    request.addEventListener("load", () => read(request).then(settle, fail));
    request.addEventListener("error", () => fail({ file: file?.name }));
    request.send(body);
  });
}

function reasonFor(status, ofServer) {
  if (status >= 500) return ofServer;
  return [403, 404, 409].includes(status) ? CHANGED : LOGIN;
}

// A page where JSON was asked for is the sign-in page, or a refusal of the token that went with the login.
async function read(request) {
  if (!(request.getResponseHeader("Content-Type") ?? "").startsWith("application/json")) {
    throw { sentence: reasonFor(request.status, `Máy chủ chưa nhận được tệp. ${AGAIN}`) };
  }
  return JSON.parse(request.responseText);
}

async function told(answer) {
  if (!(answer.headers.get("Content-Type") ?? "").startsWith("application/json")) throw { sentence: reasonFor(answer.status, CLOSED) };
  return answer.json();
}

// A browser calls its own button in its own language. Ours says in ours what is chosen.
function dress(place) {
  for (const input of place.querySelectorAll("[data-evidence-input]")) {
    const button = made("button", "btn btn-secondary", input.multiple ? "Chọn tệp trên máy…" : "Chọn tệp thay thế…");
    button.type = "button";
    button.addEventListener("click", () => input.click());
    const chosen = made("ul", "evidence-chosen");
    chosen.setAttribute("aria-live", "polite");
    input.classList.add("visually-hidden");
    input.tabIndex = -1;
    input.after(button, chosen);
    input.addEventListener("change", () => chosen.replaceChildren(...[...input.files].map((file) => made("li", "", file.name))));
  }
}

dress(document);
document.addEventListener("content-arrived", (event) => dress(event.target));
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-evidence-open]");
  if (!button || !("showModal" in HTMLDialogElement.prototype)) return;
  event.preventDefault();
  new Panel(button).open();
});
