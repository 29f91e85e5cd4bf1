import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../src/foundation/access-table/index.ts";
import { teamKey, type SystemPermissions } from "../../../src/foundation/identity/index.ts";
import type { Pack } from "../../../src/foundation/pack/index.ts";

/** An agency that nothing of the world is shared with, and one that has things of its own. */
const ELSEWHERE = { agency: "helpline", team: "helpline" } as const;
export const OTHER = { agency: "rape-crisis", team: "counselling" } as const;

/** Someone, or something, the matrix is run as. */
export type PlannedViewer = {
  readonly name: string;
  readonly seat: PlannedSeat | undefined;
  readonly systemActor: string | undefined;
  readonly over: Over | undefined;
  readonly viewer: Viewer;
};

export type PlannedSeat = {
  readonly staffId: string;
  readonly seatId: string;
  readonly role: string;
  readonly agency: string;
  readonly team: string | undefined;
};

/** Why a session is over. */
export type Over = "left" | "run out" | "left idle" | "seat taken away" | "seat run out" | "never began";

type Wanted = {
  name: string;
  role: string;
  at?: { agency: string; team: string };
  conflicts?: readonly string[];
  over?: Over;
};

/** Every role at its own agency and at another, conflicts, emergencies, sessions that are over, and jobs. */
export function planViewers(pack: Pack, system: SystemPermissions): PlannedViewer[] {
  const own = pack.roles.map(({ id, name }) => plan(pack, { name, role: id }));
  const elsewhere = pack.roles.map(({ id, name }) =>
    plan(pack, { name: `${name} elsewhere`, role: id, at: ELSEWHERE }),
  );
  return [...own, ...elsewhere, ...SPECIAL.map((wanted) => plan(pack, wanted)), ...planJobs(system)];
}

const SPECIAL: readonly Wanted[] = [
  { name: "Advocate of another agency's case", role: "advocate", at: OTHER },
  { name: "Advocate the case is allocated to", role: "advocate" },
  { name: "Practitioner who broke the glass", role: "front-door-practitioner" },
  { name: "Practitioner in conflict with Ada", role: "front-door-practitioner", conflicts: ["Ada"] },
  {
    name: "Practitioner in conflict with a contact",
    role: "front-door-practitioner",
    conflicts: ["contact nobody has recognised"],
  },
  { name: "Front door manager in conflict with Ada", role: "front-door-manager", conflicts: ["Ada"] },
  { name: "Service manager in conflict with Ada", role: "service-manager", conflicts: ["Ada"] },
  {
    name: "Governance officer in conflict with Ada",
    role: "information-governance-officer",
    conflicts: ["Ada"],
  },
  { name: "Administrator in conflict with Ada", role: "system-administrator", conflicts: ["Ada"] },
  { name: "Practitioner who has left", role: "front-door-practitioner", over: "left" },
  { name: "Practitioner whose session ran out", role: "front-door-practitioner", over: "run out" },
  { name: "Practitioner whose session idled out", role: "front-door-practitioner", over: "left idle" },
  {
    name: "Practitioner whose seat was taken away",
    role: "front-door-practitioner",
    over: "seat taken away",
  },
  { name: "Practitioner whose seat ran out", role: "front-door-practitioner", over: "seat run out" },
  { name: "Nobody signed in", role: "front-door-practitioner", over: "never began" },
];

function plan(pack: Pack, wanted: Wanted): PlannedViewer {
  const role = pack.roles.find(({ id }) => id === wanted.role);
  const { agency, team } = wanted.at ?? role?.demoWayIn ?? ELSEWHERE;
  const seat = { staffId: randomUUID(), seatId: randomUUID(), role: wanted.role, agency, team };
  const grantees = [
    `seat:${seat.seatId}`,
    `staff:${seat.staffId}`,
    `role:${agency}/${wanted.role}`,
    ...(team ? [`team:${teamKey(agency, team)}`] : []),
  ];
  const present = wanted.over === undefined;
  return {
    name: wanted.name,
    seat,
    systemActor: undefined,
    over: wanted.over,
    viewer: {
      grantees: present ? grantees : [],
      permissions: new Set(present ? role?.permissions : []),
      staffId: present ? seat.staffId : undefined,
      agencyId: present ? agency : undefined,
      conflicts: wanted.conflicts ?? [],
    },
  };
}

function planJobs(system: SystemPermissions): PlannedViewer[] {
  return Object.entries(system).map(([name, permissions]) => ({
    name: `The job ${name}`,
    seat: undefined,
    systemActor: name,
    over: undefined,
    viewer: {
      grantees: [`system:${name}`],
      permissions: new Set(permissions),
      staffId: undefined,
      agencyId: undefined,
      conflicts: [],
    },
  }));
}
