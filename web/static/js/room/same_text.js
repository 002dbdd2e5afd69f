// The server keeps text in NFC, without blanks at its ends: "Khai mạc. " sent is "Khai mạc." kept, and no change.

export function plain(value) {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value.normalize("NFC").replace(/\r\n?/g, "\n").trim() : value;
}

export const isSame = (one, other) => plain(one) === plain(other);

// To be found by a few letters: "hong" finds Hồng, "do" finds Đỗ.
export function bare(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
