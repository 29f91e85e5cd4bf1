import type { EditionBody } from "./edition-body.ts";
import { COUNTED_AGAIN, type Why } from "./why.ts";

/**
 * The question whose answer leaves nothing to publish: a correction before anything is out, or the next quarter where all
 * tables have it already. Whether a correction changes anything is known once everything was counted again.
 */
export function whyEmpty(
  before: EditionBody | undefined,
  { tables, until, why }: { readonly tables: readonly string[]; readonly until: string; readonly why: Why },
): "until" | "why" | undefined {
  if (COUNTED_AGAIN.includes(why)) return before === undefined ? "why" : undefined;
  const isOut = (id: string): boolean =>
    before?.tables.find((table) => table.id === id)?.lines.some(({ quarter }) => quarter >= until) ?? false;
  return tables.every(isOut) ? "until" : undefined;
}
