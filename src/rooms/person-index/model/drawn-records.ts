/** How many records are drawn at most: more could not be read, and each is compared with each. */
export const MOST_DRAWN = 10;

/** One record of one of two people: whose (0 or 1) and its place among what was told of them, from 1, in that order. */
export type DrawnRecord = { readonly side: 0 | 1; readonly place: number };

/** Which records are drawn of so many of the one and of the other: the newest of each, and more of one where the other has few. */
export function drawnRecords(one: number, other: number): DrawnRecord[] {
  const ofOther = Math.min(other, Math.max(MOST_DRAWN / 2, MOST_DRAWN - one));
  const ofOne = Math.min(one, MOST_DRAWN - ofOther);
  return [...newest(0, one, ofOne), ...newest(1, other, ofOther)];
}

/** What a side is called in a picture and in the table beside it. */
export function letterOf(side: number): string {
  return side === 0 ? "A" : "B";
}

function newest(side: 0 | 1, of: number, count: number): DrawnRecord[] {
  return Array.from({ length: count }, (_, index) => ({ side, place: of - count + index + 1 }));
}
