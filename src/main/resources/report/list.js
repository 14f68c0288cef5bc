/* The table of records: filters, order, and only those rows in the page that can be seen. */

const MARKS = { pending: "○", accepted: "✓", rejected: "✕", corrected: "✎" };
const STATUSES = Object.keys(MARKS);
const COLUMNS = ["status", "person", "organization", "positions", "type", "date", "confidence"];
const ROWS_AROUND = 8;

let shown = RECORDS.map((record) => record.index);
let chosen = shown.length ? 0 : -1;
let order = { column: null, down: false };
const ranks = {};
const rows = new Map();

/** The place of each record when all are put in the order of one column. */
function rank(column) {
  const key = column + ":" + language;
  if (column === "status" || !ranks[key]) ranks[key] = makeRank(column);
  return ranks[key];
}

function makeRank(column) {
  if (column === "confidence") return Float64Array.from(RECORDS, (record) => record.confidence);
  if (column === "status") {
    return Float64Array.from(RECORDS, (record) => STATUSES.indexOf(stateOf(record.id).status));
  }
  const texts = RECORDS.map((record) => cellText(record, column));
  const collator = new Intl.Collator(language === "zh" ? "zh-CN" : "en", { numeric: true });
  const places = new Map([...new Set(texts)]
    .sort((one, other) => (one === "") - (other === "") || collator.compare(one, other))
    .map((text, place) => [text, place]));
  return Float64Array.from(texts, (text) => places.get(text));
}

function cellText(record, column) {
  switch (column) {
    case "person": return shownName(record.person);
    case "organization": return shownName(record.organization);
    case "positions": return record.positions;
    case "type": return named("typeNames", record.type);
    default: return record.day || record.edtf || "";
  }
}

/** What the filters ask for, as a test of one record. */
function filter() {
  const wanted = (id) => byId("filter-" + id).value.trim();
  const text = wanted("text").toLowerCase().split(/\s+/).filter(Boolean);
  const organization = wanted("organization").toLowerCase();
  const [type, factuality, status] = ["type", "factuality", "status"].map(wanted);
  const [from, to] = ["from", "to"].map(wanted);
  const least = wanted("least") === "" ? 0 : Number(wanted("least"));
  const most = wanted("most") === "" ? 1 : Number(wanted("most"));
  const names = (record) => (record.organization || []).filter(Boolean).join("\n").toLowerCase();
  return (record) =>
    (!type || record.type === type)
    && (!factuality || record.factuality === factuality)
    && record.confidence >= least && record.confidence <= most
    && (!from || (record.day !== null && record.day >= from))
    && (!to || (record.day !== null && record.day.slice(0, to.length) <= to))
    && (!status || stateOf(record.id).status === status)
    && (!organization || names(record).includes(organization))
    && text.every((part) => searchText(record).includes(part));
}

/** Filters and sorts anew and keeps the chosen record where it still fits. */
function refresh() {
  const kept = chosenRecord();
  const fits = filter();
  shown = [];
  for (const record of RECORDS) if (fits(record)) shown.push(record.index);
  if (order.column) {
    const place = rank(order.column);
    const way = order.down ? -1 : 1;
    shown.sort((one, other) => way * (place[one] - place[other]) || one - other);
  }
  chosen = kept ? shown.indexOf(kept.index) : -1;
  if (chosen < 0) chosen = shown.length ? 0 : -1;
  byId("viewport").scrollTop = 0;
  drawHead();
  drawRows(true);
  choose(chosen, kept === chosenRecord());
}

function chosenRecord() {
  return chosen >= 0 ? RECORDS[shown[chosen]] : null;
}

function sortBy(column) {
  order = order.column !== column ? { column, down: column === "confidence" }
    : { column: order.down === (column === "confidence") ? column : null, down: !order.down };
  refresh();
}

function drawHead() {
  const head = byId("head");
  head.replaceChildren(...COLUMNS.map((column) => {
    const button = make("button", null, column === "status" ? "" : word(column === "confidence" ? "sure" : column));
    button.type = "button";
    button.tabIndex = -1;
    button.title = word(column);
    button.append(make("span", "way", order.column === column ? (order.down ? " ↓" : " ↑") : ""));
    if (column === "status") button.prepend("●");
    button.addEventListener("click", () => sortBy(column));
    const cell = make("div", "cell c-" + column, button);
    cell.setAttribute("role", "columnheader");
    cell.setAttribute("aria-label", word(column));
    cell.setAttribute("aria-sort",
      order.column !== column ? "none" : order.down ? "descending" : "ascending");
    return cell;
  }));
  byId("found").textContent = word("found", number(shown.length), number(RECORDS.length));
}

/** The height of a row, which the style sheet sets. */
function rowHeight() {
  return parseFloat(getComputedStyle(byId("table")).getPropertyValue("--row"));
}

function drawRows(anew) {
  const viewport = byId("viewport");
  const height = rowHeight();
  const first = Math.max(0, Math.floor(viewport.scrollTop / height) - ROWS_AROUND);
  const last = Math.min(shown.length,
    Math.ceil((viewport.scrollTop + viewport.clientHeight) / height) + ROWS_AROUND);
  const spacer = byId("spacer");
  spacer.style.height = shown.length * height + "px";
  byId("table").setAttribute("aria-rowcount", String(shown.length + 1));
  for (const [place, row] of rows) {
    if (anew || place < first || place >= last) { row.remove(); rows.delete(place); }
  }
  for (let place = first; place < last; place++) {
    if (!rows.has(place)) {
      const row = makeRow(place);
      row.style.transform = `translateY(${place * height}px)`;
      rows.set(place, row);
      spacer.append(row);
    }
  }
  let empty = byId("nothing");
  if (shown.length === 0 && !empty) {
    empty = make("p", "nothing", word(RECORDS.length ? "nothing" : "empty"));
    empty.id = "nothing";
    viewport.append(empty);
  } else if (shown.length > 0) {
    empty?.remove();
  }
}

function makeRow(place) {
  const record = RECORDS[shown[place]];
  const status = stateOf(record.id).status;
  const row = make("div", "row s-" + status);
  row.id = "row-" + place;
  row.setAttribute("role", "row");
  row.setAttribute("aria-rowindex", String(place + 2));
  row.setAttribute("aria-selected", String(place === chosen));
  const type = make("span", null, named("typeNames", record.type));
  if (record.factuality !== "asserted") {
    type.append(" ", make("small", "told", named("toldNames", record.factuality)));
  }
  const mark = make("span", "mark", MARKS[status] || "○");
  mark.title = word(status);
  const cells = [mark, foreign(shownName(record.person)), foreign(shownName(record.organization)),
    foreign(record.positions), type, record.edtf || "", record.confidence.toFixed(2)];
  row.append(...cells.map((content, n) => {
    const cell = make("div", "cell c-" + COLUMNS[n], content);
    cell.setAttribute("role", "gridcell");
    return cell;
  }));
  row.addEventListener("click", () => choose(place));
  return row;
}

function redrawRow(index) {
  for (const [place, row] of rows) {
    if (shown[place] === index) {
      const anew = makeRow(place);
      anew.style.transform = row.style.transform;
      row.replaceWith(anew);
      rows.set(place, anew);
    }
  }
}

/** Goes to the record at a place of the list and shows it. */
function choose(place, sameRecord = false) {
  rows.get(chosen)?.setAttribute("aria-selected", "false");
  chosen = shown.length === 0 ? -1 : Math.max(0, Math.min(place, shown.length - 1));
  if (chosen >= 0) {
    const viewport = byId("viewport");
    const height = rowHeight();
    const top = chosen * height;
    if (top < viewport.scrollTop) viewport.scrollTop = top;
    const below = top + height - viewport.clientHeight;
    if (below > viewport.scrollTop) viewport.scrollTop = below;
    drawRows(false);
    rows.get(chosen)?.setAttribute("aria-selected", "true");
    byId("table").setAttribute("aria-activedescendant", "row-" + chosen);
  }
  if (!sameRecord) showRecord();
}

/** The next place, behind the chosen one and round, whose record is not decided. */
function nextPendingPlace() {
  for (let step = 1; step <= shown.length; step++) {
    const place = (chosen + step) % shown.length;
    if (stateOf(RECORDS[shown[place]].id).status === "pending") return place;
  }
  return chosen;
}
