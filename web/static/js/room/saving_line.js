// One line that says where every word is: with the server, on this machine, or in need of somebody.
import { secondsOf } from "./wall_clock.js";

const HELD = (count, isKept) => "còn " + count + " thay đổi " + (isKept ? "giữ trên máy này" : "chưa giữ được trên máy này, đề nghị không rời trang");
const NO_ROOM = "Bộ nhớ tạm của máy này đã đầy hoặc bị tắt nên không giữ được nội dung; hệ thống vẫn gửi, đề nghị không rời trang khi chưa lưu xong.";
const REFUSED = (count) => "Còn " + count + " dòng chưa lưu được, xem lời nhắc tại dòng.";
const TROUBLES = {
  network: (count, held) => "Mất kết nối" + (count ? ", " + held : "") + ". Có mạng lại sẽ tự gửi.",
  server: (count, held) => "Máy chủ chưa nhận được, " + held + ". Hệ thống tự gửi lại.",
  login: (count, held) => "Phiên đăng nhập đã hết" + (count ? ", " + held : "") + ". Đăng nhập lại ở trang khác, trang này sẽ tự gửi.",
  stranger: (count, held) => "Người khác đã đăng nhập trên trình duyệt này; " + held + " cho người đã gõ, đến khi người đó đăng nhập lại.",
  sealed: () => "Biên bản đã được đọc lại, nội dung buổi làm việc không ghi thêm được.",
  gone: () => "Không còn quyền ghi buổi làm việc này.",
};

export function showSaving(root, notebook, courier) {
  const { count } = notebook.changes;
  const { trouble } = courier;
  root.dataset.unsaved = count;
  const line = root.querySelector("[data-saving-line]");
  line.textContent = trouble ? TROUBLES[trouble](count, HELD(count, notebook.isKept)) : quietly(notebook, courier, count);
  line.classList.toggle("is-trouble", Boolean(trouble) || !notebook.isKept);
  root.querySelector("[data-saving-login]").hidden = trouble !== "login";
}

function quietly(notebook, courier, count) {
  const refused = notebook.changes.held.length;
  if (!notebook.isKept) return NO_ROOM + (refused ? " " + REFUSED(refused) : "");
  if (courier.isBusy) return "Đang lưu…";
  if (refused) return REFUSED(refused);
  if (count) return courier.savedAt ? "Đã lưu lúc " + secondsOf(courier.savedAt) + ", đang gõ tiếp…" : "Đang gõ…";
  return courier.savedAt ? "Đã lưu lúc " + secondsOf(courier.savedAt) : "Tự lưu trong khi gõ";
}

// Only where nothing else keeps the words: a reload would lose them.
export function askBeforeLeaving(notebook) {
  addEventListener("beforeunload", (event) => { if (!notebook.isKept) event.preventDefault(); });
}
