// What this page holds for the server, on this machine: it outlives a crash, a closed laptop, a lost login.
// The key names the person, because office machines are shared; and the page, because the same person may have two
// open. A page that is gone leaves its shelf to the next one of the same person and sitting.

const PREFIX = "room:";
const GONE_AFTER = 10_000; // milliseconds without a sign of life; a hidden page may be slower, and loses nothing by it

const read = (name) => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } };

export class Shelf {
  constructor(key, page) {
    Object.assign(this, { family: PREFIX + key + "/", name: PREFIX + key + "/" + page });
  }

  // False when this machine does not let it be kept.
  keep(content, isReleased = false) {
    try {
      if (content) localStorage.setItem(this.name, JSON.stringify({ at: Date.now(), isReleased, content }));
      else localStorage.removeItem(this.name);
      return true;
    } catch { return false; }
  }

  // What pages that are gone left, oldest first; it is taken off their shelves.
  adopt() {
    const names = this.others().filter((name) => this.isLeft(read(name)));
    const left = names.map(read).sort((one, other) => one.at - other.at).map((each) => each.content);
    return { left, clear: () => names.forEach((name) => localStorage.removeItem(name)) };
  }

  others() {
    try { return Object.keys(localStorage).filter((name) => name.startsWith(this.family) && name !== this.name); }
    catch { return []; }
  }

  isLeft(kept) {
    return Boolean(kept?.content) && (kept.isReleased || Date.now() - kept.at > GONE_AFTER || kept.at > Date.now());
  }
}
