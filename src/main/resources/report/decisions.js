/* A reviewer's decisions: a log in which later lines win, kept in the browser line by line. */

const NAME_KEY = "departures.reviewer";
const LOG_KEY = "departures.decisions:" + location.pathname;
const FIELDS = ["person", "organization", "positions", "type", "factuality", "date", "announced",
  "destination", "successor", "reason"];
const DECISIONS = ["accept", "reject", "correct", "pending"];

const log = [];
const byRecord = new Map();
let saved = 0;
let decidedHere = 0;

function restoreLog() {
  const length = Number(remembered(LOG_KEY + ".length")) || 0;
  saved = Math.min(Number(remembered(LOG_KEY + ".saved")) || 0, length);
  for (let n = 0; n < length; n++) {
    const line = asDecision(remembered(`${LOG_KEY}.${n}`));
    if (line) add(line);
  }
  saved = Math.min(saved, log.length);
}

/** A line of a decisions file; null where it is none. */
function asDecision(json) {
  let line;
  try { line = JSON.parse(json); } catch { return null; }
  const text = (value) => typeof value === "string";
  const good = line !== null && typeof line === "object" && text(line.record)
    && DECISIONS.includes(line.decision)
    && (line.decision !== "correct" || FIELDS.includes(line.field));
  return good ? {
    record: line.record, decision: line.decision,
    field: line.decision === "correct" ? line.field : null,
    value: text(line.value) || (Array.isArray(line.value) && line.value.every(text)) ? line.value : null,
    by: text(line.by) ? line.by : "", at: text(line.at) ? line.at : "", note: text(line.note) ? line.note : null,
  } : null;
}

function add(line) {
  const before = isDecided(line.record);
  log.push(line);
  if (!byRecord.has(line.record)) byRecord.set(line.record, []);
  byRecord.get(line.record).push(line);
  count(line.record, before);
}

function count(record, before) {
  if (INDEX_OF.has(record)) decidedHere += Number(isDecided(record)) - Number(before);
}

/** Adds lines to the log and keeps them. Whether the browser could. */
function decide(lines) {
  const first = log.length;
  lines.forEach(add);
  let kept = true;
  for (let n = first; n < log.length; n++) {
    kept = remember(`${LOG_KEY}.${n}`, JSON.stringify(log[n])) && kept;
  }
  return remember(LOG_KEY + ".length", String(log.length)) && kept;
}

/** Takes the last line back: off the log where it wasn't saved, by further lines where it was. */
function undoLast() {
  const line = log[log.length - 1];
  if (!line) return null;
  if (log.length > saved) {
    const before = isDecided(line.record);
    log.pop();
    byRecord.get(line.record).pop();
    count(line.record, before);
    remember(`${LOG_KEY}.${log.length}`, null);
    remember(LOG_KEY + ".length", String(log.length));
  } else {
    const earlier = standing(byRecord.get(line.record).slice(0, -1));
    decide([signed(line.record, "pending", null, null, null),
      ...earlier.map((old) => signed(old.record, old.decision, old.field, old.value, old.note))]);
  }
  return line.record;
}

/** Of a record's lines, those behind the last withdrawal. */
function standing(lines) {
  return lines.slice(lines.map((line) => line.decision).lastIndexOf("pending") + 1);
}

/** How a record stands: the page's own decisions, and before them those of the dataset. */
function stateOf(id) {
  const lines = byRecord.get(id);
  if (!lines || lines.length === 0) {
    const record = RECORDS[INDEX_OF.get(id)];
    return { status: record ? record.status : "pending", fields: {}, note: null, here: false };
  }
  const state = { status: "pending", fields: {}, note: lines[lines.length - 1].note, here: true };
  for (const line of standing(lines)) {
    if (line.decision === "correct") {
      state.fields[line.field] = line.value;
      if (state.status !== "accepted" && state.status !== "rejected") state.status = "corrected";
    } else {
      state.status = line.decision === "accept" ? "accepted" : "rejected";
    }
  }
  return state;
}

function isDecided(id) {
  const lines = byRecord.get(id);
  return lines ? standing(lines).length > 0 : false;
}

/** How many records of the page are decided, here or in the dataset before. */
function decidedCount() {
  let before = 0;
  for (const record of DECIDED_BEFORE) if (!byRecord.get(record.id)?.length) before++;
  return decidedHere + before;
}

const DECIDED_BEFORE = RECORDS.filter((record) => record.status !== "pending");

function signed(record, decision, field, value, note) {
  return { record, decision, field, value, by: remembered(NAME_KEY) || reviewerName,
    at: new Date().toISOString().replace(/\.\d+Z$/, "Z"), note };
}

let reviewerName = "";

function asFile() {
  return log.map((line) => JSON.stringify(line) + "\n").join("");
}

function markSaved() {
  saved = log.length;
  remember(LOG_KEY + ".saved", String(saved));
}

let fileHandle = null;

/** Writes the linked file, or hands the file over as a download. Whether it went to a file. */
async function saveDecisions() {
  if (fileHandle) {
    const stream = await fileHandle.createWritable();
    await stream.write(asFile());
    await stream.close();
  } else {
    const url = URL.createObjectURL(new Blob([asFile()], { type: "application/jsonl" }));
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.download = "decisions.jsonl";
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
  markSaved();
}

async function linkFile() {
  fileHandle = await window.showSaveFilePicker({
    suggestedName: "decisions.jsonl",
    types: [{ accept: { "application/jsonl": [".jsonl"] } }],
  });
  await saveDecisions();
}

/** Adds the lines of a decisions file. The number of the line that is none, or 0. */
function loadDecisions(content) {
  const lines = content.split(/\r?\n/).map((json, n) => [json, n + 1]).filter(([json]) => json.trim());
  const decisions = lines.map(([json]) => asDecision(json));
  const bad = decisions.indexOf(null);
  if (bad >= 0) return lines[bad][1];
  decide(decisions);
  return 0;
}
