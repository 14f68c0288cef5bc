/* The dataset in the page. The list is read at once, records and articles in blocks when they are needed. */

const DATA = read("dataset");
const RECORDS = DATA.list.map((row, index) => ({
  index, id: row[0], person: row[1], organization: row[2], positions: row[3], type: row[4],
  factuality: row[5], edtf: row[6], day: row[7], confidence: row[8], status: row[9],
  search: null,
}));
const INDEX_OF = new Map(RECORDS.map((record) => [record.id, record.index]));

const BLOCKS_KEPT = 16;
const blocks = new Map();

function read(id) {
  return JSON.parse(byId(id).textContent);
}

function block(name) {
  let found = blocks.get(name);
  if (!found) {
    found = read(name);
    if (blocks.size >= BLOCKS_KEPT) blocks.delete(blocks.keys().next().value);
  } else {
    blocks.delete(name);
  }
  blocks.set(name, found);
  return found;
}

/** The whole record, in its published form; evidence as [article's number, field, start, end]. */
function whole(index) {
  return block("records-" + Math.floor(index / DATA.recordsInBlock))[index % DATA.recordsInBlock];
}

function articleAt(index) {
  return block("articles-" + Math.floor(index / DATA.articlesInBlock))[index % DATA.articlesInBlock];
}

/** Of a name in two languages, the one to show first. */
function shownName(name) {
  if (!name) return "";
  return (language === "zh" ? name[0] || name[1] : name[1] || name[0]) || "";
}

function searchText(record) {
  if (record.search === null) {
    const names = [...(record.person || []), ...(record.organization || [])];
    record.search = [...names, record.positions, record.id].filter(Boolean).join("\n").toLowerCase();
  }
  return record.search;
}

/** UTF-16 offsets of code points in a text, for sorted positions. */
function utf16(text, points) {
  let unit = 0;
  let point = 0;
  return points.map((wanted) => {
    while (point < wanted && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point++;
    }
    return unit;
  });
}
