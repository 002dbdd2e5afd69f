// How many letters the server takes for a cell (oversight/rules/content.py). A longer text stays here, is told beside
// its box while it is typed, and is not sent: what was typed after it must not wait for it.
import { plain } from "./same_text.js";

const dotted = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

export class Limits {
  constructor({ long = Infinity, short = Infinity, long_cells: longCells = [] } = {}) {
    Object.assign(this, { long, short, longCells: new Set(longCells) });
  }

  // A sentence; empty for what fits. Letters are counted as the server does: as characters, without blanks around.
  fault(cell, value) {
    const limit = this.longCells.has(cell) ? this.long : this.short;
    if (typeof value !== "string" || value.length <= limit) return "";
    const letters = [...plain(value)].length;
    return letters > limit ? `Quá dài: ${dotted(letters)} ký tự, tối đa ${dotted(limit)} ký tự. Rút ngắn hoặc tách ra thì tự gửi.` : "";
  }

  faults(cells) {
    return Object.entries(cells).map(([cell, value]) => this.fault(cell, value)).filter(Boolean);
  }
}
