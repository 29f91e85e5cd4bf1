import { demoPeople, teamKey, type DemoPerson } from "../../foundation/identity/index.ts";
import { agencyName, type Pack } from "../../foundation/pack/index.ts";
import { newRandom, type Random } from "../random.ts";
import { COLLEAGUE_NAMES } from "../words/colleague-names.ts";

/** Somebody who works in the county: one of the demonstration's ways in, or made up beside them. */
export type Colleague = DemoPerson & { readonly agencyName: string };

/** Who does the work, and those of them who are not there yet. */
export type Workforce = { readonly all: readonly Colleague[]; readonly added: readonly Colleague[] };

/** What the county's work takes. A pack without these roles has no fictional county. */
const ROLES = [
  "behaviour-change-practitioner",
  "front-door-practitioner",
  "front-door-manager",
  "service-intake",
  "service-manager",
  "advocate",
];

/** Who asks for help on someone's behalf, and at how many seats of an agency of each kind. */
export const REFERRING_ROLE = "referring-professional";
const REFERRING: Readonly<Record<string, number>> = {
  police: 1,
  health: 1,
  education: 3,
  housing: 2,
  county: 1,
  "local-authority": 1,
};

const LEADING_ROLE = "sub-group-lead";

/** Whether this pack's roles can do the work of a county. */
export function canBePeopled(pack: Pack): boolean {
  return ROLES.every((role) => pack.roles.some(({ id }) => id === role));
}

/** The demonstration's people, and enough colleagues that every service answers and works. Always the same. */
export function workforceOf(pack: Pack): Workforce {
  const random = newRandom("colleagues");
  const known = demoPeople(pack).map((person) => ({
    ...person,
    agencyName: agencyName(pack, person.agencyId),
  }));
  const added: Colleague[] = [];
  for (const [roleId, agencyId, teamId, wanted] of wantedIn(pack)) {
    const inTeam = ({ roleId: role, agencyId: agency, teamId: team }: Colleague): boolean =>
      role === roleId && agency === agencyId && team === teamKey(agencyId, teamId);
    const missing = wanted - known.filter(inTeam).length;
    for (let left = missing; left > 0; left -= 1) {
      added.push(makeUp(random, added.length, pack, { roleId, agencyId, teamId }));
    }
  }
  return { all: [...known, ...added], added };
}

/** Role, agency, team and how many of each. */
function wantedIn(pack: Pack): [string, string, string, number][] {
  const door = pack.agencies.find(({ kind }) => kind === "front-door");
  const doorTeam = door?.teams[0];
  const services = pack.services.filter(
    ({ acceptsReferrals, audience, team }) => acceptsReferrals && team && audience === "people-harmed",
  );
  const teams = new Map(services.map(({ agency, team = "" }) => [teamKey(agency, team), { agency, team }]));
  const agencies = [...new Set(services.map(({ agency }) => agency))];
  return [
    ...(door && doorTeam
      ? ([
          ["front-door-practitioner", door.id, doorTeam.id, 5],
          ["front-door-manager", door.id, doorTeam.id, 1],
        ] as [string, string, string, number][])
      : []),
    ...[...teams.values()].map(({ agency, team }): [string, string, string, number] => [
      "service-intake",
      agency,
      team,
      1,
    ]),
    ...agencies.flatMap((agency): [string, string, string, number][] => {
      const team = workersTeam(pack, agency);
      return [
        ["service-manager", agency, team, 1],
        ["advocate", agency, team, 3],
      ];
    }),
    ...referring(pack),
    ...programme(pack),
    ...leads(pack),
  ];
}

/** The programme for people worried about their own behaviour has more than one who answers. */
function programme({ roles }: Pack): [string, string, string, number][] {
  const role = "behaviour-change-practitioner";
  const wayIn = roles.find(({ id }) => id === role)?.demoWayIn;
  return wayIn ? [[role, wayIn.agency, wayIn.team, 2]] : [];
}

/** Somebody leads each sub-group whose people the pack has as a team. */
function leads({ agencies, governance, roles }: Pack): [string, string, string, number][] {
  if (!roles.some(({ id }) => id === LEADING_ROLE)) return [];
  const bodies = new Set(governance.bodies.filter(({ kind }) => kind === "sub-group").map(({ id }) => id));
  return agencies.flatMap(({ id, teams }) =>
    teams
      .filter((team) => bodies.has(team.id))
      .map((team): [string, string, string, number] => [LEADING_ROLE, id, team.id, 1]),
  );
}

/** Somebody of every agency of these kinds asks for help on someone's behalf; of the schools more than one. */
function referring({ agencies, roles }: Pack): [string, string, string, number][] {
  if (!roles.some(({ id }) => id === REFERRING_ROLE)) return [];
  return agencies.flatMap(({ id, kind, teams }): [string, string, string, number][] => {
    const [many, team] = [REFERRING[kind], teams[0]];
    return many === undefined || !team ? [] : [[REFERRING_ROLE, id, team.id, many]];
  });
}

/** Where an agency's workers sit: where the demonstration has them, else in the first of its teams. */
function workersTeam(pack: Pack, agencyId: string): string {
  const wayIn = pack.roles.find(({ id }) => id === "advocate")?.demoWayIn;
  if (wayIn?.agency === agencyId) return wayIn.team;
  return pack.agencies.find(({ id }) => id === agencyId)?.teams[0]?.id ?? "";
}

type Place = { readonly roleId: string; readonly agencyId: string; readonly teamId: string };

function makeUp(random: Random, index: number, pack: Pack, { roleId, agencyId, teamId }: Place): Colleague {
  const name = COLLEAGUE_NAMES[index % COLLEAGUE_NAMES.length] ?? "";
  const staffId = random.uuid();
  return {
    staffId,
    seatId: random.uuid(),
    name,
    email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}.${staffId.slice(0, 4)}@${agencyId}.example`,
    roleId,
    agencyId,
    teamId: teamKey(agencyId, teamId),
    agencyName: agencyName(pack, agencyId),
  };
}
