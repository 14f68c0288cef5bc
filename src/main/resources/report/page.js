/* Keys, buttons, and what happens when they are pressed. */

const KEYS = [
  ["j ↓", "next"], ["k ↑", "previous"], ["x", "nextPending"], ["a", "accept"], ["r", "reject"],
  ["w", "withdraw"], ["u", "undo"], ["1 … 9 0", "correct"], ["n", "note"], ["m", "more"],
  ["/", "search"], ["s", "save"], ["o", "switchView"], ["l", "switchLanguage"], ["?", "help"],
];
const KEYS_IN_THE_FOOTER = ["next", "previous", "accept", "reject", "undo", "correct", "note", "nextPending", "search", "save", "help"];

function say(text) {
  const message = byId("message");
  message.textContent = text;
  message.classList.add("seen");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => message.classList.remove("seen"), 4000);
}

/** Keeps decisions and shows them. */
async function decided(lines) {
  if (!decide(lines)) say(word("notKept"));
  if (fileHandle) await saveDecisions();
  redrawRow(INDEX_OF.get(lines[0].record));
  drawProgress();
}

/** Accepts, rejects or withdraws the chosen record and goes on to the next. */
async function verdict(decision) {
  const record = chosenRecord();
  if (!record || !(await knowName())) return;
  await decided([signed(record.id, decision, null, null, null)]);
  if (decision === "pending" || chosen + 1 >= shown.length) showRecord(); else choose(chosen + 1);
}

function undo() {
  const id = undoLast();
  if (id === null) { say(word("nothingToUndo")); return; }
  const index = INDEX_OF.get(id);
  const place = shown.indexOf(index);
  if (index !== undefined) redrawRow(index);
  if (place >= 0) choose(place);
  drawProgress();
  say(word("undone"));
}

/** Asks the reviewer's name where it isn't known. Whether it is now. */
function knowName(anew = false) {
  if (!anew && (remembered(NAME_KEY) || reviewerName)) return Promise.resolve(true);
  const dialog = byId("ask-name");
  byId("name").value = remembered(NAME_KEY) || reviewerName;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const name = byId("name").value.trim();
      const good = dialog.returnValue === "ok" && name !== "";
      if (good) { reviewerName = name; remember(NAME_KEY, name); drawProgress(); }
      byId("table").focus({ preventScroll: true });
      resolve(good);
    }, { once: true });
  });
}

async function save() {
  try {
    await saveDecisions();
    say(word("saved", number(log.length)));
  } catch (failure) {
    say(String(failure));
  }
  drawProgress();
}

function drawProgress() {
  const done = decidedCount();
  byId("progress").max = Math.max(1, RECORDS.length);
  byId("progress").value = done;
  const waiting = log.length - saved;
  byId("progress-text").textContent = word("decided", number(done), number(RECORDS.length))
    + (log.length ? " · " + (waiting ? word("unsaved", number(waiting)) : word("allSaved")) : "");
  byId("save").replaceChildren(make("kbd", null, "s"), word("save"));
  byId("reviewer").replaceChildren(foreign(remembered(NAME_KEY) || reviewerName || word("noName")));
  byId("link").replaceChildren(fileHandle ? `${word("linked")} ` : word("link"),
    ...(fileHandle ? [foreign(fileHandle.name)] : []));
}

function show(view) {
  for (const one of ["review", "overview"]) {
    byId(one).hidden = one !== view;
    byId("tab-" + one).setAttribute("aria-selected", String(one === view));
  }
  if (view === "overview") drawOverview(); else drawRows(false);
}

/** Writes every fixed word of the page in the chosen language. */
function speak() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = word("title");
  document.querySelectorAll("[data-word]").forEach((one) => { one.textContent = word(one.dataset.word); });
  document.querySelectorAll("[data-placeholder]").forEach((one) => { one.placeholder = word(one.dataset.placeholder); });
  document.querySelectorAll("[data-label]").forEach((one) => {
    one.setAttribute("aria-label", word(one.dataset.label));
    if (one.closest(".filters")) one.title = word(one.dataset.label);
  });
  byId("tab-review").textContent = word("review");
  byId("tab-overview").textContent = word("overview");
  options("filter-type", "type", Object.entries(WORDS[language].typeNames));
  options("filter-factuality", "factuality", Object.entries(WORDS[language].factualityNames));
  options("filter-status", "status", STATUSES.map((status) => [status, word(status)]));
  byId("keys").replaceChildren(...KEYS.filter(([, what]) => KEYS_IN_THE_FOOTER.includes(what))
    .map(([key, what]) => make("span", null, make("kbd", null, key), word(what))));
  byId("help-keys").replaceChildren(...KEYS.flatMap(([key, what]) =>
    [make("dt", null, make("kbd", null, key)), make("dd", null, word(what))]));
}

function options(id, what, choices) {
  const select = byId(id);
  const chosenBefore = select.value;
  select.replaceChildren(new Option(`${word(what)}: ${word("any")}`, ""),
    ...choices.map(([code, name]) => new Option(name, code)));
  select.value = chosenBefore;
}

function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  remember(LANGUAGE_KEY, language);
  speak();
  drawProgress();
  refresh();
  showRecord();
  if (!byId("overview").hidden) drawOverview();
}

function press(key) {
  const inReview = !byId("review").hidden;
  switch (key) {
    case "?": byId("help").showModal(); return true;
    case "l": switchLanguage(); return true;
    case "o": show(inReview ? "overview" : "review"); return true;
    case "s": save(); return true;
    default: return inReview && pressInReview(key);
  }
}

function pressInReview(key) {
  const page = Math.max(1, Math.floor(byId("viewport").clientHeight / rowHeight()) - 1);
  const moves = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: page, PageUp: -page,
    Home: -shown.length, End: shown.length };
  if (key in moves) { choose(chosen + moves[key]); return true; }
  const field = FIELDS.find((one) => KEY_OF[one] === key);
  if (field) { edit(field); return true; }
  switch (key) {
    case "x": choose(nextPendingPlace()); return true;
    case "a": verdict("accept"); return true;
    case "r": verdict("reject"); return true;
    case "w": verdict("pending"); return true;
    case "u": undo(); return true;
    case "n": edit("note"); return true;
    case "m": byId("detail").querySelector("button.more:last-of-type")?.click(); return true;
    case "/": byId("filter-text").focus(); byId("filter-text").select(); return true;
    default: return false;
  }
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && !event.target.matches("input, select")) {
    event.preventDefault();
    undo();
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (event.target.matches("input, select, textarea")) {
    if (event.key === "Escape" || (event.key === "Enter" && event.target.closest(".filters"))) {
      event.preventDefault();
      byId("table").focus({ preventScroll: true });
    }
    return;
  }
  if (press(event.key)) event.preventDefault();
});

byId("filters").addEventListener("input", (event) => { if (!event.target.matches("select")) refresh(); });
byId("filters").addEventListener("change", (event) => { if (event.target.matches("select")) refresh(); });
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("filters").addEventListener("reset", () => setTimeout(refresh));
byId("viewport").addEventListener("scroll", () => drawRows(false), { passive: true });
window.addEventListener("resize", () => drawRows(true));
window.addEventListener("beforeunload", (event) => {
  if (!remembered(LOG_KEY + ".length") && log.length > saved) event.preventDefault();
});
byId("tab-review").addEventListener("click", () => show("review"));
byId("tab-overview").addEventListener("click", () => show("overview"));
byId("language").addEventListener("click", switchLanguage);
byId("reviewer").addEventListener("click", () => knowName(true));
byId("save").addEventListener("click", save);
byId("load").addEventListener("click", () => byId("load-file").click());
byId("load-file").addEventListener("change", async (event) => {
  const file = event.target.files[0];
  if (!file) return;
  const before = log.length;
  const bad = loadDecisions(await file.text());
  say(bad ? word("notLoaded", bad) : word("loaded", number(log.length - before)));
  event.target.value = "";
  drawProgress();
  refresh();
  showRecord();
});
if (window.showSaveFilePicker) {
  byId("link").hidden = false;
  byId("link").addEventListener("click", async () => {
    try { await linkFile(); } catch (failure) { if (failure.name !== "AbortError") say(String(failure)); }
    drawProgress();
  });
}

restoreLog();
speak();
drawProgress();
refresh();
showRecord();
byId("table").focus({ preventScroll: true });
const elsewhere = log.filter((line) => !INDEX_OF.has(line.record)).length;
if (elsewhere) say(word("elsewhere", number(elsewhere)));
