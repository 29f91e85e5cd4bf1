import { rooms } from "../../src/rooms.ts";
import { ask } from "../operations/machine/ask.ts";
import type { Place } from "../operations/machine/place.ts";
import { attribute, elements } from "./page.ts";

/** Following it ends the visit. */
const LEAVES = "/leave";

/** What stands where the address of a page has a part that differs: a table of figures, a quarter, a page's own name. */
const KINDS = rooms
  .flatMap(({ routes }) => (typeof routes === "function" ? [] : routes))
  .filter(({ method }) => method === "GET")
  .map(({ path }) => ({ path, matches: new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`) }))
  .toSorted((one, other) => openParts(one.path) - openParts(other.path));

/**
 * The addresses of a face of the running program that links lead to from its first page, one of each kind: where
 * addresses differ by a part that the route leaves open, the first. Pages alone, and no file that a page offers.
 */
export async function linkedPages({ port }: Place, origin: string): Promise<string[]> {
  const found = new Map<string, string>([["/", "/"]]);
  const shown: string[] = [];
  for (const path of found.values()) {
    const { status, body, headers } = await ask({ port, origin, path });
    if (status !== 200 || !String(headers["content-type"]).startsWith("text/html")) continue;
    shown.push(path);
    for (const link of elements(body, "a")) {
      const href = (attribute(link, "href") ?? "").split(/[?#]/, 1)[0] ?? "";
      const kind = kindOf(href);
      if (href.startsWith("/") && href !== LEAVES && !found.has(kind)) found.set(kind, href);
    }
  }
  return shown;
}

function openParts(path: string): number {
  return path.split(":").length;
}

function kindOf(path: string): string {
  return KINDS.find(({ matches }) => matches.test(path))?.path ?? path.replaceAll(/\d+/g, "#");
}
