import { randomUUID } from "node:crypto";
import type { WorldRow, WorldSharing } from "../../../src/foundation/access-table/index.ts";
import { rulesOf } from "../../../src/foundation/process/index.ts";
import { processes } from "../../../src/rooms.ts";
import { OTHER, type PlannedViewer } from "./plan-viewers.ts";

const DOOR = "team:front-door/front-door";
const DOOR_MANAGERS = "role:front-door/front-door-manager";
const INTAKE = "team:advocacy/idva-intake";
const SERVICE_MANAGERS = "role:advocacy/service-manager";
const THEIRS = `team:${OTHER.agency}/${OTHER.team}`;

/** A thing of the world: a contact, assessment, referral or case, and how it is shared. */
export type PlannedThing = {
  readonly id: string;
  readonly label: string;
  readonly process: string;
  readonly state: string;
  readonly agency: string;
  readonly person: string | undefined;
  readonly sharings: readonly WorldSharing[];
  /** One step that could be taken from its state. */
  readonly step: { readonly name: string; readonly to: string; readonly permission: string };
};

/** Someone the world's things are about. */
export type PlannedPerson = {
  readonly id: string;
  readonly label: string;
  readonly side: "harmed" | "causing-harm";
};

type Sketch = readonly [
  label: string,
  process: string,
  agency: string,
  person: string | undefined,
  ...(readonly [string, WorldSharing["kind"]])[],
];

/** The things there are, one for each way in which things are shared. */
export function planThings(viewers: readonly PlannedViewer[]): PlannedThing[] {
  const as = (name: string): string => `staff:${viewers.find((each) => each.name === name)?.seat?.staffId}`;
  const referrer = as("Referring professional");
  const breaker = as("Practitioner who broke the glass");
  const sketches: readonly Sketch[] = [
    ["own team's contact", "contact", "front-door", "Ada", [DOOR, "standing"]],
    ["contact nobody has recognised", "contact", "front-door", undefined, [DOOR, "standing"]],
    ["contact for named people only", "contact", "front-door", "Bea", [DOOR_MANAGERS, "standing"]],
    [
      "contact about own behaviour",
      "contact",
      "chrysalis",
      "Carl",
      ["team:chrysalis/behaviour-change", "standing"],
    ],
    ["risk assessment", "risk", "front-door", "Ada", [DOOR, "standing"]],
    ["needs gone through", "needs", "front-door", "Ada", [DOOR, "standing"]],
    [
      "referral shared with a service",
      "referral",
      "front-door",
      "Ada",
      [DOOR, "standing"],
      [INTAKE, "timed"],
    ],
    [
      "the service's case",
      "case",
      "advocacy",
      "Ada",
      [INTAKE, "standing"],
      [SERVICE_MANAGERS, "standing"],
      [as("Advocate the case is allocated to"), "standing"],
    ],
    ...["plan", "goal", "task", "review", "document"].map((part): Sketch => [
      `the case's ${part}`,
      part,
      "advocacy",
      "Ada",
      [INTAKE, "standing"],
      [SERVICE_MANAGERS, "standing"],
      [as("Advocate the case is allocated to"), "standing"],
    ]),
    [
      "the service's list of cases",
      "import",
      "advocacy",
      undefined,
      [SERVICE_MANAGERS, "standing"],
      ["system:imports", "standing"],
    ],
    ["link with who harmed her", "relationship", "front-door", "Ivo", [DOOR, "standing"]],
    ...["page", "remark", "release"].map((part): Sketch => [
      `the public's ${part}`,
      part,
      "county-council",
      undefined,
      ["role:county-council/communications-lead", "standing"],
      ["role:county-council/strategy-manager", "standing"],
      ["role:county-council/co-production-facilitator", "standing"],
    ]),
    ...["meeting", "board-action"].map((part): Sketch => [
      `a board's ${part.replace("board-", "")}`,
      part,
      "county-council",
      undefined,
      ["role:county-council/strategy-manager", "standing"],
      ["role:county-council/sub-group-lead", "standing"],
      ["role:county-council/board-member", "standing"],
      ["role:county-council/co-production-facilitator", "standing"],
    ]),
    [
      "a strategic risk",
      "strategic-risk",
      "county-council",
      undefined,
      ["role:county-council/strategy-manager", "standing"],
      ["role:county-council/board-member", "standing"],
      ["system:risk-register", "standing"],
    ],
    [
      "an edition of the figures for everybody",
      "edition",
      "county-council",
      undefined,
      ["role:county-council/strategy-manager", "standing"],
      ["role:county-council/board-member", "standing"],
      ["role:county-council/commissioner", "standing"],
      ["system:publications", "standing"],
    ],
    [
      "a report to a board",
      "board-report",
      "county-council",
      undefined,
      ["role:county-council/strategy-manager", "standing"],
      ["role:county-council/sub-group-lead", "standing"],
      ["role:county-council/board-member", "standing"],
      ["role:county-council/co-production-facilitator", "standing"],
    ],
    [
      "somebody's interest in the panel",
      "interest",
      "county-council",
      undefined,
      ["role:county-council/co-production-facilitator", "standing"],
      ["system:interests", "standing"],
    ],
    ...["place-report", "place-problem"].map((part): Sketch => [
      `a ${part}`,
      part,
      "county-council",
      undefined,
      ["role:county-council/place-safety-lead", "standing"],
      ["role:constabulary/neighbourhood-officer", "standing"],
      ["role:stevenage-council/community-safety-officer", "standing"],
      ["system:places", "standing"],
    ]),
    ...["strategy", "action", "evidence"].map((part): Sketch => [
      `the partnership's ${part}`,
      part,
      "county-council",
      undefined,
      ["role:county-council/strategy-manager", "standing"],
      ["team:county-council/prevention-group", "standing"],
      ["system:strategy", "standing"],
    ]),
    [
      "question without a name",
      "question",
      "front-door",
      undefined,
      [DOOR, "standing"],
      ["system:inbox", "standing"],
    ],
    ...["indicator", "return", "figures-import"].map((part): Sketch => [
      `an ${part}`,
      part,
      "county-council",
      undefined,
      ["role:county-council/strategy-manager", "standing"],
      ["role:constabulary/returns-officer", "standing"],
      ["system:indicators", "standing"],
    ]),
    ["a pair to review", "match", "front-door", undefined, [DOOR, "standing"]],
    ["professional's draft", "request", "west-herts-hospitals", undefined, [referrer, "standing"]],
    [
      "professional's request that was sent",
      "request",
      "west-herts-hospitals",
      undefined,
      [referrer, "standing"],
      [DOOR, "standing"],
      ["system:requests", "standing"],
    ],
    ["another agency's case", "case", OTHER.agency, "Dot", [THEIRS, "standing"]],
    ["referral taken back", "referral", "front-door", "Eve", [DOOR, "standing"], [INTAKE, "ended"]],
    ["referral whose time ran out", "referral", "front-door", "Fay", [DOOR, "standing"], [INTAKE, "expired"]],
    [
      "case opened in an emergency",
      "case",
      OTHER.agency,
      "Gil",
      [THEIRS, "standing"],
      [breaker, "break-glass"],
    ],
    [
      "case of an emergency now over",
      "case",
      OTHER.agency,
      "Hal",
      [THEIRS, "standing"],
      [breaker, "expired"],
    ],
  ];
  return sketches.map(toThing);
}

/** Everyone the things are about. */
export function planPeople(things: readonly PlannedThing[]): PlannedPerson[] {
  const labels = [...new Set(things.flatMap(({ person }) => person ?? []))];
  return labels.map((label) => ({
    id: randomUUID(),
    label,
    side: label === "Carl" || label === "Ivo" ? "causing-harm" : "harmed",
  }));
}

/** A thing as rules ask about it. */
export function thingRow({ label, person, sharings, agency, step }: PlannedThing): WorldRow {
  return {
    label,
    about: person === undefined ? [label] : [label, person],
    sharings,
    agencyId: agency,
    staffId: undefined,
    stepPermission: step.permission,
  };
}

/** A person as rules ask about her: shared as each of her things is. */
export function personRow({ label }: PlannedPerson, things: readonly PlannedThing[]): WorldRow {
  const sharings = things.filter(({ person }) => person === label).flatMap((thing) => thing.sharings);
  return {
    label,
    about: [label],
    sharings,
    agencyId: undefined,
    staffId: undefined,
    stepPermission: undefined,
  };
}

function toThing([label, name, agency, person, ...sharings]: Sketch): PlannedThing {
  const process = processes.find((each) => each.name === name);
  if (!process) throw new Error(`There is no process ${name}.`);
  const rule = rulesOf(process).find(({ from_state }) => from_state === process.opening.to);
  if (!rule) throw new Error(`Nothing leads on from ${process.opening.to} of ${name}.`);
  return {
    id: randomUUID(),
    label,
    process: name,
    state: process.opening.to,
    agency,
    person,
    sharings: sharings.map(([grantee, kind]) => ({ grantee, kind })),
    step: { name: rule.step, to: rule.to_state, permission: rule.permission },
  };
}
