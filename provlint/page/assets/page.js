"use strict";
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const make = (name, text = "", cls = "") => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (cls) element.className = cls;
    return element;
  };
  const button = (text, act, cls = "") => {
    const element = make("button", text, cls);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };
  const data = JSON.parse(byId("data").textContent);
  const SHOWN = 100; // how many lines the list has at once
  const STORE = "provlint:" + location.pathname;

  // What is kept from visit to visit, where the browser allows it; else until the page is closed.
  const store = {
    read(key) { try { return JSON.parse(localStorage.getItem(STORE + ":" + key)); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(STORE + ":" + key, JSON.stringify(value)); return true; } catch { return false; } },
  };

  // The marks, each with its sign in the draft, its words there and its card.
  const marks = data.marks.map(([n, status, speaker, sources, prints]) => ({
    n, status, speaker, sources, prints, chip: byId("m" + n), card: null, spans: [], inner: [], hay: "", row: null, off: false,
  }));
  const byNumber = new Map(marks.map((mark) => [mark.n, mark]));
  for (const card of byId("cards").children) {
    const mark = byNumber.get(Number(card.dataset.n));
    if (mark) mark.card = card;
  }
  for (const span of byId("drafts").querySelectorAll("[data-m]")) {
    const held = span.dataset.m.split(" ");
    for (const n of held) byNumber.get(Number(n)).spans.push(span);
    byNumber.get(Number(held[held.length - 1])).inner.push(span);
  }
  const findings = data.findings; // by fingerprint: baseline, rule, name, exact, message, state
  for (const found of Object.values(findings)) { found[1] = data.rules[found[1]]; found[2] = data.names[found[2]]; }
  const exactOf = (print) => findings[print][3] ?? byId("f-" + print).closest(".card").querySelector(".said").textContent.split(/\s+/).filter(Boolean).join(" ");
  const messageOf = (print) => findings[print][4] ?? byId("f-" + print).querySelector(".message").textContent;
  const accepted = new Map(Object.entries(store.read("accepted") || {}).filter(([print]) => !findings[print] || findings[print][5] !== "accepted"));
  let keeps = true;
  let current = null;
  let shown = marks;

  const live = byId("live");
  const say = (text) => { live.textContent = ""; live.textContent = text; };
  const isOpen = (print) => findings[print][5] === "reported" && !accepted.has(print);
  const isToSee = (mark) => mark.prints.some(isOpen);
  const isAccepted = (mark) => mark.prints.some((print) => accepted.has(print) || findings[print][5] === "accepted");
  const labelOf = (mark) => mark.card.querySelector("h3").textContent.replace(/\s+/g, " ").trim();
  const wordsOf = (mark) => mark.card.querySelector(".said").textContent;

  // Filters.
  const fields = { query: byId("query"), status: byId("by-status"), rule: byId("by-rule"), speaker: byId("by-speaker"), source: byId("by-source") };
  const hay = (mark) => (mark.hay ||= mark.card.textContent.toLowerCase());
  const matches = (mark, want) => {
    if (want.status === "!reported" ? !isToSee(mark) : want.status === "!accepted" ? !isAccepted(mark) : want.status && mark.status !== want.status) return false;
    if (want.rule && !mark.prints.some((print) => findings[print][1] === want.rule)) return false;
    if (want.speaker && mark.speaker !== want.speaker) return false;
    if (want.source && !mark.sources.includes(Number(want.source))) return false;
    return !want.query || want.query.split(/\s+/).every((word) => hay(mark).includes(word));
  };
  const filter = () => {
    const want = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.value]));
    want.query = want.query.trim().toLowerCase();
    shown = [];
    for (const mark of marks) {
      const off = !matches(mark, want);
      if (!off) shown.push(mark);
      if (off === mark.off) continue;
      mark.off = off;
      if (mark.chip) mark.chip.classList.toggle("off", off);
      for (const span of mark.inner) span.classList.toggle("off", off);
    }
    for (const one of document.querySelectorAll(".count-of button")) {
      one.setAttribute("aria-pressed", String(want.status === one.parentElement.dataset.status));
    }
    byId("reset").disabled = !Object.values(want).some(Boolean);
    if (current && current.off) leave();
    list();
    tally();
  };
  const clear = () => {
    for (const field of Object.values(fields)) field.value = "";
    filter();
  };
  const tally = () => {
    const open = shown.filter(isToSee).length;
    const all = shown.length === marks.length ? `${marks.length} marks` : `${shown.length} of ${marks.length} marks`;
    byId("count").textContent = `${all}, ${open} to look at`;
    byId("next").disabled = byId("previous").disabled = shown.length === 0;
  };

  // The list of what is shown, findings first.
  const list = () => {
    const index = byId("index");
    index.hidden = current !== null;
    byId("panel-head").hidden = current === null;
    if (current) return;
    const rows = make("ol");
    const first = shown.filter((mark) => mark.prints.length);
    const ordered = first.length && !fields.status.value ? first : shown;
    for (const mark of ordered.slice(0, SHOWN)) rows.append((mark.row ||= line(mark)));
    const left = ordered.length - SHOWN;
    index.replaceChildren(rows);
    if (left > 0) index.append(make("p", `and ${left} more; narrow the filters to see them`, "more"));
    if (!ordered.length) index.append(make("p", "Nothing matches the filters.", "more"));
    else if (ordered === first && first.length < shown.length) index.append(make("p", `and ${shown.length - first.length} marks without a finding; n and p move through them too`, "more"));
  };
  const line = (mark) => {
    const link = make("a");
    link.href = "#" + mark.card.id;
    link.className = mark.card.classList[1];
    const sign = make("b", mark.card.querySelector("h3 b").textContent);
    sign.setAttribute("aria-hidden", "true");
    const words = make("span", wordsOf(mark).slice(0, 120), "words");
    words.dir = "auto";
    const title = mark.card.querySelector("h3").childNodes;
    const label = make("span", title[1].data.trim() + (isAccepted(mark) && !isToSee(mark) ? ", accepted" : ""), "label");
    label.append(" ", title[2].cloneNode(true));
    link.append(sign, label, make("span", mark.card.querySelector(".where").textContent.replace(/^.*, line (\d+),.*$/, "line $1"), "line"), words);
    const row = make("li");
    row.append(link);
    return row;
  };

  // One mark at a time.
  const leave = () => {
    if (!current) return;
    current.card.classList.remove("on");
    if (current.chip) current.chip.removeAttribute("aria-current");
    for (const span of current.spans) span.classList.remove("now");
    current = null;
    byId("evidence").classList.remove("reading");
    history.replaceState(null, "", location.pathname + location.search);
  };
  const select = (mark, { focus = "", scroll = true, note = true } = {}) => {
    leave();
    current = mark;
    list();
    if (!mark) return;
    byId("evidence").classList.add("reading");
    const place = shown.indexOf(mark);
    mark.card.classList.add("on");
    for (const span of mark.spans) span.classList.add("now");
    if (mark.chip) mark.chip.setAttribute("aria-current", "true");
    byId("place").textContent = place < 0 ? "" : `${place + 1} of ${shown.length}`;
    byId("evidence").scrollTop = 0;
    equip(mark);
    if (note) history.replaceState(null, "", "#" + (mark.prints.length ? "f-" + mark.prints[0] : mark.card.id));
    if (scroll && mark.chip) bring(mark);
    if (focus === "chip" && mark.chip) mark.chip.focus({ preventScroll: true });
    if (focus === "card") {
      const title = mark.card.querySelector("h3");
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
    say(`${labelOf(mark)}: ${wordsOf(mark).slice(0, 200)}`);
  };
  const bring = (mark) => {
    const box = (mark.spans[0] || mark.chip).getBoundingClientRect();
    const sheet = matchMedia("(max-width: 63.99rem)").matches ? byId("evidence").getBoundingClientRect().top : innerHeight;
    const top = getComputedStyle(byId("bar")).position === "sticky" ? byId("bar").offsetHeight : 0;
    // Where the evidence still stands low in the window, its head is brought up as far as the words stay in view.
    const low = byId("evidence").getBoundingClientRect().top - top - 12;
    if (sheet === innerHeight && low > 40 && box.top - low > top && box.bottom - low < sheet) { scrollBy(0, low); return; }
    if (box.top < top + 16 || box.bottom > sheet - 40) scrollBy(0, box.top - top - Math.max(32, (sheet - top) / 4));
  };
  const move = (step, wanted) => {
    const many = shown.filter(wanted);
    if (!many.length) { say("There is none."); return; }
    const from = current ? current.n : step > 0 ? 0 : Infinity;
    const next = step > 0 ? many.find((mark) => mark.n > from) || many[0] : [...many].reverse().find((mark) => mark.n < from) || many[many.length - 1];
    select(next, { focus: "chip" });
  };
  const hasFinding = (mark) => mark.prints.length > 0;
  const anyMark = () => true;
  const stops = () => (shown.some(hasFinding) ? hasFinding : anyMark);

  const meanings = new Map([...document.querySelectorAll(".legend [data-status]")].map((one) => [one.dataset.status, one.querySelector("dd").textContent]));

  // What can be done with a card; made when it is first looked at.
  const equip = (mark) => {
    if (mark.card.querySelector(".acts")) return;
    const meaning = meanings.get(mark.status);
    if (meaning) (mark.card.querySelector(".by") || mark.card.querySelector(".said")).after(make("p", meaning, "meaning"));
    const acts = make("p", "", "acts");
    acts.append(button("Copy as text", () => copy(plain(mark), "Copied.")), button("Copy link", () => copy(linkTo(mark), "Link copied.")));
    mark.card.append(acts);
    for (const print of mark.prints) if (findings[print][5] === "reported") dress(mark, print);
  };
  const dress = (mark, print) => {
    const box = byId("f-" + print);
    box.querySelectorAll(".acts, .accept, .mine").forEach((old) => old.remove());
    const acts = make("p", "", "acts");
    const kept = accepted.get(print);
    box.classList.toggle("ok", kept !== undefined);
    if (kept !== undefined) {
      const line = make("p", `Accepted here: ${kept.reason || "no reason is given"}${keeps ? "" : " (kept until this page is closed)"}`, "state mine");
      acts.append(button("Take back", () => { accepted.delete(print); settle(mark, print, "Taken back."); }, "take"));
      box.append(line, acts);
      return;
    }
    acts.append(button("Accept…", () => ask(mark, print), "take"));
    box.append(acts);
  };
  const ask = (mark, print) => {
    const box = byId("f-" + print);
    box.querySelector(".acts").remove();
    const form = make("form", "", "accept");
    const label = make("label", "Why is it accepted?");
    const input = make("input");
    input.id = "why-" + print;
    input.maxLength = 500;
    input.required = true;
    label.htmlFor = input.id;
    const acts = make("p", "", "acts");
    const save = make("button", "Accept");
    acts.append(save, button("Cancel", () => { dress(mark, print); box.querySelector(".take").focus(); }));
    form.append(label, input, acts);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!input.value.trim()) { input.focus(); return; }
      accepted.set(print, { reason: input.value.trim() });
      settle(mark, print, "Accepted.");
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.stopPropagation(); dress(mark, print); box.querySelector(".take").focus(); }
    });
    box.append(form);
    input.focus();
  };
  const settle = (mark, print, said) => {
    keeps = store.write("accepted", Object.fromEntries(accepted));
    dress(mark, print);
    paint(mark);
    tally();
    offer();
    byId("f-" + print).querySelector(".take").focus();
    say(said);
  };
  const paint = (mark) => {
    mark.hay = "";
    mark.row = null;
    if (mark.chip) mark.chip.classList.toggle("ok", mark.prints.length > 0 && !isToSee(mark) && isAccepted(mark));
  };

  // The baseline that holds what was accepted, here and before.
  const order = (a, b) => { for (const i of [2, 1, 3, 0]) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1; return 0; };
  const baseline = (which) => {
    const entries = new Map(data.baselines[which].entries.map((entry) => [entry[0], entry]));
    for (const [print, { reason }] of accepted) {
      const found = findings[print];
      if (found && found[0] === which) entries.set(print, [print, found[1], found[2], exactOf(print), messageOf(print), reason]);
    }
    const listed = [...entries.values()].sort(order).map(([fingerprint, rule, uri, exact, message, reason]) => ({ fingerprint, rule, uri, exact, message, ...(reason === null ? {} : { reason }) }));
    const text = JSON.stringify({ version: 1, accepted: listed }, null, 2) + "\n";
    return text.replace(/[\u007f-\uffff]/g, (char) => "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0"));
  };
  const mine = (which) => [...accepted.keys()].filter((print) => findings[print] && findings[print][0] === which).length;
  const offer = () => {
    const buttons = data.baselines.map(({ path }, which) => {
      const number = mine(which);
      const name = data.baselines.length > 1 ? `Save ${path}` : "Save baseline";
      const save = button(`${name} (${number})`, () => download(path.split(/[\\/]/).pop(), baseline(which)), "save");
      save.disabled = number === 0;
      save.title = `A file to put in the place of ${path}: what it holds and what was accepted here`;
      return save;
    });
    byId("exports").replaceChildren(...buttons);
  };
  const download = (name, text) => {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say("Saved.");
  };

  // A card as plain text, and the clipboard.
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const inner = [...node.childNodes].map(read).join(node.nodeName === "TR" ? " | " : "");
    if (node.classList.contains("v")) return "";
    return { MARK: `«${inner}»`, DEL: `[-${inner}-]`, INS: `[+${inner}+]`, SPAN: node.parentElement.nodeName === "TH" ? ` (${inner})` : inner }[node.nodeName] || inner;
  };
  const NAMES = {
    ".said": "Draft", ".by": "Credited to", ".remark": "Note", ".what": "Finding", ".fix": "", ".state": "State", ".diff": "Word diff",
    ".changes tbody tr": "Edit", ".passage blockquote": "Source", ".stands li": "Editor", ".folds li": "Allowed", ".src": "Of",
  };
  const plain = (mark) => {
    const lines = [`${labelOf(mark).slice(2)}, ${mark.card.querySelector(".where").textContent}`];
    for (const part of mark.card.querySelectorAll(Object.keys(NAMES).join())) {
      const name = Object.keys(NAMES).find((selector) => part.matches(selector));
      lines.push((NAMES[name] && `${NAMES[name]}: `) + read(part).replace(/\s+/g, " ").trim());
    }
    return lines.join("\n") + "\n";
  };
  const linkTo = (mark) => location.href.split("#")[0] + "#" + (mark.prints.length ? "f-" + mark.prints[0] : mark.card.id);
  const copy = async (text, said) => {
    try {
      await navigator.clipboard.writeText(text);
      say(said);
    } catch {
      const area = make("textarea", "", "v");
      area.value = text;
      document.body.append(area);
      area.select();
      say(document.execCommand("copy") ? said : "The browser does not let this page copy.");
      area.remove();
    }
  };

  // Deep links: to a finding, to a mark's card, to a mark in the draft.
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && byId(id);
    if (!target) return;
    const card = target.closest(".card");
    const mark = card ? byNumber.get(Number(card.dataset.n)) : target.classList.contains("c") ? marks.find((one) => one.chip === target) : null;
    if (!mark) return;
    if (mark.off) clear();
    select(mark, { note: false });
  };
  const markAt = (target) => {
    const link = target.closest("a[href^='#']");
    if (link) {
      const goal = byId(decodeURIComponent(link.getAttribute("href").slice(1)));
      const card = goal && goal.closest(".card");
      if (card) return byNumber.get(Number(card.dataset.n));
      return goal && goal.classList.contains("c") ? marks.find((one) => one.chip === goal) : null;
    }
    const span = target.closest("#drafts [data-m]");
    if (!span || !getSelection().isCollapsed) return null;
    const held = span.dataset.m.split(" ").map(Number);
    const places = held.reverse().map((n) => byNumber.get(n)).filter((mark) => !mark.off);
    // A second click on the same words reaches the mark around the one selected.
    const at = places.indexOf(current);
    return places[(at + 1) % places.length] || null;
  };
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = markAt(event.target);
    if (!mark) return;
    const back = event.target.closest(".where a");
    event.preventDefault();
    if (mark.off) clear();
    const byKeyboard = event.detail === 0;
    select(mark, { focus: back ? "chip" : byKeyboard ? "card" : "", scroll: Boolean(back) || !event.target.closest("#drafts") });
  });

  // Keys.
  const keys = byId("keys");
  const usesLetters = byId("letters");
  usesLetters.checked = store.read("letters") !== false;
  usesLetters.addEventListener("change", () => store.write("letters", usesLetters.checked));
  const act = {
    j: () => move(1, stops()), k: () => move(-1, stops()), n: () => move(1, anyMark), p: () => move(-1, anyMark),
    "/": () => fields.query.focus(), "?": () => keys.showModal(),
    a: () => { const take = current && current.card.querySelector(".finding .take"); if (take) take.click(); },
    c: () => { if (current) copy(plain(current), "Copied."); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.key === "Escape" && current) {
      const chip = current.chip;
      if (chip && document.activeElement !== chip && byId("evidence").contains(document.activeElement)) { chip.focus(); return; }
      select(null);
      if (chip) chip.focus();
      return;
    }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.nodeName) || !usesLetters.checked) return;
    const todo = act[event.key];
    if (todo) { event.preventDefault(); todo(); }
  });
  byId("next").addEventListener("click", () => move(1, stops()));
  byId("previous").addEventListener("click", () => move(-1, stops()));
  byId("help").addEventListener("click", () => keys.showModal());
  byId("keys-close").addEventListener("click", () => keys.close());

  // Light and dark.
  const themes = ["auto", "dark", "light"];
  const setTheme = (theme) => {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    byId("theme").textContent = "Theme: " + theme;
    byId("theme").dataset.now = theme;
  };
  setTheme(themes.includes(store.read("theme")) ? store.read("theme") : "auto");
  byId("theme").addEventListener("click", () => {
    const next = themes[(themes.indexOf(byId("theme").dataset.now) + 1) % themes.length];
    setTheme(next);
    store.write("theme", next);
  });

  // How much of the window the bar takes, for what stands below it.
  const measure = () => root.style.setProperty("--bar", byId("bar").offsetHeight + "px");
  new ResizeObserver(measure).observe(byId("bar"));

  // Begin.
  const head = byId("panel-head");
  const place = make("span");
  place.id = "place";
  head.append(button("All findings", () => { const chip = current && current.chip; select(null); if (chip) chip.focus({ preventScroll: true }); }), place);
  for (const one of document.querySelectorAll(".count-of")) {
    const choose = button("", () => {
      fields.status.value = fields.status.value === one.dataset.status ? "" : one.dataset.status;
      filter();
    });
    choose.setAttribute("aria-pressed", "false");
    choose.append(...one.childNodes);
    one.append(choose);
  }
  for (const field of Object.values(fields)) field.addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("reset").addEventListener("click", clear);
  byId("bar").hidden = byId("looks").hidden = false;
  for (const mark of marks) if (mark.prints.length) paint(mark);
  offer();
  filter();
  addEventListener("hashchange", follow);
  follow();
  root.dataset.ready = "yes";
  // What search looks at is made ready while nobody waits for it.
  let readied = 0;
  const ready = (deadline) => {
    while (readied < marks.length && deadline.timeRemaining() > 2) hay(marks[readied++]);
    if (readied < marks.length) requestIdleCallback(ready);
  };
  if (window.requestIdleCallback) requestIdleCallback(ready);
})();
