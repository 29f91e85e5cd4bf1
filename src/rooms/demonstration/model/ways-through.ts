import type { RoleOnOffer } from "./roles-on-offer.ts";

/** What to try, in the order in which one thing leads to the next. */
export type WayThrough = { readonly title: string; readonly steps: readonly TrialStep[] };

/** One step of it: who does it (in a role, or without one), and what to do. */
export type TrialStep = { readonly who: string; readonly what: string };

type Step = { readonly roleId?: string; readonly what: string };

const VISITOR = "Anybody";

const MAIN_JOB: readonly Step[] = [
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

const PUBLIC_DOOR: readonly Step[] = [
  {
    what: "Open the public pages, find a service in your own words, choose another language, and leave by the button, by Escape or by Shift three times.",
  },
  {
    what: "Ask a question, and report a place that feels unsafe. For each you get a number to come back with.",
  },
  {
    roleId: "front-door-practitioner",
    what: "Answer the question from the inbox. Whoever asked has no name there.",
  },
  {
    roleId: "place-safety-lead",
    what: "Look the report over, answer it, and make a problem of reports that belong together: it gets an owner and a clock.",
  },
  {
    roleId: "street-lighting-officer",
    what: "Take on a problem that your agency owns, and say what was done. It can be checked, and published without a name.",
  },
  { what: "Come back with your number: read the answer, add something, or close the way back for good." },
  {
    roleId: "communications-lead",
    what: "Write a page of information anew and ask for it to be reviewed. A panel member says what the panel finds, the strategy manager whether it is fit to publish.",
  },
];

const STRATEGY: readonly Step[] = [
  {
    roleId: "strategy-manager",
    what: "Open Plan: the whole strategy on a page. Open a commitment, and add an action that delivers it.",
  },
  {
    roleId: "sub-group-lead",
    what: "Say how an action of your group goes. Plan a meeting, hold it, write its minutes and record a decision.",
  },
  {
    roleId: "returns-officer",
    what: "Return the figures that your agency is asked for. A commissioner approves them, and then they are locked.",
  },
  {
    roleId: "strategy-manager",
    what: "Open an indicator: how it is worked out, its chart, its table and what is known to be wrong with it. Set a target by a decision; somebody else agrees it.",
  },
  {
    roleId: "strategy-manager",
    what: "Make a board's report in one press, and read it as a page, a PDF, a document and a spreadsheet. Prepare figures for publication: what is left out, and what an attacker could work out.",
  },
  {
    roleId: "board-member",
    what: "See what the boards decided and who is not delivering and why, and sign off what is to be published.",
  },
  { what: "Open the partnership's own pages: the strategy, how it goes, and the figures with their data." },
];

/** Ways through all of it for somebody who sees it for the first time; without steps of roles that the pack has not. */
export function waysThrough(roles: readonly RoleOnOffer[]): WayThrough[] {
  return [
    { title: "A way through the whole of it", steps: stepsOf(roles, MAIN_JOB) },
    { title: "A way through the public door", steps: stepsOf(roles, PUBLIC_DOOR) },
    { title: "A way through the strategy", steps: stepsOf(roles, STRATEGY) },
  ];
}

function stepsOf(roles: readonly RoleOnOffer[], steps: readonly Step[]): TrialStep[] {
  return steps.flatMap(({ roleId, what }) => {
    const who = roleId === undefined ? VISITOR : roles.find(({ role }) => role.id === roleId)?.role.name;
    return who === undefined ? [] : [{ who, what }];
  });
}
