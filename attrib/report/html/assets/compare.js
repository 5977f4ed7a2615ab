// Two passages compared word by word: what both have in the same order, what stands elsewhere, what only one has.

// Under this share of common words two passages are retold, and marking every word would tell nothing.
const LEAST_IN_COMMON = 0.3;
// Common words that stand alone between two changes belong to neither passage's sense.
const SHORT = 3;
// So many words in a row are the same words in another place; fewer are a coincidence.
const LEAST_MOVED = 3;

// Words of the content with their places, counted in code points of the article as all spans are.
function wordsOf(claim) {
  const found = [];
  let quoted = false;
  for (const [start, text] of claim.paragraphs) {
    const points = [...text];
    for (let at = 0; at < claim.content.length; at += 2) {
      const from = Math.max(claim.content[at] - start, 0);
      const to = Math.min(claim.content[at + 1] - start, points.length);
      if (from >= to) continue;
      const piece = points.slice(from, to);
      let word = null;
      const finish = (end) => { if (word) { word.end = start + from + end; found.push(word); word = null; } };
      piece.forEach((point, index) => {
        if (/[“”"«»„]/u.test(point)) { finish(index); quoted = /[“«„]/u.test(point) || (point === '"' && !quoted); return; }
        if (/[\p{L}\p{N}’'.,-]/u.test(point) && !(/[.,]/.test(point) && !/\p{N}/u.test(piece[index + 1] || ""))) {
          word = word || { start: start + from + index, text: "", quoted };
          word.text += point === "’" ? "'" : point.toLowerCase();
        } else finish(index);
      });
      finish(piece.length);
    }
  }
  return found;
}

// Which words of either side the other has in the same order (longest common subsequence).
function common(left, right) {
  const length = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      length[i][j] = left[i].text === right[j].text ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  const pairs = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i].text === right[j].text) pairs.push([i++, j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  return pairs.filter(([i, j], at) => !lonely(pairs, at, i, j, left));
}

function lonely(pairs, at, i, j, left) {
  const before = at > 0 && pairs[at - 1][0] === i - 1 && pairs[at - 1][1] === j - 1;
  const after = at + 1 < pairs.length && pairs[at + 1][0] === i + 1 && pairs[at + 1][1] === j + 1;
  return !before && !after && left[i].text.length <= SHORT && !/\d/.test(left[i].text);
}

// The longest run of words that stands in both and in neither of the sets: its length and where it begins.
function longestRun(left, right, [takenLeft, takenRight]) {
  let best = [0, 0, 0];
  let above = new Uint16Array(right.length + 1);
  left.forEach((word, i) => {
    const here = new Uint16Array(right.length + 1);
    right.forEach((other, j) => {
      if (word.text !== other.text || takenLeft.has(i) || takenRight.has(j)) return;
      here[j + 1] = above[j] + 1;
      if (here[j + 1] > best[0]) best = [here[j + 1], i - above[j], j - above[j]];
    });
    above = here;
  });
  return best;
}

// Words that stand elsewhere in the other passage are not missing there: they are moved, not taken out and put in.
function movedWords(left, right, kept) {
  const taken = kept.map((each) => new Set(each)), moved = [new Set(), new Set()];
  for (;;) {
    const [length, i, j] = longestRun(left, right, taken);
    if (length < LEAST_MOVED) return moved;
    for (let step = 0; step < length; step++)
      [i + step, j + step].forEach((index, side) => { taken[side].add(index); moved[side].add(index); });
  }
}

// Runs of words that only one side has, or has in another place, as layers to be drawn over each passage.
function differences(reference, match) {
  const sides = [wordsOf(reference), wordsOf(match)];
  const pairs = common(...sides);
  const kept = [0, 1].map((side) => new Set(pairs.map((pair) => pair[side])));
  const moved = movedWords(...sides, kept);
  if (pairs.length + moved[0].size < LEAST_IN_COMMON * Math.min(sides[0].length, sides[1].length)) return null;
  return sides.map((words, side) => [
    ...runs(words, (index) => !kept[side].has(index) && !moved[side].has(index), side ? "ins" : "del"),
    ...runs(words, (index) => moved[side].has(index), "span"),
  ]);
}

function runs(words, belongs, name) {
  const found = [];
  words.forEach((word, index) => {
    if (!belongs(index)) return;
    const last = found[found.length - 1];
    if (last && last.next === index && (name === "span" || last.quoted === word.quoted)) { last.end = word.end; last.next++; }
    else found.push({ start: word.start, end: word.end, name, quoted: word.quoted && name !== "span", next: index + 1 });
  });
  return found;
}

