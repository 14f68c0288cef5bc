/* What the page says, in both languages, and how it shows words that others wrote. */

const WORDS = {
  en: {
    title: "Departures", views: "Views", review: "Review", overview: "Overview", records: "Records",
    load: "Load decisions", link: "Write to a file", linked: "Writing to", save: "Save decisions",
    otherLanguage: "中文", noName: "Your name", askName: "Your name",
    askNameWhy: "It stands beside each of your decisions. This browser remembers it.",
    ok: "OK", cancel: "Cancel", close: "Close", clear: "Clear", search: "Search",
    searchHint: "Name, position, id", organization: "Organisation", person: "Person",
    positions: "Positions", position: "Position", type: "Type", factuality: "Told as", status: "Status",
    date: "Date", announced: "Announced", destination: "Destination", successor: "Successor",
    reason: "Reason", confidence: "Confidence", sure: "Conf.", returned: "Came back", from: "From", to: "To",
    leastConfidence: "Least confidence", mostConfidence: "Most confidence",
    any: "any", unknown: "unknown", note: "Note", sentence: "Sentence",
    found: (n, all) => `${n} of ${all}`, decided: (n, all) => `${n} of ${all} decided`,
    unsaved: (n) => `${n} not saved`, allSaved: "all saved", saved: (n) => `${n} decisions saved`,
    nothing: "No record fits. Clear the filters.", empty: "This dataset holds no departures.",
    accept: "Accept", reject: "Reject", pending: "Pending", accepted: "Accepted", rejected: "Rejected",
    corrected: "Corrected", withdraw: "Withdraw", undo: "Undo", undone: "Undone",
    nothingToUndo: "Nothing to undo", next: "Next", previous: "Previous", nextPending: "Next undecided",
    keys: "Keys", correct: "Correct a field", help: "All keys", switchView: "Overview and back",
    switchLanguage: "中文 / English", more: "Show more",
    left: (n) => `${n} characters left out`, cutHere: (n) => `${n} more characters`,
    excerpts: (n) => `The dataset is large: of each article only some ${n} characters around the evidence are in this page. articles.jsonl has the whole texts.`,
    whole: "Whole articles are in this page.",
    published: "published", article: "Article", articles: "Articles", said: "was", editing: "Enter keeps it, Esc leaves it, empty means unknown",
    severalHint: "several: a semicolon between them",
    badDate: "That is no date: write it as 2024, 2024-05, 2024-05-31 or 2024-05/2024-06.",
    keptWhere: "Decisions stay in this browser until you save them. Save them as decisions.jsonl and give that file to: departures review apply decisions.jsonl -o DIR.",
    notKept: "This browser can't keep more decisions. Save them now.",
    elsewhere: (n) => `${n} decisions are for records that are not in this page. They are saved too.`,
    loaded: (n) => `${n} decisions loaded`, notLoaded: (n) => `line ${n} is no decision; nothing was loaded`,
    figures: "The dataset", failures: "Could not be read", noFailures: "Every input could be read.",
    moreFailures: (n) => `${n} more; run.json has them all.`,
    inputs: "Inputs", departures: "Departures", affiliations: "Affiliations",
    tallies: "Counts in the news", disagreeing: "of them at odds with the records", program: "Program", lexicon: "Words and rules",
    recognizer: "Recogniser", timeline: "Departures by organisation and month", years: "Departures by organisation and year",
    chartHint: (byYear) => `Each column counts a ${byYear ? "year" : "month"}, each row an organisation. Click one to review its records. The filters of the review apply here too.`,
    undated: (n) => `${n} records without a date are not drawn.`, others: (n) => `${n} other organisations`,
    path: "Input", why: "Why", byWhom: "by",
    typeNames: {
      resigned: "resigned", retired: "retired", dismissed: "dismissed", stepped_down: "stepped down",
      contract_ended: "contract ended", left: "left", suspended: "suspended",
      leave_of_absence: "leave of absence", transferred: "transferred", laid_off: "laid off", died: "died" },
    factualityNames: { asserted: "a fact", planned: "a plan", rumored: "a rumour", denied: "denied" },
    toldNames: { planned: "plan", rumored: "rumour", denied: "denied" },
    reasonNames: { personal: "personal", age: "age", health: "health", job_change: "job change",
      performance: "performance", misconduct: "misconduct", disagreement: "disagreement",
      restructuring: "restructuring", family: "family", other: "other" },
    basisNames: { explicit: "explicit", relative: "relative", published: "day of publication" },
    relationNames: { joined: "joined", founded: "founded", returned: "returned", transferred: "transferred" },
    interim: "interim",
  },
  zh: {
    title: "离职记录", views: "视图", review: "审阅", overview: "概览", records: "记录",
    load: "载入决定", link: "写入文件", linked: "正在写入", save: "保存决定",
    otherLanguage: "English", noName: "您的姓名", askName: "您的姓名",
    askNameWhy: "每个决定旁都会记下姓名，浏览器会记住它。",
    ok: "确定", cancel: "取消", close: "关闭", clear: "清除", search: "搜索",
    searchHint: "姓名、职位、编号", organization: "机构", person: "人物",
    positions: "职位", position: "职位", type: "类型", factuality: "说法", status: "状态",
    date: "日期", announced: "公布日期", destination: "去向", successor: "继任者",
    reason: "原因", confidence: "可信度", sure: "可信", returned: "已回归", from: "自", to: "至",
    leastConfidence: "最低可信度", mostConfidence: "最高可信度",
    any: "不限", unknown: "未知", note: "备注", sentence: "句子",
    found: (n, all) => `${n} / ${all} 条`, decided: (n, all) => `已决定 ${n} / ${all}`,
    unsaved: (n) => `${n} 条未保存`, allSaved: "全部已保存", saved: (n) => `已保存 ${n} 条决定`,
    nothing: "没有符合的记录，请清除筛选。", empty: "此数据集没有离职记录。",
    accept: "接受", reject: "拒绝", pending: "待定", accepted: "已接受", rejected: "已拒绝",
    corrected: "已更正", withdraw: "撤回决定", undo: "撤销", undone: "已撤销",
    nothingToUndo: "没有可撤销的操作", next: "下一条", previous: "上一条", nextPending: "下一条待定",
    keys: "按键", correct: "更正字段", help: "全部按键", switchView: "概览与审阅切换",
    switchLanguage: "中文 / English", more: "显示更多",
    left: (n) => `略去 ${n} 字`, cutHere: (n) => `还有 ${n} 字`,
    excerpts: (n) => `数据集较大：每篇文章只收录依据前后约 ${n} 字，全文见 articles.jsonl。`,
    whole: "本页收录文章全文。",
    published: "发布于", article: "文章", articles: "文章", said: "原为", editing: "回车保留，Esc 放弃，留空表示未知",
    severalHint: "多个以分号隔开",
    badDate: "不是日期：请写作 2024、2024-05、2024-05-31 或 2024-05/2024-06。",
    keptWhere: "保存之前，决定只留在本浏览器。请保存为 decisions.jsonl，再运行：departures review apply decisions.jsonl -o DIR。",
    notKept: "浏览器无法再保留更多决定，请立即保存。",
    elsewhere: (n) => `${n} 条决定所涉记录不在本页，也会一并保存。`,
    loaded: (n) => `已载入 ${n} 条决定`, notLoaded: (n) => `第 ${n} 行不是决定，未载入任何内容`,
    figures: "数据集", failures: "无法读取", noFailures: "所有输入均可读取。",
    moreFailures: (n) => `另有 ${n} 项，全部见 run.json。`,
    inputs: "输入", departures: "离职记录", affiliations: "任职关系",
    tallies: "新闻中的人数", disagreeing: "其中与记录不符", program: "程序版本", lexicon: "词表与规则",
    recognizer: "识别器", timeline: "各机构各月离职", years: "各机构各年离职",
    chartHint: (byYear) => `每列为一${byYear ? "年" : "个月"}，每行为一个机构。点击即可审阅相应记录。审阅的筛选同样适用于此。`,
    undated: (n) => `${n} 条记录没有日期，未绘出。`, others: (n) => `另有 ${n} 个机构`,
    path: "输入", why: "原因", byWhom: "由",
    typeNames: {
      resigned: "辞职", retired: "退休", dismissed: "解雇免职", stepped_down: "卸任",
      contract_ended: "合同到期", left: "离开", suspended: "停职",
      leave_of_absence: "休假", transferred: "调任", laid_off: "被裁", died: "去世" },
    factualityNames: { asserted: "事实", planned: "计划", rumored: "传闻", denied: "被否认" },
    toldNames: { planned: "计划", rumored: "传闻", denied: "否认" },
    reasonNames: { personal: "个人原因", age: "年龄", health: "健康", job_change: "工作变动",
      performance: "业绩", misconduct: "违规", disagreement: "分歧",
      restructuring: "重组", family: "家庭", other: "其他" },
    basisNames: { explicit: "明示", relative: "推算", published: "发布日" },
    relationNames: { joined: "加入", founded: "创立", returned: "回归", transferred: "调往" },
    interim: "暂代",
  },
};

const LANGUAGE_KEY = "departures.language";
let language = Object.hasOwn(WORDS, remembered(LANGUAGE_KEY)) ? remembered(LANGUAGE_KEY)
  : /^zh/i.test(navigator.language) ? "zh" : "en";

/** What the browser remembers; null where it can't. */
function remembered(key) {
  try { return localStorage.getItem(key); } catch { return null; }
}

function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value);
    return true;
  } catch { return false; }
}

function word(key, ...values) {
  const said = WORDS[language][key];
  return typeof said === "function" ? said(...values) : said;
}

function named(names, code) {
  return WORDS[language][names][code] || code;
}

function number(n) {
  return n.toLocaleString(language === "zh" ? "zh-CN" : "en-GB");
}

/** Characters that are not seen but change how others are: they are shown by their names. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const UNSEEN_NAMES = {
  0x061c: "ALM", 0x200b: "ZWSP", 0x200c: "ZWNJ", 0x200d: "ZWJ", 0x200e: "LRM", 0x200f: "RLM",
  0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO",
  0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM", 0x00ad: "SHY",
};

function unseenName(character) {
  const code = character.charCodeAt(0);
  return UNSEEN_NAMES[code] || "U+" + code.toString(16).toUpperCase().padStart(4, "0");
}

/** Words that others wrote, for where only plain text can stand. */
function plain(text) {
  return text.replace(UNSEEN, (character) => `⟨${unseenName(character)}⟩`);
}

/** Words that others wrote, apart from what stands around them. */
function foreign(text, tag = "bdi") {
  const element = document.createElement(tag);
  if (tag !== "bdi") element.dir = "auto";
  appendForeign(element, text);
  return element;
}

function appendForeign(element, text) {
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > from) element.append(text.slice(from, match.index));
    element.append(make("span", "unseen", unseenName(match[0])));
    from = match.index + 1;
  }
  if (from < text.length) element.append(text.slice(from));
}

/** A link where the address is one of the web, the bare words where it is anything else. */
function link(address, text) {
  let url = null;
  try { url = new URL(address); } catch { /* Shown as text. */ }
  if (!url || !/^https?:$/.test(url.protocol)) return foreign(text);
  const anchor = document.createElement("a");
  anchor.href = url.href;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  anchor.append(foreign(text));
  return anchor;
}

function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function byId(id) {
  return document.getElementById(id);
}
