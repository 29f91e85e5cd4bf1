import {
  choice,
  defineForm,
  longText,
  page,
  type Form,
  type Option,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** How long a role may be given for: whoever needs it longer is given it again. */
export const MONTHS = { "one-month": 1, "three-months": 3, "six-months": 6, "one-year": 12 } as const;

/** Which role, where, for how long and why, out of the pack's roles and agencies. */
export function giveRoleForm(pack: Pack): Form {
  return defineForm({
    id: "give-role",
    version: 1,
    pages: [
      page({
        id: "role",
        title: "The role",
        fields: {
          role: choice({ label: "Role", options: pack.roles.map(toOption) }),
          place: choice({ label: "Agency and team", options: placesOf(pack), select: true }),
          lasts: choice({
            label: "For how long?",
            options: [
              { value: "one-month", label: "One month" },
              { value: "three-months", label: "Three months" },
              { value: "six-months", label: "Six months" },
              { value: "one-year", label: "One year" },
            ],
            hint: "It ends by itself then. It can be given again, and ended sooner.",
          }),
          reason: longText({
            label: "Why is it needed?",
            hint: "The second person reads this before confirming. Nothing about people the partnership helps.",
            rows: 3,
            maxLength: 1000,
          }),
        },
      }),
    ],
  });
}

/** The agency and team that a place of the form stands for; undefined for one the pack does not have. */
export function readPlace(
  pack: Pack,
  place: string,
): { agencyId: string; teamId: string | undefined } | undefined {
  const [agencyId = "", teamId] = place.split(".");
  const agency = pack.agencies.find(({ id }) => id === agencyId);
  if (!agency || (teamId !== undefined && !agency.teams.some(({ id }) => id === teamId))) return undefined;
  return { agencyId, teamId };
}

function toOption({ id, name, description }: Pack["roles"][number]): Option {
  return { value: id, label: name, hint: description };
}

function placesOf({ agencies }: Pack): Option[] {
  return agencies.flatMap(({ id, name, teams }) => [
    { value: id, label: name },
    ...teams.map((team) => ({ value: `${id}.${team.id}`, label: `${name}: ${team.name}` })),
  ]);
}
