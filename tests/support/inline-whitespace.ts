/** Where a reader is in a line: the start of a block, or after a space, swallows the space that follows. */
export interface Place {
  isAfterSpace: boolean;
  /** The last text of the line, whose closing space a block's end removes. */
  last: Text | undefined;
}

/** The start of a block of its own. */
export function newPlace(): Place {
  return { isAfterSpace: true, last: undefined };
}

/** Adds a text to a parent's children as a browser would show it in this place, and moves the place on. */
export function readText(value: string, children: object[], place: Place): void {
  const collapsed = value.replace(/[ \t\r\n\f]+/g, " ");
  const text = place.isAfterSpace ? collapsed.replace(/^ /, "") : collapsed;
  if (text === "") return;
  const node = { text };
  children.push(node);
  Object.assign(place, { isAfterSpace: text.endsWith(" "), last: node });
}

/** Ends the line: its last space goes, and the next text begins a line. */
export function closeBlock(place: Place): void {
  if (place.last && place.isAfterSpace) place.last.text = place.last.text.replace(/ $/, "");
  Object.assign(place, newPlace());
}

interface Text {
  text: string;
}
