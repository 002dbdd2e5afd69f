// The time of the room, in Vietnam and as the server has it: the clock of an office machine may be wrong, and minutes
// of a meeting must not be. Moments are texts without a zone, "2024-10-18T08:05:00", as the server keeps them.

let ahead = 0; // milliseconds

export function setClock(now) {
  ahead = Date.parse(now + "Z") - Date.now();
}

export function wallNow() {
  return new Date(Date.now() + ahead).toISOString().slice(0, 19);
}

export const timeOf = (moment) => (moment ? moment.slice(11, 16) : "");
export const secondsOf = (moment) => (moment ? moment.slice(11, 19) : "");

// "8:5", "08h05", "0805" as the same time on the day of `beside`; empty when it is none.
export function momentOf(typed, beside) {
  const [, hours, minutes] = typed.trim().match(/^(\d{1,2})\s*[:hg.]?\s*(\d{2})?$/i) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes ?? 0) > 59) return "";
  return (beside || wallNow()).slice(0, 10) + "T" + hours.padStart(2, "0") + ":" + (minutes ?? "00") + ":00";
}
