import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict, forbidden } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { enqueue } from "../../../foundation/jobs/index.ts";
import { homeAgency } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { editionProcess } from "../edition-process.ts";
import { editionOpening } from "../keepers.ts";
import { checkEditionJob } from "./check-edition.ts";
import { findEditions } from "./edition.ts";

const OPEN = ["checking", "ready", "signed"];

/**
 * The number of the next edition.
 * @throws forbidden at another agency; conflict while one is not out yet
 */
export async function nextNumber(tx: ActorTx): Promise<number> {
  if (tx.actor.agencyId !== homeAgency(tx.house.pack))
    throw forbidden("These figures are published by another agency.");
  const editions = await findEditions(tx);
  const open = editions.find(({ state }) => OPEN.includes(state));
  if (open)
    throw conflict(
      `Edition ${open.number} is not out yet. Publish it or put it aside, then prepare another.`,
    );
  return Math.max(0, ...editions.map((edition) => edition.number)) + 1;
}

/** Prepares an edition, and leaves it to be worked out and attacked. One at a time: each audit reasons with all that is out. */
export async function beginEdition(tx: ActorTx, answers: Answers): Promise<Thing> {
  const { pack } = tx.house;
  const number = await nextNumber(tx);
  const thing = await openThing(tx, editionProcess, {
    ...editionOpening(pack),
    detail: { number, why: textOf(answers, "why") },
    write: async ({ id }) => {
      const row = {
        id,
        number,
        tables: (answers["tables"] as readonly string[]).slice(),
        until: textOf(answers, "until"),
        profile: textOf(answers, "profile"),
        why: textOf(answers, "why"),
        prepared_by: tx.actor.staffId ?? "",
      };
      await tx.db.insertInto("publications.edition").values(row).execute();
    },
  });
  await enqueue(tx, checkEditionJob, { edition: thing.id });
  return thing;
}

/** One answer of a form that has been read. */
function textOf(answers: Answers, name: string): string {
  const answer = answers[name];
  return typeof answer === "string" ? answer : "";
}
