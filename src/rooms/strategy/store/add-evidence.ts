import type { ActorTx } from "../../../foundation/access/index.ts";
import { dayBounds } from "../../../foundation/clock/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import type { CleanFile } from "../../documents/index.ts";
import { evidenceProcess } from "../evidence-process.ts";
import { evidenceOpening } from "../keepers.ts";
import { plainAddress } from "../model/plain-address.ts";

/** The answer that cannot stand: an address that is none, or words kept for longer than a year. */
export function unfitEvidence({ link, consented, review }: Answers): string | undefined {
  if (typeof link === "string" && plainAddress(link) === undefined) return "link";
  if (typeof consented !== "string" || typeof review !== "string") return undefined;
  const yearAfter = `${Number(consented.slice(0, 4)) + 1}${consented.slice(4)}`;
  return review > yearAfter ? "review" : undefined;
}

/** Adds evidence to an item, in the name of whoever adds it; a file where a file shows it. */
export async function addEvidence(
  tx: ActorTx,
  item: { readonly id: string; readonly code: string },
  answers: Answers,
  file?: CleanFile,
): Promise<Thing> {
  const { pack, calendar } = tx.house;
  const said = (name: string): string | null => {
    const value = answers[name];
    return typeof value === "string" ? value : null;
  };
  const link = said("link");
  const review = said("review");
  const opening = evidenceOpening(pack, tx.actor.staffId ?? "");
  return openThing(tx, evidenceProcess, {
    ...opening,
    clocks: {
      review:
        review === null
          ? { for: opening.owner, starts: false }
          : { for: opening.owner, dueAt: dayBounds(review, calendar).from },
    },
    detail: { item: item.code, kind: said("kind") ?? "" },
    write: async ({ id }) => {
      const row = {
        id,
        item_id: item.id,
        kind: said("kind") ?? "",
        shows: said("shows"),
        link: link === null ? null : (plainAddress(link) ?? null),
        indicator: said("indicator"),
        file_type: file?.mediaType ?? null,
        file: file?.bytes ?? null,
        consent: said("consent"),
        consented_on: said("consented"),
        review_on: review,
        by_staff: tx.actor.staffId ?? "",
      };
      await tx.db.insertInto("strategy.evidence").values(row).execute();
    },
  });
}
