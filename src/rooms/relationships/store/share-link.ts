import { involve, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";

const BASES: Readonly<Record<string, string>> = {
  agreed: "she agreed",
  safety: "somebody's safety depends on it",
  child: "a child has to be protected",
};

/**
 * With whom a link may be shared: teams, roles and people involved in something of the first of the two that the actor
 * sees, who do not see it yet. Never a team that works with people who cause harm (SAFETY 71).
 */
export async function findSharable(tx: ActorTx, linkId: string): Promise<string[]> {
  const query = sql<{ grantee: string }>`
    select distinct k.grantee
    from relationship.link l
    join process.thing t on t.person_id = l.person_id
    cross join lateral access.who_knows(t.id) k
    where l.id = ${linkId} and k.capacity <> 'break-glass' and k.until is null
      and not exists (select from access.who_knows(l.id) held where held.grantee = k.grantee)
    order by k.grantee`;
  const walled = walledTeams(tx);
  const { rows } = await query.execute(tx.db);
  return rows.map(({ grantee }) => grantee).filter((grantee) => !walled.has(grantee));
}

/** A grantee key as a form can offer it: letters, figures and dashes. */
export function codeOf(grantee: string): string {
  return grantee.replaceAll(/[:/]/g, "--");
}

/** Opens a link to somebody who works with the first of the two, as a row of the sharing ledger. */
export async function shareLink({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const why = String(answers["why"]);
  const who = (await findSharable(tx, thing.id)).find((grantee) => codeOf(grantee) === answers["who"]);
  if (who === undefined) throw conflict("Nobody else that you know of works with them.");
  await involve(tx, {
    thingId: thing.id,
    personId: thing.personId,
    ...sharedLink(who, why),
  });
  return { detail: { why } };
}

/** To whom a link is opened and why, as a row of the sharing ledger. */
export function sharedLink(grantee: string, why: string) {
  return {
    grantee,
    capacity: "service",
    basis: BASES[why] ?? why,
    purpose: "to know who may do harm, and to whom",
    parts: ["name", "relationship"],
  };
}

/** The grantee keys of everyone the pack has for people who cause harm. */
function walledTeams({ house }: ActorTx): ReadonlySet<string> {
  const { services, roles, agencies } = house.pack;
  const teams = services.flatMap(({ audience, agency, team }) =>
    audience === "people-causing-harm" && team ? [`team:${agency}/${team}`] : [],
  );
  const walledRoles = roles.filter(({ permissions }) => permissions.includes("own-behaviour.see"));
  const byRole = agencies.flatMap(({ id }) => walledRoles.map((role) => `role:${id}/${role.id}`));
  return new Set([...teams, ...byRole]);
}
