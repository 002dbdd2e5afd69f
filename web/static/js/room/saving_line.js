// One line that says where every word is: with the server, on this machine, or in need of somebody.
import { secondsOf } from "./wall_clock.js";

const HELD = (count) => "còn " + count + " thay đổi giữ trên máy này";
const TROUBLES = {
  network: (count) => "Mất kết nối" + (count ? ", " + HELD(count) : "") + ". Có mạng lại sẽ tự gửi.",
  server: (count) => "Máy chủ chưa nhận được, " + HELD(count) + ". Hệ thống tự gửi lại.",
  login: (count) => "Phiên đăng nhập đã hết" + (count ? ", " + HELD(count) : "") + ". Đăng nhập lại ở trang khác, trang này sẽ tự gửi.",
  stranger: (count) => "Người khác đã đăng nhập trên trình duyệt này; " + HELD(count) + " cho người đã gõ, đến khi người đó đăng nhập lại.",
  sealed: () => "Biên bản đã được đọc lại, nội dung buổi làm việc không ghi thêm được.",
  gone: () => "Không còn quyền ghi buổi làm việc này.",
};

export function showSaving(root, notebook, courier) {
  const { count } = notebook.changes;
  const { trouble } = courier;
  root.dataset.unsaved = count;
  const line = root.querySelector("[data-saving-line]");
  line.textContent = trouble ? TROUBLES[trouble](count) : quietly(notebook, courier, count);
  line.classList.toggle("is-trouble", Boolean(trouble) || !notebook.isKept);
  root.querySelector("[data-saving-login]").hidden = trouble !== "login";
}

function quietly(notebook, courier, count) {
  if (!notebook.isKept) return "Máy này không cho giữ tạm nội dung; đề nghị không rời trang khi chưa lưu xong.";
  if (courier.isBusy) return "Đang lưu…";
  const refused = notebook.changes.waiting.filter((entry) => entry.refused).length;
  if (refused) return "Còn " + refused + " dòng chưa lưu được, xem lời nhắc tại dòng.";
  if (count) return courier.savedAt ? "Đã lưu lúc " + secondsOf(courier.savedAt) + ", đang gõ tiếp…" : "Đang gõ…";
  return courier.savedAt ? "Đã lưu lúc " + secondsOf(courier.savedAt) : "Tự lưu trong khi gõ";
}
