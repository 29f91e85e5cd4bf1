import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { Came, CaseTask } from "../../cases/index.ts";
import { findLatestNeeds } from "../store/needs.ts";

/**
 * On a case: what she wants now as far as the reader may see it, else as it came with the referral; and going through it
 * with her. One query.
 */
export async function caseNeedsTask(tx: ActorTx, theCase: Thing, { received }: Came): Promise<CaseTask> {
  const { id, state, personId } = theCase;
  const latest = personId ? await findLatestNeeds(tx, personId) : undefined;
  const wanted = (latest?.needs ?? []).filter((need) => need.state === "wanted");
  const names = wanted.flatMap((need) => tx.house.pack.needs.find((one) => one.id === need.id)?.name ?? []);
  const came = (received.needs ?? []).map((said) => said.replace(/\.$/, ""));
  const asItCame = came.length > 0 ? `As it came: ${came.join("; ")}; not gone through here yet.` : undefined;
  const mayAsk = can(tx.actor, "needs.assess");
  return {
    label: "Needs",
    says: latest ? "Recorded" : asItCame ? "As it came" : "Not gone through here yet",
    more: !latest ? asItCame : names.length > 0 ? `Wants now: ${names.join("; ")}.` : "Wants nothing now.",
    links: [
      ...(latest && mayAsk ? [{ href: `/needs/${latest.id}`, text: "What she said" }] : []),
      ...(mayAsk && state === "active"
        ? [{ href: `/cases/${id}/needs`, text: latest ? "Go through them again" : "Ask what she needs" }]
        : []),
    ],
  };
}
