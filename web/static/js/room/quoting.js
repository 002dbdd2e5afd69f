// The words that become a promise: those selected, else the sentence at the cursor, else the last one.

const END = /[.!?;]+(?=\s|$)|\n/g;

export function quoted({ value, selectionStart, selectionEnd }) {
  const selected = value.slice(selectionStart, selectionEnd).trim();
  return selected || sentenceAt(value, selectionStart);
}

export function sentenceAt(text, place) {
  const before = text.slice(0, place).trimEnd();
  const upTo = before || text.trimEnd();
  const ends = [...upTo.matchAll(END)].map((found) => found.index + found[0].length).filter((end) => end < upTo.length);
  const start = ends.at(-1) ?? 0;
  const rest = text.slice(upTo.length);
  const isFinished = /[.!?;]$/.test(upTo);
  const tail = isFinished ? "" : rest.slice(0, (rest.match(/[.!?;]+(?=\s|$)|\n|$/)?.index ?? 0) + 1);
  return (upTo.slice(start) + tail).trim();
}
