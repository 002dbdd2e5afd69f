// Both texts side by side, and three buttons. Texts of other people are put in as text only.
import { timeOf } from "./wall_clock.js";
import { clone, put } from "./pieces.js";
import { sayDay } from "./due.js";

const TABLES = { agenda: "Chương trình", attendance: "Thành phần", statements: "Diễn biến", findings: "Kết luận", commitments: "Lời hứa", handed_in: "Tài liệu" };
const CELLS = {
  text: "nội dung", speaker: "người phát biểu", speaker_title: "chức vụ", said_at: "giờ", kind: "loại ý kiến", quote: "nguyên văn",
  unit_id: "đơn vị", lead_unit_id: "đơn vị", due_on: "ngày đến hạn", due_note: "thời hạn", who: "người hứa", who_title: "chức vụ",
  name: "tên", title: "chức vụ", presence: "có mặt", authorisation: "giấy ủy quyền", in_place_of: "dự thay", number: "số, ngày",
  given_by: "người nộp", note: "ghi chú", agenda_id: "mục chương trình", item_id: "chỉ tiêu" };
const WORDS = { heading: "Hai người cùng sửa một chỗ", whose: "Bản của người kia", keep: "Giữ bản của tôi", leave: "Lấy bản của người kia" };
const WORDS_OF_GONE = { heading: "Dòng đang ghi đã bị người khác bỏ", whose: "", keep: "Ghi lại thành dòng mới", leave: "Bỏ" };
const FREE = ["text", "quote", "note", "due_note", "authorisation"];

export class Quarrels {
  constructor(root, notebook, words) {
    Object.assign(this, { box: root.querySelector("[data-quarrels]"), root, notebook, words });
    this.box.addEventListener("click", (event) => this.press(event));
    notebook.onChange(() => this.show());
  }

  // [key, cell, dispute]; a whole row has no cell.
  entries() {
    return [...this.notebook.disputes.open].flatMap(([key, dispute]) =>
      dispute.isGone || dispute.isRemoval ? [[key, undefined, dispute]] : Object.keys(dispute.cells).map((cell) => [key, cell, dispute]));
  }

  show() {
    const entries = this.entries();
    const known = new Map([...this.box.children].map((piece) => [piece.dataset.quarrel, piece]));
    entries.forEach(([key, cell, dispute], place) => {
      const name = key + "/" + (cell ?? "");
      const piece = known.get(name) ?? clone("quarrel");
      piece.dataset.quarrel = name;
      known.delete(name);
      if (this.box.children[place] !== piece) this.box.insertBefore(piece, this.box.children[place] ?? null);
      this.fill(piece, cell, dispute);
    });
    for (const piece of known.values()) piece.remove();
    this.box.hidden = !entries.length;
    this.showAside();
  }

  fill(piece, cell, { table, id, cells, isGone, isRemoval }) {
    const told = this.notebook.content.row(table, id) ?? {};
    const row = this.notebook.content.lastKnown(table, id) ?? cells;
    const whose = [TABLES[table], timeOf(row.said_at), row.speaker ?? row.who ?? row.name ?? ""].filter(Boolean).join(" · ");
    put(piece, {
      ...(isGone ? WORDS_OF_GONE : WORDS), where: whose + (cell ? ": " + (CELLS[cell] ?? cell) : ""),
      mine: isRemoval ? "(bỏ dòng này)" : isGone ? this.all({ ...row, ...cells }) : this.say(cell, cells[cell]),
      theirs: isGone ? "" : isRemoval ? this.all(told) : this.say(cell, told[cell]) });
    piece.querySelector("[data-theirs]").hidden = Boolean(isGone);
    piece.querySelector("[data-choice=both]").hidden = !FREE.includes(cell);
  }

  all(cells) {
    return Object.keys(CELLS).filter((cell) => cells[cell]).map((cell) => this.say(cell, cells[cell])).join(" · ");
  }

  say(cell, value) {
    if (value === null || value === undefined || value === "") return "(để trống)";
    if (cell === "due_on") return sayDay(value);
    if (cell === "said_at") return timeOf(value);
    if (cell === "agenda_id") return this.notebook.row("agenda", value)?.text ?? "(mục đã bỏ)";
    return this.words.said[value] ?? value;
  }

  press(event) {
    const choice = event.target.closest("[data-choice]")?.dataset.choice;
    if (!choice) return;
    const [table, id, cell] = event.target.closest("[data-quarrel]").dataset.quarrel.split("/");
    const isWritten = choice === "both" && table === "statements" && cell === "text";
    this.notebook.settleDispute(table + "/" + id, cell || undefined, choice);
    if (isWritten) this.root.dispatchEvent(new CustomEvent("write-on", { detail: id }));
  }

  showAside() {
    const { aside } = this.notebook.disputes;
    const box = this.root.querySelector("[data-aside]");
    box.hidden = !aside.length;
    box.querySelector("ul").replaceChildren(...aside.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  }
}
