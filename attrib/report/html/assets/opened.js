"use strict";
// One opened cell: both passages in their paragraphs, word by word, and why the verdict is what it is.
// Every word of an article or a person goes into the page as text, never as markup.

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu;

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.flatMap((each) => (typeof each === "string" ? shown(each) : each ? [each] : [])));
  return made;
}

// The text, and in place of what cannot be seen the name of it.
function shown(text) {
  const parts = [];
  let from = 0;
  for (const hit of text.matchAll(HIDDEN)) {
    parts.push(text.slice(from, hit.index));
    const code = hit[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    const control = document.createElement("span");
    control.className = "control";
    control.textContent = "U+" + code;
    parts.push(control);
    from = hit.index + hit[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

// Without halves of characters, which no address can hold.
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, "\ufffd");

const isolated = (text) => element("bdi", "", text);

// What one cell shows, taken from the lists of `details.py`, whose fields this names.
function readCell(data, row, column) {
  const [reference, cells] = data.rows[row];
  const cell = cells[column];
  if (!cell) return { reference: readClaim(data, reference) };
  const [verdict, meaning, rule, match = -1, similarity, confirmed, changes = [], review] = cell;
  const word = (number) => data.words[number - 1];
  return {
    reference: readClaim(data, reference),
    match: match < 0 ? null : readClaim(data, match),
    verdict: word(verdict), meaning: word(meaning), rule: word(rule), similarity, confirmed, review,
    changes: changes.map(([name, ...sides]) => ({ name: word(name), sides })),
  };
}

function readClaim(data, number) {
  const [column, ordinal, around, content, source, cue, quote, words, introduction, profile, said] = data.claims[number];
  const word = (each) => (each ? data.words[each - 1] : "");
  const paragraphs = data.paragraphs[column].filter(([start]) => around.includes(start));
  return {
    column, ordinal, paragraphs, content: content || [], source: source || [], cue: cue || [], quote: word(quote),
    words: word(words), introduction: word(introduction), profile: word(profile), said: word(said),
  };
}

// The paragraphs around a claim, cut wherever a layer begins or ends.
function passage(claim, changed) {
  const layers = [...spans(claim.content, "content"), ...spans(claim.source, "source"), ...spans(claim.cue, "cue")];
  return claim.paragraphs.map(([start, text]) => {
    const points = [...text], end = start + points.length;
    const edges = [start, end, ...[...layers, ...changed].flatMap((each) => [each.start, each.end])];
    const cuts = [...new Set(edges.filter((each) => each >= start && each <= end))].sort((a, b) => a - b);
    const pieces = cuts.slice(0, -1).map((from, index) => {
      const words = points.slice(from - start, cuts[index + 1] - start).join("");
      const names = layers.filter((each) => each.start <= from && from < each.end).map((each) => each.name);
      const change = changed.find((each) => each.start <= from && from < each.end);
      if (!change) return names.length ? element("span", names.join(" "), words) : words;
      if (change.quoted) names.push("inside");
      if (change.name === "span") names.push("moved");
      return element(change.name, names.join(" "), words);
    });
    const made = element("p", "passage", ...pieces);
    made.dir = "auto";
    return made;
  });
}

function spans(flat, name) {
  const found = [];
  for (let at = 0; at < flat.length; at += 2) found.push({ start: flat[at], end: flat[at + 1], name });
  return found;
}

function facts(pairs) {
  return element("dl", "", ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [
    element("dt", "", name), element("dd", "", ...[value].flat()),
  ]));
}

function side(article, claim, changed, absent) {
  const [, outlet, title, author, published, status, address, host] = article;
  const made = element("div", "",
    element("p", "byline", isolated(outlet), ", ", published, status ? ", " + status : ""),
    element("p", "title", title ? isolated(title) : "", author ? element("span", "", title ? " · " : "", isolated(author)) : ""));
  if (!claim) return made.append(element("p", "passage absent", absent)), made;
  made.append(...passage(claim, changed));
  const source = claim.words ? [isolated(claim.words)] : ["nobody is named"];
  if (claim.introduction && claim.introduction !== claim.words) source.push(" = ", isolated(claim.introduction));
  if (claim.profile) source.push(element("span", "small", " ", isolated(claim.profile)));
  const link = address ? element("a", "", isolated(host)) : host ? isolated(host) : "";
  if (address) Object.assign(link, { href: address, rel: "noopener noreferrer nofollow", target: "_blank" });
  made.append(facts([
    ["source", source], ["cue", claim.said ? isolated(claim.said) : ""], ["quotation", claim.quote === "none" ? "" : claim.quote], ["article", link],
  ]));
  return made;
}

// What two kinds of wording say where there is nothing to be set side by side.
const UNSPOKEN = { paraphrased: "in other words", verbatim: "word for word" };
const SET_APART = "The passage that was found here is not this claim: a person decided so.";
const ABSENT = "No passage was close enough to be taken for the same claim. That does not show that it was left out.";
const UNREADABLE = "Not found, and we hold only part of this text: nothing can be said.";

// The whole panel for the cell in this row and column. `level` is that of its heading.
function panel(data, row, column, level, finding) {
  const cell = readCell(data, row, column);
  const { reference, match } = cell;
  const own = data.articles[reference.column], other = data.articles[column];
  const heading = element("h" + Math.min(level, 6), "", cell.verdict || "The claim it is held against", ": ", isolated(other[1]));
  const made = element("section", "", element("div", "top", heading, element("span", "end")));
  made.setAttribute("aria-label", element("p", "", (cell.verdict || "reference") + ", " + other[1]).textContent);
  const changed = match ? differences(reference, match) : [[], []];
  const [gone, come] = changed || [[], []];
  const two = element("div", "two", side(own, reference, gone));
  const missing = cell.review ? SET_APART : cell.rule === "unreadable" ? UNREADABLE : ABSENT;
  if (cell.verdict) two.append(side(other, match, come, missing));
  made.append(two);
  if (match) made.append(marks(changed));
  if (cell.verdict) made.append(reasons(cell, finding, level + 1));
  return made;
}

// What the marks in these passages mean, and no others.
function marks(changed) {
  const layers = changed ? changed.flat() : [];
  const has = (name) => layers.some((each) => each.name === name);
  const samples = [
    element("span", "source", "source"), element("span", "cue", "cue"), element("span", "content", "claim"),
    has("del") && element("del", "", "only in the first"),
    has("ins") && element("ins", "", "only in the second"),
    has("span") && element("span", "moved", "in another place"),
    layers.some((each) => each.quoted) && element("span", "content inside", "inside quotation marks"),
  ].filter(Boolean);
  const line = element("p", "marks", element("span", "passage", ...samples.flatMap((each) => [each, "   "])));
  if (!changed) line.append("The passages share too few words to be compared word by word.");
  return line;
}

function reasons(cell, finding, level) {
  const name = "h" + Math.min(level, 6);
  const changes = cell.changes.map(({ name: kind, sides }) => {
    const told = [];
    for (let at = 0; at < sides.length; at += 2)
      told.push(...(at ? [element("br", "")] : []), isolated(sides[at] || "–"), " → ", isolated(sides[at + 1] || "–"));
    return [kind, told.length ? told : [UNSPOKEN[kind] || "–"]];
  });
  const match = cell.match
    ? (cell.confirmed ? "Confirmed match" : "Suggested match, to be read before it is relied on") + `, similarity ${(cell.similarity / 100).toFixed(2)}.`
    : "";
  const why = element("div", "", element(name, "", "Why this verdict"), element("p", "", sentence(cell.meaning)));
  if (match) why.append(element("p", "", match));
  const given = cell.rule === cell.review; // the verdict itself is a person's
  if (cell.review && !given) why.append(element("p", "", isolated(sentence(cell.review))));
  why.append(element("p", "small", given ? "" : "Rule: " + cell.rule + ". ", "In full: ", element("code", "", `attrib explain '${finding}'`)));
  const what = element("div", "");
  if (changes.length) what.append(element(name, "", "What changed"), facts(changes));
  return element("div", "parts", ...(changes.length ? [what, why] : [why]));
}

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? "" : ".");

