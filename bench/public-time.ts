import type { Ending } from "../tests/operations/machine/ending.ts";
import { ask } from "../tests/operations/machine/ask.ts";
import { newPlace, withSettings, type Place } from "../tests/operations/machine/place.ts";
import { startProgram } from "../tests/operations/machine/program.ts";
import { linkedPages } from "../tests/quality/linked-pages.ts";
import { atMost, type Figure } from "./support/figure.ts";
import { askOver, openSocket } from "./support/http-socket.ts";
import { percentile } from "./support/percentile.ts";

const BAR_MS = 50;
const CLIENTS = 50;
const A_CLIENT = 40;
const WARM_UP = 10;

/**
 * Time to the first byte of the published pages of both public faces, the map of places that feel unsafe among them, at
 * the 95th percentile: fifty clients at once, each of whom asks for the next page as soon as she has one; of the running
 * program, in a process of its own, on the embedded database. The pages are those that links lead to. Once as somebody
 * comes for the first time, and once with a visit that is kept, which every page then reads for its language.
 */
export async function bench(): Promise<readonly Figure[]> {
  const undo: (() => unknown)[] = [];
  const t: Ending = { after: (task) => undo.push(task) };
  try {
    const place = await newPlace(t);
    // The county has published maps and what was done about places.
    await startProgram(t, withSettings(place, { FANLIGHT_COUNTY: "fictional" }));
    const pages: Asked[] = [];
    for (const origin of [place.help, place.staff])
      for (const path of await linkedPages(place, origin)) pages.push({ origin, path });
    const figures: Figure[] = [];
    for (const [who, isReturning] of [
      ["who come for the first time", false],
      ["who have a visit", true],
    ] as const) {
      await visitAll(place, pages, { isReturning, each: WARM_UP });
      const times = await visitAll(place, pages, { isReturning, each: A_CLIENT });
      const name = `first byte of ${pages.length} public pages, p95 for ${CLIENTS} clients at once ${who}`;
      figures.push(atMost(BAR_MS, { name, value: percentile(times, 0.95), unit: "ms", engine: "embedded" }));
    }
    return figures;
  } finally {
    for (const task of undo.toReversed()) await task();
  }
}

type Asked = { readonly origin: string; readonly path: string };
type Visiting = { readonly isReturning: boolean; readonly each: number };

async function visitAll(place: Place, pages: readonly Asked[], visiting: Visiting): Promise<number[]> {
  const clients = Array.from({ length: CLIENTS }, (_, client) =>
    visit(place, pages, { ...visiting, client }),
  );
  return (await Promise.all(clients)).flat();
}

/** One client over a connection of its own, from an address of its own, so that nobody is taken for a flood. */
async function visit(
  place: Place,
  pages: readonly Asked[],
  { isReturning, each, client }: Visiting & { readonly client: number },
): Promise<number[]> {
  const { port } = place;
  const cookie = isReturning ? `cookie: ${await beginVisit(place)}\r\n` : "";
  const socket = await openSocket(port, "127.0.0.1");
  const times: number[] = [];
  for (let count = 0; count < each; count += 1) {
    const page = pages[(client + count) % pages.length];
    if (!page) throw new Error("There are no public pages.");
    const { origin, path } = page;
    const from = `10.${client}.${Math.floor(count / 10)}.${count % 10}`;
    const request = `GET ${path} HTTP/1.1\r\nhost: ${new URL(origin).host}\r\nx-forwarded-for: ${from}\r\n${cookie}\r\n`;
    const since = performance.now();
    const line = await askOver(socket, request, () => times.push(performance.now() - since));
    if (!line.startsWith("HTTP/1.1 200")) throw new Error(`${path} was answered with ${line}`);
  }
  socket.destroy();
  return times;
}

/** Somebody who has chosen to have what she writes kept: her visit is in the database from then on. */
async function beginVisit({ port, help: origin }: Place): Promise<string> {
  const page = await ask({ port, origin, path: "/cookies" });
  const cookie = page.cookies[0]?.split(";", 1)[0] ?? "";
  const csrf = /name="csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? "";
  const body = new URLSearchParams({ csrf, keep: "keep" }).toString();
  const { status } = await ask({ port, origin, path: "/cookies", method: "POST", cookie, body });
  if (status !== 303) throw new Error(`A visit could not begin: ${status}.`);
  return cookie;
}
