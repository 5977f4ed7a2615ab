// The matrix: walking it by keyboard, opening cells, filters, order, and addresses that open a cell again.

document.documentElement.classList.add("js");
const stories = [...document.querySelectorAll(".story")].map(story);
addEventListener("hashchange", openAddressed);
addEventListener("resize", () => stories.forEach((each) => each.fit()));
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "d" || event.key === "D") {
    const here = stories.find((each) => each.root.contains(document.activeElement)) || stories[0];
    if (here && here.nextDropped(event.key === "D" ? -1 : 1)) event.preventDefault();
  }
});
openAddressed();

function openAddressed() {
  let id;
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
  if (id) stories.some((each) => each.openById(id));
}

function story(root) {
  const table = root.querySelector(".matrix"), box = table.parentElement, body = table.tBodies[0];
  const tools = root.querySelector(".tools"), status = root.querySelector(".shown"), none = root.querySelector(".none");
  const data = JSON.parse(root.querySelector("script.data").textContent);
  const rows = [...body.rows];
  const places = new Map();
  rows.forEach((row, number) => places.set(row, number));
  let current = null, opened = null, dimmed = false, only = "", ordered = "";

  for (const row of rows)
    data.articles.forEach((article, column) => {
      const link = row.cells[column + 1].firstElementChild;
      if (!link) return;
      link.href = "#" + address(row, column);
      link.tabIndex = -1;
      link.dataset.o = article[1];
    });
  const first = rows.find((row) => !row.classList.contains("quiet")) || rows[0];
  if (first) rove(first.cells[1]);

  table.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    if (!cell || !cell.firstElementChild || cell.firstElementChild.tagName !== "A" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    rove(cell);
    if (opened && opened.cell === cell) close();
    else open(cell);
  });
  table.addEventListener("keydown", walk);
  tools.addEventListener("input", filter);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.elements.next.addEventListener("click", () => nextDropped(1));
  filter();
  return { root, fit, nextDropped, openById };

  function claimId(row) {
    const [held, ordinal] = data.claims[data.rows[places.get(row)][0]];
    return `${data.articles[held][0]}#${ordinal}`;
  }

  // What `attrib explain` takes.
  function findingId(row, column) {
    return `${claimId(row)}@${data.articles[column][0]}`;
  }

  function address(row, column) {
    return encodeURIComponent(wellFormed(findingId(row, column))).replace(/%40/g, "@");
  }

  function fit() {
    const room = box.clientWidth;
    box.classList.toggle("fits", table.offsetWidth <= room + 1);
    box.style.setProperty("--seen", room + "px");
    // A region is a stop for the Tab key only where there is something to scroll.
    for (const each of root.querySelectorAll(".box")) each.tabIndex = each.scrollWidth > each.clientWidth ? 0 : -1;
  }

  // Only one cell is in the order of the Tab key; the arrows take it along.
  function rove(cell) {
    const link = cell.firstElementChild;
    if (!link) return;
    if (current) current.tabIndex = -1;
    current = link;
    current.tabIndex = 0;
  }

  function isShown(row) {
    return !row.hidden && (table.classList.contains("all") || !row.classList.contains("quiet"));
  }

  function visibleRows() {
    return [...body.rows].filter((row) => places.has(row) && isShown(row));
  }

  function walk(event) {
    const cell = event.target.closest("td");
    if (!cell || cell.closest(".opened")) {
      if (event.key === "Escape" && opened) { const back = opened.cell; close(); focus(back); }
      return;
    }
    const to = target(event.key, cell);
    if (to) { event.preventDefault(); focus(to); }
    else if (event.key === " ") { event.preventDefault(); cell.firstElementChild.click(); }
    else if (event.key === "Escape") close();
  }

  function target(key, cell) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step) return beside(cell, step);
    if (key === "Home" || key === "End") return beside(key === "Home" ? cell.parentElement.cells[0] : cell.parentElement.lastElementChild, key === "Home" ? 1 : -1);
    const down = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (!down) return null;
    const shown = visibleRows();
    for (let at = shown.indexOf(cell.parentElement) + down; shown[at]; at += down) {
      const next = shown[at].cells[cell.cellIndex];
      if (isCell(next)) return next;
    }
    return null;
  }

  function beside(cell, step) {
    let next = cell;
    do next = step > 0 ? next.nextElementSibling : next.previousElementSibling; while (next && !isCell(next));
    return next;
  }

  function isCell(cell) {
    return cell.tagName === "TD" && !cell.hidden && cell.firstElementChild && cell.firstElementChild.tagName === "A";
  }

  function focus(cell) {
    rove(cell);
    current.focus();
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function nextDropped(step) {
    const drops = visibleRows().flatMap((row) => [...row.querySelectorAll("td.dropped")].filter((cell) => !cell.hidden));
    if (!drops.length) return false;
    const all = visibleRows().flatMap((row) => [...row.cells]);
    const here = opened ? opened.cell : current ? current.parentElement : null;
    const at = all.indexOf(here);
    const later = drops.filter((cell) => (all.indexOf(cell) - at) * step > 0);
    const next = later.length ? later[step > 0 ? 0 : later.length - 1] : drops[step > 0 ? 0 : drops.length - 1];
    focus(next);
    open(next);
    return true;
  }

  function open(cell) {
    close();
    const row = cell.parentElement, column = cell.cellIndex - 1;
    const made = panel(data, places.get(row), column, Number(root.dataset.level), findingId(row, column));
    const end = made.querySelector(".end");
    const here = element("a", "", "Link to this cell");
    here.href = "#" + address(row, column);
    const shut = element("button", "", "Close");
    shut.type = "button";
    shut.addEventListener("click", () => { close(); focus(cell); });
    end.append(here, shut);
    const wide = document.createElement("td");
    wide.colSpan = row.cells.length;
    wide.append(made);
    const line = document.createElement("tr");
    line.className = "opened";
    line.append(wide);
    row.after(line);
    cell.classList.add("open");
    cell.firstElementChild.setAttribute("aria-expanded", "true");
    opened = { cell, line };
    status.replaceChildren(...shown(made.getAttribute("aria-label")), ": opened below its row");
    history.replaceState(null, "", here.hash);
    const bottom = line.getBoundingClientRect().bottom;
    if (bottom > innerHeight) scrollBy(0, Math.min(bottom - innerHeight + 12, row.getBoundingClientRect().top - table.tHead.offsetHeight - 12));
  }

  function close() {
    if (!opened) return;
    opened.line.remove();
    opened.cell.classList.remove("open");
    opened.cell.firstElementChild.removeAttribute("aria-expanded");
    opened = null;
  }

  function openById(id) {
    const row = rows.find((each) => id.startsWith(wellFormed(claimId(each)) + "@"));
    const column = row ? data.articles.findIndex((_, number) => wellFormed(findingId(row, number)) === id) : -1;
    const cell = column < 0 ? null : row.cells[column + 1];
    if (!cell || !cell.firstElementChild) return false;
    if (!isShown(row) || cell.hidden) {
      tools.reset();
      if (tools.elements.all) tools.elements.all.checked = true;
      filter();
    }
    row.scrollIntoView({ block: "center" });
    focus(cell);
    open(cell);
    return true;
  }

  function filter() {
    close();
    const { outlet, verdict, kind, text, order, all } = Object.fromEntries([...tools.elements].filter((each) => each.name).map((each) => [each.name, each]));
    const wanted = { outlet: outlet.value, verdict: verdict.value, kind: kind.value, words: text.value.trim().toLowerCase() };
    table.classList.toggle("all", Boolean(all && all.checked) || Boolean(wanted.words) || ["unattributed", "absent", "unreadable"].includes(wanted.verdict));
    showColumn(wanted.outlet);
    for (const row of rows) row.hidden = !fits(row, wanted);
    dimmed = wanted.verdict !== "";
    sort(order.value);
    const seen = visibleRows().length;
    none.hidden = seen > 0;
    status.textContent = seen === rows.length ? `${seen} claims` : `${seen} of ${rows.length} claims`;
    fit();
  }

  // The reference stays beside the one column that is asked for.
  function showColumn(wanted) {
    if (only === wanted) return;
    only = wanted;
    const hides = (column) => only !== "" && column !== 0 && column !== Number(only);
    for (const row of [...table.rows, table.querySelector("colgroup")])
      [...row.children].slice(1, -1).forEach((each, column) => { each.hidden = hides(column); });
  }

  function fits(row, { outlet, verdict, kind, words }) {
    if (kind && row.dataset.kind !== kind) return false;
    if (words && !row.textContent.toLowerCase().includes(words)) return false;
    const cells = outlet === "" ? [...row.cells].slice(1, -1) : [row.cells[Number(outlet) + 1]];
    const matches = (cell) => (verdict === "worded" ? cell.querySelector(".wording") : cell.classList.contains(verdict));
    if (dimmed) for (const cell of row.cells) cell.classList.remove("dim");
    if (!verdict) return true;
    const found = cells.filter(matches);
    cells.forEach((cell) => cell.classList.toggle("dim", !found.includes(cell) && !cell.classList.contains("reference")));
    return found.length > 0;
  }

  function sort(order) {
    if (ordered === order) return;
    ordered = order;
    const by = {
      dropped: (a, b) => b.dataset.dropped - a.dataset.dropped,
      altered: (a, b) => b.dataset.altered - a.dataset.altered,
      carried: (a, b) => b.dataset.carried - a.dataset.carried,
      source: (a, b) => sourceOf(a).localeCompare(sourceOf(b)),
    }[order] || (() => 0);
    body.append(...[...rows].sort((a, b) => by(a, b) || places.get(a) - places.get(b)));
  }

  function sourceOf(row) {
    const source = row.querySelector(".source");
    return source ? source.textContent.toLowerCase() : "\uffff";
  }
}
