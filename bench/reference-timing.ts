import { randomBytes } from "node:crypto";
import { deriveThreadSecrets, newBearerReference, newDraftSecret } from "../src/foundation/crypto/index.ts";
import { putDraft } from "../src/foundation/intake/index.ts";
import { listen, type ListeningSite } from "../tests/support/listening-site.ts";
import { atLeast, type BenchEngine, type Figure, type Need } from "./support/figure.ts";
import { emptyEmbedded, emptyPostgres, type FilledHouse } from "./support/filled-house.ts";
import { helpRequest } from "./support/help-request.ts";
import { inOwnProcess } from "./support/in-own-process.ts";
import { median } from "./support/median.ts";
import { rankTest } from "./support/rank-test.ts";
import { makeReferences, REFERENCE_KINDS, type References } from "./support/references.ts";
import type { Timed, Timing } from "./support/time-requests.ts";

const SAMPLES = 500;
const WARM_UP = 100;
const LEVEL = 0.01;
const AT_ONCE = 20;
/** How a reference comes: as somebody typed it, or what her device derived from it. */
const WAYS = ["typed", "by the device"] as const;

export const needs: readonly Need[] = ["postgres"];

/**
 * Whether the time of the answer tells a wrong reference from a right one, or from one that is over or burnt: five
 * hundred of each, in an order of chance, over the whole HTTP path, each with a visit and a reference of its own. The
 * figure is the probability of a difference in rank this large by chance alone; below 0.01 they are told apart. Timed is
 * the answer to what was typed; what is shown after a right one is another page, which anyone sees who may see it.
 */
export async function bench(): Promise<readonly Figure[]> {
  return [
    ...(await onEngine("embedded", await emptyEmbedded())),
    ...(await onEngine("postgres", await emptyPostgres())),
  ];
}

async function onEngine(engine: BenchEngine, filled: FilledHouse): Promise<Figure[]> {
  const site = await listen(filled.house);
  try {
    const references = await makeReferences(filled, SAMPLES);
    const figures: Figure[] = [];
    for (const way of WAYS) {
      const times = await timeAll(filled, site, references, way);
      for (const kind of REFERENCE_KINDS.filter((each) => each !== "wrong"))
        figures.push(compare(times.wrong, times[kind], `wrong ÷ ${kind} reference, ${way}`, engine));
    }
    return figures;
  } finally {
    await site.close();
    await filled.close();
  }
}

function compare(
  wrong: readonly number[],
  other: readonly number[],
  name: string,
  engine: BenchEngine,
): Figure {
  const p = rankTest(wrong, other);
  const [ours, theirs] = [median(wrong), median(other)];
  const medians = `medians ${ours.toFixed(2)} ÷ ${theirs.toFixed(2)} ms = ${(ours / theirs).toFixed(3)}`;
  const said = p < LEVEL ? "told apart" : "not told apart";
  return atLeast(LEVEL, { name: `${name}: ${said} (${medians})`, value: p, unit: "p", engine });
}

async function timeAll(
  { house }: FilledHouse,
  { origins }: ListeningSite,
  references: References,
  way: (typeof WAYS)[number],
): Promise<Record<(typeof REFERENCE_KINDS)[number], number[]>> {
  const warming = Array.from({ length: WARM_UP }, () => ({
    kind: "none",
    digits: newBearerReference().digits,
  }));
  const asked = REFERENCE_KINDS.flatMap((kind) => references[kind].map((digits) => ({ kind, digits })));
  const order = [...warming, ...shuffle(asked)];
  const secrets = order.map(() => newDraftSecret());
  for (let from = 0; from < secrets.length; from += AT_ONCE)
    await Promise.all(secrets.slice(from, from + AT_ONCE).map((secret) => putDraft(house, secret, ASKED)));
  const requests = order.map(({ digits }, index) => {
    const secret = secrets[index] ?? "";
    return helpRequest(origins.help, secret, fieldsOf(digits, way));
  });
  const work: Timing = { port: Number(new URL(origins.help).port), requests, expected: "HTTP/1.1 303" };
  const { times, refused } = await inOwnProcess<Timed>("./time-requests.ts", work);
  if (refused !== undefined) throw new Error(`Not every reference was answered: ${refused}`);
  const of = (wanted: string): number[] => times.filter((_, index) => order[index]?.kind === wanted);
  return { wrong: of("wrong"), right: of("right"), expired: of("expired"), burnt: of("burnt") };
}

/** Somebody who stands before the page that asks for her number. */
const ASKED = { at: { kind: "coming-back" } };

function fieldsOf(digits: string, way: (typeof WAYS)[number]): Readonly<Record<string, string>> {
  if (way === "typed") return { number: digits };
  return { go: "open", seed: deriveThreadSecrets({ digits }).lookupSeed.toString("base64url") };
}

/** In an order of chance, so that whatever changes meanwhile changes for all kinds alike. */
function shuffle<T>(all: readonly T[]): T[] {
  const keyed = all.map((each) => ({ each, key: randomBytes(6).readUIntBE(0, 6) }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ each }) => each);
}
