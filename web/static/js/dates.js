// Beside every date: a calendar to pick from where the date is typed (ngày/tháng/năm), and the date said again
// in words ("Thứ Năm, 05/10/2023"). A browser in English shows 10/05 for the fifth of October; the words are
// the same everywhere, and a slip of the hand is seen before the server sees it.

const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

function parts(text) {
  const typed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text);
  const picked = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (typed) return [Number(typed[3]), Number(typed[2]), Number(typed[1])];
  return picked ? picked.slice(1).map(Number) : null;
}

function dateOf(text) {
  const found = parts(text);
  if (!found) return null;
  const date = new Date(found[0], found[1] - 1, found[2]);
  return date.getMonth() === found[1] - 1 && date.getDate() === found[2] ? date : null;
}

const two = (number) => String(number).padStart(2, "0");
const shown = (date) => [two(date.getDate()), two(date.getMonth() + 1), date.getFullYear()].join("/");
const picked = (date) => [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");

function inWords(text) {
  const date = dateOf(text);
  if (date) return WEEKDAYS[date.getDay()] + ", " + shown(date);
  return parts(text) ? "Lịch không có ngày này" : "";
}

function addWords(control) {
  const words = document.createElement("output");
  words.className = "date-in-words";
  words.htmlFor = control.id;
  const say = () => { words.textContent = inWords(control.value); };
  control.closest(".field")?.append(words);
  control.addEventListener("input", say);
  say();
}

// The native picker, out of sight: it has no name, so it is never sent.
function addCalendar(control) {
  const holder = document.createElement("span");
  holder.className = "date-picker";
  holder.innerHTML = '<button type="button" class="btn btn-link">Chọn trên lịch</button><input type="date" tabindex="-1" aria-hidden="true" data-no-draft>';
  const [button, calendar] = holder.children;
  button.addEventListener("click", () => {
    const date = dateOf(control.value);
    calendar.value = date ? picked(date) : "";
    calendar.showPicker();
  });
  calendar.addEventListener("input", (event) => {
    event.stopPropagation();
    const date = dateOf(calendar.value);
    if (!date) return;
    control.value = control.value.replace(/^\S*/, shown(date));
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.focus();
  });
  control.after(holder);
}

function dress(place) {
  for (const control of place.querySelectorAll('input[type="date"], input[type="datetime-local"], input[data-date]')) {
    if (control.dataset.date && "showPicker" in control) addCalendar(control);
    if (!control.matches(".date-picker input")) addWords(control);
  }
}

dress(document);
document.addEventListener("content-arrived", (event) => dress(event.target)); // evidence.js
