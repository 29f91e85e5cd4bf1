import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { CaseTask } from "../../cases/index.ts";
import { ASKED_BY } from "../question-steps.ts";
import { findOrigin } from "../store/origin.ts";

/** On a case that came of a referral: what was asked of whoever sent it, and the way to ask. One query. */
export async function caseOriginTask(tx: ActorTx, theCase: Thing): Promise<CaseTask | undefined> {
  const origin = await findOrigin(tx, theCase.id);
  if (!origin) return undefined;
  const { base = "" } = tx.house.processes.get("referral") ?? {};
  const href = `${base}/${origin.id}`;
  const step = origin.isAsked || theCase.state === "closed" ? undefined : ASKED_BY[origin.state];
  const says = { asked: "Waits for an answer", answered: "Answered", nothing: "Nothing asked" };
  return {
    label: "Whoever referred her",
    says: says[origin.isAsked ? "asked" : origin.isAnswered ? "answered" : "nothing"],
    links: [
      { href, text: `${origin.reference}: what was sent, asked and answered` },
      ...(step && can(tx.actor, "case.see")
        ? [{ href: `${href}/${step}`, text: "Ask whoever referred her" }]
        : []),
    ],
  };
}
