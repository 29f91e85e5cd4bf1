/** Below this a word has too few letters to guess at. */
const SHORTEST = 5;
/** From here on two slips are forgiven: in fewer letters two make another word, such as "thrown" of "throat". */
const LONG = 7;

/** The word that was meant by one nobody knows: the nearest that begins alike, or none. */
export function findMeant(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const word of known) {
    const length = Math.max(typed.length, word.length);
    // Of a short word one letter too many is seen, as in "chokd": fewer letters, or others, make another word.
    const isLonger = typed.length >= SHORTEST && word.length === SHORTEST - 1;
    if (word[0] !== typed[0] || (Math.min(typed.length, word.length) < SHORTEST && !isLonger)) continue;
    const allowed = length >= LONG ? 2 : 1;
    if (Math.abs(typed.length - word.length) > allowed) continue;
    const slips = countSlips(typed, word);
    if (slips > allowed || slips >= least) continue;
    best = word;
    least = slips;
  }
  return best;
}

/** Letters to add, drop, change, or swap with their neighbour, to make one word of the other. */
export function countSlips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (last[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swap = isSwap ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity;
      current.push(Math.min(change, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, swap));
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
