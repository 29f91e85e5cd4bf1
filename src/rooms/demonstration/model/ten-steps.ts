import type { RoleOnOffer } from "./roles-on-offer.ts";

/** One step of the way through: who does it (in a role, or without one), and what to do. */
export type TrialStep = { readonly who: string; readonly what: string };

const VISITOR = "Someone looking for help";

const STEPS: readonly { readonly roleId?: string; readonly what: string }[] = [
  {
    what: "Open the public pages, ask for help and send it. Say that you will come back, and you get a number to come back with.",
  },
  {
    roleId: "referring-professional",
    what: "Ask for help for someone. What came of it will stand under your requests. It works without an account as well.",
  },
  {
    roleId: "front-door-practitioner",
    what: "Open every contact of your team from Now, put the newest first, and take yours.",
  },
  {
    roleId: "front-door-practitioner",
    what: "Go down what there is to decide: how to reach her, who she is, who causes harm, risk, needs, about her. Say in the risk tool that she is followed, and a screen is asked for.",
  },
  {
    roleId: "front-door-practitioner",
    what: "Refer to two services at once. See what each will be sent, change one of them, then send both.",
  },
  {
    roleId: "service-intake",
    what: "Open the referral, ask a question, put her on the waiting list, or accept her. Say how much capacity your service has.",
  },
  {
    roleId: "service-manager",
    what: "Allocate the case. Then, as the advocate you chose, make a safety plan, set a goal, add a task and a document, write notes, review, and close; you can open it again.",
  },
  {
    roleId: "front-door-practitioner",
    what: "Pass on what came of the referral, answer the professional, and ask her whether she had to say it all again.",
  },
  {
    roleId: "advocate",
    what: "Open her page from the case: her words first, then one chronology to filter, search and print.",
  },
  {
    roleId: "front-door-manager",
    what: "Open Plan: each figure leads to what it counts, and to the records behind it. A commissioner sees the county's, and no record.",
  },
];

/** The way through the whole of it, for somebody who sees it for the first time; without steps of roles that the pack has not. */
export function tenSteps(roles: readonly RoleOnOffer[]): TrialStep[] {
  return STEPS.flatMap(({ roleId, what }) => {
    const who = roleId === undefined ? VISITOR : roles.find(({ role }) => role.id === roleId)?.role.name;
    return who === undefined ? [] : [{ who, what }];
  });
}
