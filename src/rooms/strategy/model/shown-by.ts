/** The kinds of item that evidence is added to. */
const SHOWN_BY: readonly string[] = ["objective", "commitment", "action"];

/** Whether an item of this kind is something that evidence can show. */
export function isShownBy(kind: string): boolean {
  return SHOWN_BY.includes(kind);
}
