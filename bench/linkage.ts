import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkoutRoot } from "../src/foundation/config/index.ts";
import { heldOutCalibration } from "./linkage/held-out-calibration.ts";
import { linkInOwnProcess } from "./linkage/link-in-own-process.ts";
import { recallByOrigin } from "./linkage/recall-by-origin.ts";
import { writePeople } from "./linkage/write-people.ts";
import { atLeast, atMost, type Figure } from "./support/figure.ts";

/** Bars. Source: LINKAGE, bars, and issue 5. */
const BARS = {
  febrl3: { pairs: 0.998, clusters: 0.999 },
  seconds: 10,
  memoryMb: 1536,
  calibrationError: 0.005,
  reviewedCalibrationError: 0.02,
  fairnessGap: 2,
  pairsPerSecond: 1_000_000,
} as const;

const PUBLIC_SETS = join(checkoutRoot, "..", "shared", "linkage-data");
const MANY = 1_000_000;
const MEASURED = 200_000;
const SEED = 20_261_122;
const MAP =
  "given_name=first,surname=last,date_of_birth=dob,address=address,place=town,postcode=postcode,phone=phone,email=email";

/**
 * The command from end to end, in a process of its own: public sets, whose true groups are known; a million made-up records for time and room; fewer
 * of them, with the truth told, for how right probabilities are, for whom, and how fast one core compares. Splink cannot be had
 * from the package registries, so that its figures are those published, of a version that was not recorded.
 */
export async function bench(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-linkage-"));
  try {
    return [...(await publicSets()), ...(await manyRecords(folder)), ...(await knownRecords(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publicSets(): Promise<Figure[]> {
  const [febrl3, fake] = ["febrl3.csv", "fake_1000.csv"].map((name) => join(PUBLIC_SETS, name));
  if (!febrl3 || !fake || !existsSync(febrl3) || !existsSync(fake)) {
    process.stderr.write(`linkage: the public sets are not in ${PUBLIC_SETS}; their figures are left out.\n`);
    return [];
  }
  const one = await linkInOwnProcess([
    febrl3,
    "--map=given_name=given_name,surname=surname,date_of_birth=date_of_birth,postcode=postcode",
    "--map=address=street_number+address_1,address=address_2,place=suburb,identifier=soc_sec_id",
    "--id=rec_id",
    "--truth=rec_id",
    "--truth-pattern=rec-(\\d+)-",
  ]);
  const other = await linkInOwnProcess([
    fake,
    "--map=given_name=first_name,surname=surname,date_of_birth=dob,place=city,email=email",
    "--id=unique_id",
    "--truth=cluster",
  ]);
  const splink = (figure: string): string => `(Splink, published, version unknown: ${figure})`;
  return [
    atLeast(BARS.febrl3.pairs, share(`febrl3, F1 at p ≥ .5 ${splink(".993")}`, one.truth?.pairsAtHalf.f1)),
    atLeast(
      BARS.febrl3.clusters,
      share(`febrl3, best cluster F1 ${splink(".998")}`, one.truth?.clustersAtBest.f1),
    ),
    ...reviewedFigures(febrl3, fake),
    withoutBar(share("fake_1000, F1 at p ≥ .5", other.truth?.pairsAtHalf.f1)),
    withoutBar(share("fake_1000, best pair F1", other.truth?.pairsAtBest.f1)),
    withoutBar(share("fake_1000, best cluster F1", other.truth?.clustersAtBest.f1)),
  ];
}

/** How right probabilities of pairs nobody reviewed are, once some others have been. */
function reviewedFigures(febrl3: string, fake: string): Figure[] {
  return heldOutCalibration({ febrl3, fake }).map(({ name, reviewed, heldOut, error }) =>
    atMost(
      BARS.reviewedCalibrationError,
      share(
        `${name}, calibration error on ${heldOut.toLocaleString("en-GB")} pairs after ${reviewed.toLocaleString("en-GB")} others were reviewed`,
        error,
      ),
    ),
  );
}

async function manyRecords(folder: string): Promise<Figure[]> {
  const file = join(folder, "many.csv");
  writePeople(file, MANY, SEED);
  const { seconds, peakMemoryMb } = await linkInOwnProcess([
    file,
    "--map",
    MAP,
    "--id",
    "id",
    "--out",
    join(folder, "many"),
  ]);
  rmSync(file);
  return [
    atMost(BARS.seconds, {
      name: "1,000,000 records, end to end, all files written",
      value: seconds.total,
      unit: "s",
    }),
    atMost(BARS.memoryMb, {
      name: "1,000,000 records, memory at most",
      value: Math.round(peakMemoryMb),
      unit: "MB",
    }),
  ];
}

async function knownRecords(folder: string): Promise<Figure[]> {
  const [file, out] = [join(folder, "known.csv"), join(folder, "known")];
  writePeople(file, MEASURED, SEED + 1);
  const truth = ["--truth", "person", "--threads", "1", "--out", out];
  const summary = await linkInOwnProcess([file, "--map", MAP, "--id", "id", ...truth]);
  const recalls = recallByOrigin(file, join(out, "clusters.csv"));
  const shares = recalls.map(({ recall }) => recall);
  const told = recalls.map(({ origin, recall }) => `${origin} ${(recall * 100).toFixed(1)}%`).join(", ");
  const { candidatePairs } = summary.counts;
  return [
    atMost(
      BARS.calibrationError,
      share("made-up records, calibration error, raw", summary.truth?.calibrationError),
    ),
    withoutBar(share("made-up records, F1 at p ≥ .5", summary.truth?.pairsAtHalf.f1)),
    withoutBar(share("made-up records, cluster F1 at .5", summary.truth?.clusters.f1)),
    withoutBar(share("made-up records, recall of blocking", summary.truth?.blockingRecall)),
    atMost(BARS.fairnessGap, {
      name: `recall gap between origins of names (${told})`,
      value: (Math.max(...shares) - Math.min(...shares)) * 100,
      unit: "points",
    }),
    atLeast(BARS.pairsPerSecond, {
      name: "pairs compared on one core, all that goes with it",
      value: Math.round(candidatePairs / summary.seconds.compare),
      unit: "per s",
    }),
  ];
}

function share(name: string, value: number | undefined): { name: string; value: number; unit: string } {
  if (value === undefined) throw new Error(`There is no figure for "${name}".`);
  return { name, value: Number(value.toFixed(5)), unit: "" };
}

/** A figure that is told and held to nothing: nobody has set a bar that can be measured here. */
function withoutBar(measured: { name: string; value: number; unit: string }): Figure {
  return { ...measured, bar: "none set", ok: true, engine: "none" };
}
