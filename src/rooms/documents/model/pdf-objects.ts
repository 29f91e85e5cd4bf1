/** One object of a PDF as it lies in the file. */
export type PdfObject = {
  readonly number: number;
  /** What stands between "obj" and "endobj". */
  readonly start: number;
  readonly end: number;
  readonly dictionary: string;
  readonly stream: { readonly start: number; readonly end: number } | undefined;
};

export type PdfParts = {
  readonly objects: readonly PdfObject[];
  /** Everything that is not inside a stream. */
  readonly plain: string;
};

const HEAD = /(\d{1,10})\s+\d{1,5}\s+obj\b/g;

/** The objects of a PDF that lie in it plainly, in order, and all text outside streams; undefined when it is no whole PDF. */
export function readPdf(bytes: Buffer): PdfParts | undefined {
  const text = bytes.toString("latin1");
  const objects: PdfObject[] = [];
  let plain = "";
  let from = 0;
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head; head = HEAD.exec(text)) {
    const object = readObject(text, Number(head[1]), head.index + head[0].length);
    if (!object) return undefined;
    objects.push(object);
    plain += text.slice(from, object.start) + object.dictionary;
    from = object.end;
    HEAD.lastIndex = object.end;
  }
  return objects.length === 0 ? undefined : { objects, plain: plain + text.slice(from) };
}

function readObject(text: string, number: number, start: number): PdfObject | undefined {
  const close = text.indexOf("endobj", start);
  if (close < 0) return undefined;
  const opens = /\bstream\r?\n/g;
  opens.lastIndex = start;
  const open = opens.exec(text);
  if (!open || open.index > close)
    return { number, start, end: close, dictionary: text.slice(start, close), stream: undefined };
  const streamEnd = text.indexOf("endstream", open.index);
  const end = streamEnd < 0 ? -1 : text.indexOf("endobj", streamEnd);
  if (end < 0) return undefined;
  const stream = { start: open.index + open[0].length, end: streamEnd };
  return { number, start, end, dictionary: text.slice(start, open.index), stream };
}
