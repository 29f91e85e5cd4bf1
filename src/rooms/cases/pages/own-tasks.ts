import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { SafeNow } from "../../people/index.ts";
import type { CaseFile } from "../store/case-file.ts";
import type { CaseTask } from "./case-task.tsx";

/** Whether she can be reached now, and how to note that she was. */
export function safeContactTask({ actor }: ActorTx, { id, state }: Thing, safe: SafeNow): CaseTask {
  const mayWork = state === "active" && can(actor, "case.work");
  return {
    label: "Safe contact",
    says: safe.text,
    links: mayWork ? [{ href: `/cases/${id}/contact`, text: "Record that you spoke to her" }] : [],
  };
}

/** Other services she was referred to from this case, each with how it stands, and the way to refer her on. */
export function onwardTask({ actor, house }: ActorTx, { id, state }: Thing, file: CaseFile): CaseTask {
  const { base = "", states = {} } = house.processes.get("referral") ?? {};
  const mayRefer = state !== "closed" && can(actor, "referral.send");
  const onward = file.referrals.map((one) => ({
    href: `${base}/${one.id}`,
    text: `${one.reference}: ${(states[one.state]?.label ?? one.state).toLowerCase()}`,
  }));
  return {
    label: "Other services",
    says: onward.length > 0 ? `${onward.length} asked` : "None asked yet",
    links: [
      ...onward,
      ...(mayRefer ? [{ href: `/cases/${id}/refer`, text: "Refer her to another service" }] : []),
    ],
  };
}
