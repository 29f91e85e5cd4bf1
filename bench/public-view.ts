import { gzipSync } from "node:zlib";
import { ask, type Answered } from "../tests/operations/machine/ask.ts";
import type { Ending } from "../tests/operations/machine/ending.ts";
import { newPlace, type Place } from "../tests/operations/machine/place.ts";
import { startProgram } from "../tests/operations/machine/program.ts";
import { atMost, type Figure } from "./support/figure.ts";

const BAR = 50;
const KB = 1024;

/**
 * How much the first page of the help face and every file it needs weigh, through the running program: each file
 * compressed with gzip, and as it really travels to a browser that takes gzip. Pages travel uncompressed, since the
 * length of a compressed one could tell what is in it.
 */
export async function bench(): Promise<readonly Figure[]> {
  const undo: (() => unknown)[] = [];
  const t: Ending = { after: (task) => undo.push(task) };
  try {
    const place = await newPlace(t);
    await startProgram(t, place.settings);
    const files = await openFirstPage(place);
    return [
      figure(
        "public first view, all files compressed",
        files.map(({ compressed }) => compressed),
      ),
      figure(
        "public first view, all files as they travel",
        files.map(({ sent }) => sent),
      ),
    ];
  } finally {
    for (const task of undo.toReversed()) await task();
  }
}

/** The page, what it names, and what those files name: nothing may be left out, and nothing come from elsewhere. */
async function openFirstPage(place: Place): Promise<Weight[]> {
  const page = await open(place, "/");
  const named = [...page.body.matchAll(/<(?:link|script|img)\b[^>]*\b(?:href|src)="([^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  if (named.length < 2) throw new Error("The first page names no style sheet and no script.");
  const weights = [weigh(page, page)];
  for (const path of named.filter((each) => !each.startsWith("data:"))) {
    if (!path.startsWith("/")) throw new Error(`The first page asks somebody else: ${path}`);
    const plain = await open(place, path);
    if (/url\((?!["']?data:)/.test(plain.body)) throw new Error(`${path} names further files.`);
    weights.push(weigh(plain, await open(place, path, { "accept-encoding": "gzip" })));
  }
  return weights;
}

async function open({ port, help }: Place, path: string, headers = {}): Promise<Answered> {
  const answered = await ask({ port, origin: help, path, headers });
  if (answered.status !== 200) throw new Error(`${path} was answered with ${answered.status}.`);
  return answered;
}

function weigh(plain: Answered, travelling: Answered): Weight {
  return { compressed: gzipSync(plain.body).length, sent: Number(travelling.headers["content-length"]) };
}

function figure(name: string, bytes: readonly number[]): Figure {
  return atMost(BAR, { name, value: bytes.reduce((sum, each) => sum + each, 0) / KB, unit: "KB" });
}

type Weight = { readonly compressed: number; readonly sent: number };
