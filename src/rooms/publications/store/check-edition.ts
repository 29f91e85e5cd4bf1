import { addMonths } from "../../../foundation/clock/index.ts";
import { createHash } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { defineJob, withSystemActor } from "../../../foundation/jobs/index.ts";
import { getThing, takeStep } from "../../../foundation/process/index.ts";
import { openSolver } from "../../../foundation/solver/index.ts";
import type { PublicTable } from "../../../foundation/pack/index.ts";
import type { Solver, Table } from "../../../stats/index.ts";
import { findReleasedQuarters, findReleasedTotals, findUncut, profileOf } from "../../figures/index.ts";
import { editionProcess } from "../edition-process.ts";
import { PUBLICATIONS } from "../keepers.ts";
import { composeEdition, findFresh, type ToCompose } from "../model/compose-edition.ts";
import { editionBody, type EditionBody } from "../model/edition-body.ts";
import { getProfile } from "../model/profiles.ts";
import { isCountedTheSame } from "../model/is-counted-the-same.ts";
import { protectEdition, type Basis, type Protected, type ToProtect } from "../model/protect-edition.ts";
import { COUNTED_AGAIN, type Why } from "../model/why.ts";
import { totalsShown } from "../model/totals-shown.ts";
import { findBefore, findLast, getEdition } from "./edition.ts";

/** How many quarters an edition has at most. */
const QUARTERS = 8;

/** Works out what an edition shows and attacks it, once it was prepared. Done twice it does nothing more. */
export const checkEditionJob = defineJob<{ readonly edition: string }>({
  name: "publications.check",
  run: async (house, { edition }) => checkEdition(house, edition),
});

let solver: Promise<Solver> | undefined;

/** In three parts, so that no transaction is open while it computes: reads, reasons, says what it found. */
export async function checkEdition(house: House, id: string): Promise<void> {
  const work = await withSystemActor(house, PUBLICATIONS, (tx) => readWork(tx, id));
  if (work === undefined) return;
  const started = performance.now();
  solver ??= openSolver();
  const found = await protectEdition(work.protect, await solver);
  const isSame = isCorrection(work) && isCountedTheSame(found.basis, work.protect.earlier);
  // A correction that counts the same leaves what is out as it was read: the step finds that it changes nothing.
  const body = isSame
    ? composeEdition({ ...work.compose, isAnew: false }, [])
    : composeEdition(work.compose, found.printed);
  const tookMs = Math.round(performance.now() - started);
  await withSystemActor(house, PUBLICATIONS, (tx) =>
    record(tx, id, { body, found, tookMs, follows: work.follows }),
  );
}

/** What an edition shows, as one short text: the same for the same body, whatever order it was stored in. */
function hashOf(body: EditionBody): string {
  return createHash("sha256")
    .update(JSON.stringify(editionBody.parse(body)))
    .digest("hex");
}

function isCorrection({ why }: Work): boolean {
  return why === "error" || why === "late";
}

type Work = {
  readonly compose: ToCompose;
  readonly protect: ToProtect;
  readonly follows: number;
  readonly why: Why;
};

async function readWork(tx: ActorTx, id: string): Promise<Work | undefined> {
  const { pack } = tx.house;
  const edition = await getEdition(tx, id);
  if (edition.state !== "checking") return undefined;
  const tables = pack.publications.tables.filter((table) => edition.tables.includes(table.id));
  const released = await findReleasedQuarters(tx);
  const quarters = released.filter((quarter) => quarter <= edition.until).slice(-QUARTERS);
  const before = await findBefore(tx, edition.number);
  const profile = getProfile(edition.profile);
  const compose: ToCompose = {
    pack,
    number: edition.number,
    tables,
    quarters,
    profile,
    before,
    isAnew: COUNTED_AGAIN.includes(edition.why),
  };
  const measures = [...new Set(tables.map(({ measure }) => measure))];
  const span = { since: quarters[0] ?? edition.until, before: addMonths(edition.until, 3) };
  const counts = await findUncut(tx, span, measures);
  return {
    compose,
    follows: await findLast(tx),
    why: edition.why,
    protect: {
      pack,
      fresh: findFresh(compose),
      counts,
      profile,
      earlier: await findEarlier(tx),
      shownElsewhere: await findShownElsewhere(tx, tables, counts),
    },
  };
}

async function findEarlier({ db }: ActorTx): Promise<Basis[]> {
  const query = sql<{ counted: StoredBasis }>`select counted from publications.earlier()`;
  return (await query.execute(db)).rows.map(({ counted }) => readBasis(counted));
}

async function findShownElsewhere(
  tx: ActorTx,
  tables: readonly PublicTable[],
  counts: ToProtect["counts"],
): Promise<Basis> {
  const measures = [...new Set(tables.map(({ measure }) => measure))];
  const totals = await findReleasedTotals(tx, measures);
  return totalsShown(totals, counts, profileOf(tx.house.pack));
}

type Finding = {
  readonly body: EditionBody;
  readonly found: Protected;
  readonly tookMs: number;
  readonly follows: number;
};

async function record(tx: ActorTx, id: string, { body, found, tookMs, follows }: Finding): Promise<void> {
  const { state } = await getThing(tx, id);
  if (state !== "checking") return;
  const { verdict, basis } = found;
  const hash = hashOf(body);
  await sql`select publications.keep_basis(${id}, ${JSON.stringify(writeBasis(basis))}::jsonb)`.execute(
    tx.db,
  );
  await tx.db
    .updateTable("publications.edition")
    .set({ body: JSON.stringify(body), body_hash: hash, follows })
    .where("id", "=", id)
    .execute();
  const { findings, ...sums } = verdict;
  const row = {
    ...sums,
    edition_id: id,
    body_hash: hash,
    faults: findings.length,
    findings: JSON.stringify(findings),
    took_ms: tookMs,
    at: tx.house.now(),
  };
  await tx.db.insertInto("publications.audit").values(row).execute();
  await takeStep(tx, editionProcess, { thingId: id, step: "find" });
}

// What has no end cannot be written as JSON.
type StoredBound = { terms: [Record<string, string>, number][]; lower: number | null; upper: number | null };
type StoredBasis = {
  tables: (Omit<Table, "bounds"> & { bounds?: StoredBound[] })[];
  heldBack: string[];
};

function writeBasis({ tables, heldBack }: Basis): object {
  return { tables, heldBack };
}

function readBasis({ tables, heldBack }: StoredBasis): Basis {
  return {
    heldBack,
    tables: tables.map(({ bounds, ...table }) => ({
      ...table,
      ...(bounds && {
        bounds: bounds.map(({ terms, lower, upper }) => ({
          terms,
          lower: lower ?? -Infinity,
          upper: upper ?? Infinity,
        })),
      }),
    })),
  };
}
