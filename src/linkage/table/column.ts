/**
 * One field of many records, without strings. A record's values are `ids[starts[r] .. starts[r + 1]]`; the text of value v is
 * `chars[offsets[v] .. offsets[v + 1]]`; its features are `features[v * width ..]`; the pairs of characters in it (addresses only), sorted,
 * are `grams[gramStarts[v] .. gramStarts[v + 1]]`; `counts[v]` records hold it. All arrays may be shared between threads.
 */
export type Column = {
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly chars: Uint16Array;
  readonly offsets: Uint32Array;
  readonly counts: Uint32Array;
  readonly features: Int32Array;
  readonly width: number;
  readonly grams: Uint16Array;
  readonly gramStarts: Uint32Array;
};

/** The text of one value. */
export function valueText(column: Column, value: number): string {
  let text = "";
  for (let at = column.offsets[value] ?? 0; at < (column.offsets[value + 1] ?? 0); at++)
    text += String.fromCharCode(column.chars[at] ?? 0);
  return text;
}
