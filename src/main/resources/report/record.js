/* One record: its fields, each with its key, and beside them the articles with what was read marked. */

const KEY_OF = { person: "1", organization: "2", positions: "3", type: "4", factuality: "5", date: "6",
  announced: "7", destination: "8", successor: "9", reason: "0" };
/** How much of a long stretch of text is in the page at first, and more with each press, in UTF-16 units. */
const TEXT_AT_ONCE = 3000;
const EDTF = /^(\d{4}(-\d{2}(-\d{2})?)?|\.\.)?(\/(\d{4}(-\d{2}(-\d{2})?)?|\.\.)?)?$|^\d{3}X$|^\d{4}-2[1-4]$/;

function entityText(entity) {
  return entity ? shownName([entity.name.zh, entity.name.en]) : null;
}

/** The value of each field of a record as text; null where it is unknown. */
function fieldText(row, field) {
  const date = (value) => (value ? value.edtf : null);
  switch (field) {
    case "person": return entityText(row.person);
    case "organization": return entityText(row.organization);
    case "positions": return row.positions.length ? row.positions.map((one) => one.text).join("; ") : null;
    case "type": return row.type;
    case "factuality": return row.factuality;
    case "date": return date(row.date);
    case "announced": return date(row.announced);
    case "destination": return row.destination ? entityText(row.destination.organization) : null;
    case "successor": return entityText(row.successor);
    default: return row.reason ? row.reason.category : null;
  }
}

/** What is added to a field's value in small print. */
function fieldAside(row, field) {
  const both = (entity) => {
    if (!entity) return null;
    const other = [entity.name.zh, entity.name.en].filter((name) => name && name !== entityText(entity));
    return other.join(" ") || null;
  };
  const date = (value) =>
    (value ? `${value.text} · ${named("basisNames", value.basis)}` : null);
  switch (field) {
    case "person": return both(row.person);
    case "organization": return both(row.organization);
    case "date": return date(row.date);
    case "announced": return date(row.announced);
    case "destination": {
      if (!row.destination) return null;
      const there = row.destination.position ? row.destination.position.text : null;
      return [there, named("relationNames", row.destination.relation)].filter(Boolean).join(" · ");
    }
    case "successor": return row.successor && row.successor.interim ? word("interim") : both(row.successor);
    case "reason": return row.reason ? row.reason.text : null;
    default: return null;
  }
}

function coded(field) {
  return { type: "typeNames", factuality: "factualityNames", reason: "reasonNames" }[field];
}

function showRecord() {
  const detail = byId("detail");
  const record = chosenRecord();
  if (!record) { detail.replaceChildren(); return; }
  const row = whole(record.index);
  const articles = make("div", "articles", ...articlesOf(row));
  detail.replaceChildren(make("div", "sheet", titleOf(record, row), fieldsOf(record, row)), articles);
  const first = articles.querySelector(".sentence") || articles.querySelector("mark");
  if (first && getComputedStyle(articles).overflowY === "auto") {
    const above = first.getBoundingClientRect().top - articles.getBoundingClientRect().top;
    articles.scrollTop = above > articles.clientHeight * 0.5 ? above - articles.clientHeight * 0.25 : 0;
  }
}

function titleOf(record, row) {
  const state = stateOf(record.id);
  const head = make("header", null);
  const status = make("span", "status s-" + state.status, (MARKS[state.status] || "○") + " " + word(state.status));
  const buttons = make("div", "verdict",
    keyButton("a", word("accept"), () => verdict("accept")),
    keyButton("r", word("reject"), () => verdict("reject")),
    keyButton("w", word("withdraw"), () => verdict("pending")),
    keyButton("u", word("undo"), undo));
  head.append(make("h2", null, foreign(shownName(record.person))),
    make("p", "line", foreign(shownName(record.organization)), record.organization ? " · " : "",
      named("typeNames", record.type)),
    make("p", "facts", status, make("span", null, `${word("confidence")} ${record.confidence.toFixed(2)}`),
      ...(row.returned ? [make("span", null,
        word("returned") + (row.returned.date ? " " + row.returned.date.edtf : ""))] : []),
      ...(!state.here && row.review.by ? [make("span", null, word("byWhom") + " ", foreign(row.review.by))] : []),
      make("code", null, foreign(record.id))),
    buttons);
  return head;
}

function keyButton(key, label, press) {
  const button = make("button", "keyed", make("kbd", null, key), label);
  button.type = "button";
  button.addEventListener("click", press);
  return button;
}

function fieldsOf(record, row) {
  const list = make("div", "fields");
  const state = stateOf(record.id);
  for (const field of FIELDS) {
    const line = make("div", "field f-" + field);
    line.id = "field-" + field;
    const button = make("button", "name", make("kbd", null, KEY_OF[field]), make("span", "swatch"), word(field));
    button.type = "button";
    button.title = word("correct");
    button.addEventListener("click", () => edit(field));
    const value = make("div", "value");
    const before = fieldText(row, field);
    if (field in state.fields) {
      value.append(valueShown(field, state.fields[field]), " ",
        make("small", "was", word("said") + " ", valueShown(field, before)));
    } else {
      value.append(valueShown(field, before));
      const aside = fieldAside(row, field);
      if (aside) value.append(" ", make("small", null, foreign(aside)));
    }
    line.addEventListener("mouseenter", () => emphasize(field, true));
    line.addEventListener("mouseleave", () => emphasize(field, false));
    line.append(button, value);
    list.append(line);
  }
  const note = make("div", "field");
  note.id = "field-note";
  const name = make("button", "name", make("kbd", null, "n"), make("span", "swatch"), word("note"));
  name.type = "button";
  name.addEventListener("click", () => edit("note"));
  const said = state.note ?? row.review.note;
  note.append(name, make("div", "value", said ? foreign(said) : make("span", "none", "—")));
  list.append(note);
  return list;
}

function valueShown(field, value) {
  if (value === null || value === undefined || value.length === 0) return make("span", "none", word("unknown"));
  const names = coded(field);
  return foreign(names ? named(names, value) : Array.isArray(value) ? value.join("; ") : value);
}

function emphasize(field, on) {
  byId("detail").querySelectorAll("mark.f-" + field).forEach((mark) => mark.classList.toggle("strong", on));
}

/** Opens the editor of a field in its place. */
function edit(field) {
  const record = chosenRecord();
  if (!record || !byId("field-" + field)) return;
  const row = whole(record.index);
  const state = stateOf(record.id);
  const now = field === "note" ? state.note : field in state.fields ? state.fields[field] : fieldText(row, field);
  const text = Array.isArray(now) ? now.join("; ") : now ?? "";
  const names = coded(field);
  const form = make("form", "editor");
  let input;
  if (names) {
    input = make("select", null, ...Object.keys(WORDS[language][names]).map((code) =>
      new Option(named(names, code), code, false, code === text)));
    if (field === "reason") input.prepend(new Option(word("unknown"), "", false, text === ""));
  } else {
    input = make("input", null);
    input.type = "text";
    input.value = text;
    input.spellcheck = false;
    if (field.match(/date|announced/)) input.placeholder = "2024-05-31";
  }
  input.setAttribute("aria-label", word(field));
  const hint = make("small", "hint",
    field === "positions" ? `${word("editing")}; ${word("severalHint")}` : word("editing"));
  form.append(input, hint);
  const close = () => { showRecord(); byId("table").focus({ preventScroll: true }); };
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); close(); }
    if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); form.requestSubmit(); }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const value = input.value.trim();
    if (/^(date|announced)$/.test(field) && !EDTF.test(value)) {
      hint.textContent = word("badDate");
      hint.classList.add("bad");
      input.select();
      return;
    }
    await keep(field, value);
    close();
  });
  byId("field-" + field).classList.add("open");
  byId("field-" + field).querySelector(".value").replaceChildren(form);
  input.focus();
  input.select?.();
}

/** Keeps what was typed for a field as a decision. */
async function keep(field, value) {
  const record = chosenRecord();
  if (!(await knowName())) return;
  if (field === "note") {
    const status = stateOf(record.id).status;
    const decision = { accepted: "accept", rejected: "reject" }[status];
    const last = byRecord.get(record.id)?.at(-1);
    const again = decision ? [decision, null, null]
      : last && last.decision === "correct" ? ["correct", last.field, last.value] : ["pending", null, null];
    await decided([signed(record.id, ...again, value || null)]);
  } else {
    const meant = field === "positions" ? value.split(/[;；]/).map((one) => one.trim()).filter(Boolean) : value;
    await decided([signed(record.id, "correct", field, meant.length ? meant : null, null)]);
  }
}

/* The articles. */

function articlesOf(row) {
  const numbers = [...new Set(row.evidence.map((one) => one[0]))];
  return numbers.map((n) => articleOf(articleAt(n), row.evidence.filter((one) => one[0] === n)));
}

function articleOf(article, evidence) {
  const facts = make("p", "facts");
  if (article.source) facts.append(make("span", null, foreign(article.source)));
  if (article.author) facts.append(make("span", null, foreign(article.author)));
  if (article.published) facts.append(make("span", null, `${word("published")} ${article.published}`));
  facts.append(make("span", null, article.url ? link(article.url, article.url) : foreign(article.path)));
  const title = make("h3", null, foreign(article.title || article.id));
  const text = make("div", "text");
  text.lang = article.language;
  let end = 0;
  for (const [start, piece] of article.pieces) {
    if (start > end) text.append(make("p", "left", word("left", number(start - end))));
    text.append(pieceOf(piece, start, evidence));
    end = start + Array.from(piece).length;
  }
  if (article.length > end) text.append(make("p", "left", word("left", number(article.length - end))));
  return make("section", "article", title, facts, text);
}

/** A stretch of an article's text, with the evidence in it marked. */
function pieceOf(piece, start, evidence) {
  const points = [...new Set(evidence.flatMap((one) => [one[2] - start, one[3] - start]))].sort((a, b) => a - b);
  const units = utf16(piece, points);
  const unitOf = new Map(points.map((point, n) => [point, units[n]]));
  const spans = evidence
    .map((one) => ({ field: one[1], start: unitOf.get(one[2] - start), end: unitOf.get(one[3] - start) }))
    .filter((span) => span.start < span.end);
  const box = make("div", "piece");
  if (piece.length <= TEXT_AT_ONCE * 2) { box.append(...marked(piece, 0, piece.length, spans)); return box; }
  const from = spans.length ? Math.max(0, Math.min(...spans.map((span) => span.start)) - TEXT_AT_ONCE / 3) : 0;
  showSome(box, piece, spans, { from: boundary(piece, from), to: boundary(piece, Math.min(piece.length, from + TEXT_AT_ONCE)) });
  return box;
}

function showSome(box, piece, spans, seen) {
  const again = (from, to) => showSome(box, piece, spans, {
    from: boundary(piece, Math.max(0, from)), to: boundary(piece, Math.min(piece.length, to)) });
  const button = (count, press) => {
    const more = make("button", "more", make("kbd", null, "m"), `${word("more")} (${word("cutHere", number(count))})`);
    more.type = "button";
    more.addEventListener("click", press);
    return more;
  };
  box.replaceChildren();
  if (seen.from > 0) box.append(button(seen.from, () => again(seen.from - TEXT_AT_ONCE, seen.to)));
  box.append(...marked(piece, seen.from, seen.to, spans));
  if (seen.to < piece.length) {
    box.append(button(piece.length - seen.to, () => again(seen.from, seen.to + TEXT_AT_ONCE)));
  }
}

/** The offset, or the one before where it would part a surrogate pair. */
function boundary(text, offset) {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** The text from one offset to another, cut where marks begin or end; a mark lies in all it overlaps with. */
function marked(text, from, to, spans) {
  const cuts = [from, to];
  for (const span of spans) {
    for (const cut of [span.start, span.end]) if (cut > from && cut < to) cuts.push(cut);
  }
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const nodes = [];
  for (let n = 0; n + 1 < sorted.length; n++) {
    const over = spans.filter((span) => span.start <= sorted[n] && span.end >= sorted[n + 1]);
    let node = foreign(text.slice(sorted[n], sorted[n + 1]));
    const narrow = over.filter((span) => span.field !== "sentence")
      .sort((one, other) => (other.end - other.start) - (one.end - one.start));
    for (const span of narrow.reverse()) {
      const mark = make("mark", "f-" + fieldOf(span.field), node);
      mark.title = word(fieldOf(span.field)) || span.field;
      if (span.start === sorted[n]) mark.classList.add("first");
      node = mark;
    }
    if (over.some((span) => span.field === "sentence")) node = make("span", "sentence", node);
    nodes.push(node);
  }
  return nodes;
}

/** The record's field that evidence speaks for: destination.position is part of the destination. */
function fieldOf(evidence) {
  const field = evidence.split(".")[0];
  return field === "position" ? "positions" : field;
}
