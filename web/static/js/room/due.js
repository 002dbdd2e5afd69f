// A time limit as it is said: a day, "30/11/2024", or words that stand for one, "trong quý IV".

const DAY = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;

function isoOf([, day, month, year]) {
  const iso = year + "-" + month.padStart(2, "0") + "-" + day.padStart(2, "0");
  const read = new Date(iso + "T00:00:00Z");
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : null;
}

export function readDue(typed) {
  const text = typed.trim();
  const found = text.match(DAY);
  const day = found && found[0] === text ? isoOf(found) : null;
  return { due_on: day, due_note: day ? "" : text };
}

export const sayDay = (iso) => (iso ? iso.split("-").reverse().join("/") : "");

// What stands in the one box: the day, else the words; both where both were given elsewhere.
export const sayDue = (row) => [sayDay(row.due_on), row.due_note].filter(Boolean).join(" · ");

// The one whole date in what was said; two dates are a question for whoever types.
export function dueIn(text) {
  const found = text.match(new RegExp(DAY, "g")) ?? [];
  return found.length === 1 && isoOf(found[0].match(DAY)) ? sayDay(isoOf(found[0].match(DAY))) : "";
}
