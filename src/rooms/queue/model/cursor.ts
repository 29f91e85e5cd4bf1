/** The last line of a page, as far as the order goes: the next page begins after it. */
export type Cursor = {
  /** 0 danger, 1 none; only where danger is ordered by. */
  readonly urgency: number;
  /** Microseconds since 1970, as text: a number would lose some. */
  readonly at: string;
  readonly id: string;
};

const CURSOR = /^([01])\.(\d{1,18})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor for an address: no secret, and nothing about anybody. */
export function writeCursor({ urgency, at, id }: Cursor): string {
  return `${urgency}.${at}.${id}`;
}

/** A cursor from an address; nothing when it is none, and then the list begins at the beginning. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [, urgency, at, id] = CURSOR.exec(text ?? "") ?? [];
  return urgency && at && id ? { urgency: Number(urgency), at, id } : undefined;
}
