/* The overview: departures by organisation and month in one drawing, the dataset's figures, its failures. */

const LANES = 16;
const MOST_MONTHS = 144;
const MOST_FAILURES = 1000;
const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...content) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
}

function drawOverview() {
  const { figures } = DATA;
  const number_ = (label, value) => make("div", "figure", make("b", null, value), make("span", null, label));
  const numbers = make("div", "figures",
    number_(word("departures"), number(RECORDS.length)),
    number_(word("articles"), number(figures.articles)),
    number_(word("inputs"), number(figures.inputs)),
    number_(word("failures"), number(DATA.failures.length)),
    number_(word("affiliations"), number(figures.affiliations)),
    number_(word("tallies"), number(figures.tallies)),
    number_(word("disagreeing"), number(figures.disagreeing)));
  const versions = make("p", "muted", ...["program", "lexicon", "recognizer"]
    .filter((key) => DATA.versions[key])
    .flatMap((key) => [word(key) + " ", make("code", null, plain(DATA.versions[key])), "  "]));
  const texts = make("p", "muted", DATA.excerpt === null ? word("whole") : word("excerpts", number(DATA.excerpt)));
  byId("overview").replaceChildren(
    make("section", "panel", ...chart()),
    make("section", "panel", make("h2", null, word("type")), typeTable()),
    make("section", "panel", make("h2", null, word("figures")), numbers, versions, texts),
    make("section", "panel", make("h2", null, word("failures")), failures()));
}

function typeTable() {
  const types = Object.keys(WORDS[language].typeNames);
  const told = Object.keys(WORDS[language].factualityNames);
  const counts = new Map();
  for (const index of shown) {
    const key = RECORDS[index].type + " " + RECORDS[index].factuality;
    counts.set(key, (counts.get(key) || 0) + 1);
  }
  const of = (type, factuality) => counts.get(type + " " + factuality) || 0;
  const used = types.filter((type) => told.some((factuality) => of(type, factuality)));
  const table = make("table", "numbers");
  table.append(make("tr", null, make("th", null, word("type")),
    ...told.map((factuality) => make("th", null, named("factualityNames", factuality)))));
  for (const type of used) {
    table.append(make("tr", null, make("td", null, named("typeNames", type)),
      ...told.map((factuality) => make("td", "n", of(type, factuality) ? number(of(type, factuality)) : "·"))));
  }
  return table;
}

function failures() {
  if (DATA.failures.length === 0) return make("p", "muted", word("noFailures"));
  const table = make("table", null, make("tr", null, make("th", null, word("path")), make("th", null, word("why"))));
  for (const failure of DATA.failures.slice(0, MOST_FAILURES)) {
    table.append(make("tr", null, make("td", null, foreign(failure.path)), make("td", null, foreign(failure.reason))));
  }
  const more = DATA.failures.length - MOST_FAILURES;
  if (more > 0) table.append(make("tr", null, make("td", "muted", word("moreFailures", number(more)))));
  return table;
}

/** What is drawn: how many departures each organisation has in each month, or year where months are too many. */
function counted() {
  const dated = shown.map((index) => RECORDS[index]).filter((record) => record.day);
  const months = dated.map((record) => record.day.slice(0, 7)).sort();
  const byYear = months.length > 0 && monthsBetween(months[0], months[months.length - 1]) > MOST_MONTHS;
  const step = (record) => record.day.slice(0, byYear ? 4 : 7);
  const lanes = new Map();
  for (const record of dated) {
    const name = shownName(record.organization) || word("unknown");
    if (!lanes.has(name)) lanes.set(name, { name, total: 0, steps: new Map() });
    const lane = lanes.get(name);
    lane.total++;
    lane.steps.set(step(record), (lane.steps.get(step(record)) || 0) + 1);
  }
  const sorted = [...lanes.values()].sort((one, other) => other.total - one.total);
  const steps = [];
  if (months.length) {
    for (let at = months[0]; at <= months[months.length - 1]; at = monthAfter(at)) {
      const name = byYear ? at.slice(0, 4) : at;
      if (steps[steps.length - 1] !== name) steps.push(name);
    }
  }
  const totals = new Map();
  for (const record of dated) totals.set(step(record), (totals.get(step(record)) || 0) + 1);
  return { lanes: sorted.slice(0, LANES), others: Math.max(0, sorted.length - LANES), steps, totals, byYear,
    undated: shown.length - dated.length };
}

function monthsBetween(one, other) {
  return (Number(other.slice(0, 4)) - Number(one.slice(0, 4))) * 12 + Number(other.slice(5)) - Number(one.slice(5));
}

function monthAfter(month) {
  const [year, of] = month.split("-").map(Number);
  return of === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${month.slice(0, 4)}-${String(of + 1).padStart(2, "0")}`;
}

function chart() {
  const { lanes, others, steps, totals, byYear, undated } = counted();
  const parts = [make("h2", null, word(byYear ? "years" : "timeline")), make("p", "muted", word("chartHint", byYear))];
  if (steps.length) parts.push(make("div", "chart", drawing(lanes, steps, totals)));
  if (others) parts.push(make("p", "muted", word("others", number(others))));
  if (undated) parts.push(make("p", "muted", word("undated", number(undated))));
  return parts;
}

function drawing(lanes, steps, totals) {
  const left = 190;
  const bars = 150;
  const width = 1120;
  const top = 96;
  const lane = 24;
  const height = top + lanes.length * lane + 30;
  const stepWidth = (width - left - bars - 16) / steps.length;
  const x = (n) => left + n * stepWidth;
  const most = Math.max(...totals.values());
  const largest = Math.max(1, ...lanes.flatMap((one) => [...one.steps.values()]));
  const longest = Math.max(1, ...lanes.map((one) => one.total));
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img" });
  root.append(svg("title", {}, word("timeline")));
  const every = Math.max(1, Math.ceil(64 / stepWidth));
  steps.forEach((name, n) => {
    const count = totals.get(name) || 0;
    const tall = (count / most) * (top - 34);
    if (count) {
      root.append(pressable(svg("rect", { class: "bar", x: x(n) + stepWidth * 0.1, y: top - 12 - tall,
        width: Math.max(1, stepWidth * 0.8), height: tall }), `${name}: ${number(count)}`, () => review({ from: name, to: name })));
    }
    if (n % every === 0) {
      root.append(svg("line", { class: "grid", x1: x(n), x2: x(n), y1: top - 8, y2: height - 22 }),
        svg("text", { class: "label", x: x(n) + 3, y: height - 8 }, name));
    }
  });
  root.append(svg("text", { class: "label", x: left, y: 12 }, number(most)),
    svg("line", { class: "axis", x1: left, x2: x(steps.length), y1: top - 12, y2: top - 12 }));
  lanes.forEach((one, row) => {
    const y = top + row * lane + lane / 2;
    const label = one.name.length > 22 ? one.name.slice(0, 21) + "…" : one.name;
    root.append(svg("line", { class: "grid", x1: left, x2: x(steps.length), y1: y, y2: y }),
      pressable(svg("text", { class: "lane", x: left - 10, y: y + 4 }, plain(label)), plain(one.name),
        () => review({ organization: one.name })));
    for (const [name, count] of one.steps) {
      const radius = Math.min(lane / 2 - 2, 3 + 6 * Math.sqrt(count / largest));
      root.append(pressable(svg("circle", { class: "dot", cx: x(steps.indexOf(name)) + stepWidth / 2, cy: y, r: radius }),
        `${plain(one.name)}, ${name}: ${number(count)}`, () => review({ organization: one.name, from: name, to: name })));
    }
    const long = (one.total / longest) * (bars - 40);
    root.append(svg("rect", { class: "bar soft", x: width - bars, y: y - 6, width: Math.max(2, long), height: 12 }),
      svg("text", { class: "count", x: width - bars + Math.max(2, long) + 6, y: y + 4 }, number(one.total)));
  });
  return root;
}

function pressable(element, title, press) {
  element.append(svg("title", {}, title));
  element.classList.add("pressable");
  element.addEventListener("click", press);
  return element;
}

/** Goes to the review with these filters. */
function review({ organization, from, to }) {
  if (organization !== undefined) {
    byId("filter-organization").value = organization === word("unknown") ? "" : organization;
  }
  if (from !== undefined) { byId("filter-from").value = from; byId("filter-to").value = to; }
  show("review");
  refresh();
}
