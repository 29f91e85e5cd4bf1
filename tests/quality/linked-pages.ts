import { ask } from "../operations/machine/ask.ts";
import type { Place } from "../operations/machine/place.ts";
import { attribute, elements } from "./page.ts";

/** Following it ends the visit. */
const LEAVES = "/leave";

/**
 * The addresses of a face of the running program that links lead to from its first page, one of each kind: where
 * addresses differ by a number alone, the first.
 */
export async function linkedPages({ port }: Place, origin: string): Promise<string[]> {
  const found = new Map<string, string>([["/", "/"]]);
  const shown: string[] = [];
  for (const path of found.values()) {
    const { status, body } = await ask({ port, origin, path });
    if (status !== 200) continue;
    shown.push(path);
    for (const link of elements(body, "a")) {
      const href = (attribute(link, "href") ?? "").split(/[?#]/, 1)[0] ?? "";
      const kind = href.replaceAll(/\d+/g, "#");
      if (href.startsWith("/") && href !== LEAVES && !found.has(kind)) found.set(kind, href);
    }
  }
  return shown;
}
