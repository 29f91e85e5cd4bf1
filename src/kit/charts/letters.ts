/** The size of the type in a picture, as the style sheet has it, and how wide a letter of it is, about, in a wide face. */
export const TYPE_SIZE = 14;
const WIDE = 0.63;
const WIDER = 0.95;
const LETTERS = new Intl.Segmenter("en");
const WIDE_LETTERS = /[%MWmw+−±<>=@&]/gu;

/** About how wide a text is in a picture. */
export function widthOf(text: string): number {
  const wider = text.match(WIDE_LETTERS)?.length ?? 0;
  return Math.ceil(TYPE_SIZE * ((text.length - wider) * WIDE + wider * WIDER));
}

/** A text that is no wider than there is room for, ended by an ellipsis where it was cut; whole in the table. */
export function fit(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const most = Math.max(1, Math.floor(room / (TYPE_SIZE * WIDE)) - 1);
  // A letter may be several characters long; a name of ten thousand is not looked through to its end.
  const letters = Array.from(LETTERS.segment(text.slice(0, most * 8)), ({ segment }) => segment).slice(
    0,
    most,
  );
  while (letters.length > 1 && widthOf(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** A text's middle, moved inwards where it would run over an edge. */
export function keepInside(middle: number, text: string, width: number): number {
  const half = widthOf(text) / 2;
  return Math.round(Math.max(half, Math.min(middle, width - half)) * 10) / 10;
}
