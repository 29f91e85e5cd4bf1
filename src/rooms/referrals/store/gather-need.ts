import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { Contact } from "../../front-door/index.ts";
import { findCharacteristics, type Characteristic } from "../../people/index.ts";
import { findCapacities, sayCapacityWithAge } from "../../services/index.ts";
import { readAgeGroup, type AgeRange, type CapacityFit, type Need, type Preference } from "../model/need.ts";
import type { Told } from "../model/pick-parts.ts";

/** What is known of her where the referral is made, before anything else is looked up. */
export type KnownNeed = Omit<Need, "capacities" | "declined" | "preference">;

/**
 * All that services are matched by: what is known where the referral is made (with what was gone through with her since),
 * what she said of herself, what services say of their capacity, which of them declined her already, and what she would
 * rather have. Three queries.
 */
export async function gatherNeed(
  tx: ActorTx,
  thing: Thing,
  known: KnownNeed,
  preference: Preference | undefined,
): Promise<Need> {
  const capacities = await findCapacityFits(tx);
  const declined = await findDeclined(tx, thing.id);
  const said = thing.personId ? await findCharacteristics(tx, thing.personId) : [];
  return { ...known, ...asSheSaid(known, said), preference, capacities, declined };
}

/** Her gender and age as she gave them when she was asked; a masked answer has no say in it. */
function asSheSaid(
  known: KnownNeed,
  said: readonly Pick<Characteristic, "characteristic" | "answers">[],
): Pick<KnownNeed, "gender" | "age"> {
  const answerOf = (id: string): string | undefined =>
    said.find(({ characteristic }) => characteristic === id)?.answers?.[0];
  // The years of a birth date say more than a group does.
  return {
    gender: answerOf("gender") ?? known.gender,
    age: known.age ?? readAgeGroup(answerOf("age-group")),
  };
}

/** What a contact says of a need. */
export function needOfContact(house: House, contact: Contact, risk: RiskLevel | undefined): KnownNeed {
  const { answers } = contact;
  return {
    risk,
    language: contact.language,
    employers: contact.employers,
    needs: answers.wants ?? [],
    forms: contact.forms,
    district: contact.district ?? answers.district,
    age: ageOf(house, answers.born) ?? readAgeGroup(answers.ageGroup),
  };
}

type CaseFacts = { readonly employers: readonly string[]; readonly risk: RiskLevel | undefined };

/** What a case says of a need: what the service received, and what stays barred for her. */
export function needOfCase(house: House, received: Told, { employers, risk }: CaseFacts): KnownNeed {
  const needs = house.pack.needs.filter(({ name }) => received.needs?.includes(name));
  return {
    risk,
    language: received.interpreter,
    employers,
    needs: needs.map(({ id }) => id),
    age: ageOf(house, received.born),
  };
}

/** The employers that bar agencies for her (SAFETY 50), for a service that never sees the request where she named them. */
export async function findEmployersBehind(tx: ActorTx, caseId: string): Promise<string[]> {
  const query = sql<{ employers: string[] }>`select referral.employers_behind(${caseId}) as employers`;
  return (await query.execute(tx.db)).rows[0]?.employers ?? [];
}

/** A date of birth, as kept or as people read it, as her age today. */
function ageOf({ now, calendar }: House, born: string | undefined): AgeRange | undefined {
  const date = new Date(`${born ?? ""} 12:00Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  const [day, today] = [date.toISOString().slice(0, 10), isoDay(now(), calendar)];
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4)) - (today.slice(5) < day.slice(5) ? 1 : 0);
  return years >= 0 ? { from: years, to: years } : undefined;
}

async function findCapacityFits(tx: ActorTx): Promise<ReadonlyMap<string, CapacityFit>> {
  const { now, calendar } = tx.house;
  const said = [...(await findCapacities(tx))];
  return new Map(
    said.map(([service, capacity]) => [
      service,
      {
        state: capacity.state,
        waitDays: capacity.waitDays,
        text: sayCapacityWithAge(capacity, now(), calendar),
      },
    ]),
  );
}

/** Services that declined her, of the referrals made from the same contact or case, with the reason in words. */
async function findDeclined(tx: ActorTx, parentId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom("referral.referral as r")
    .innerJoin("process.thing as t", "t.id", "r.id")
    .select(["r.service", "r.decline_reason"])
    .where("t.parent_id", "=", parentId)
    .where("r.decline_reason", "is not", null)
    .execute();
  const { declineReasons } = tx.house.pack;
  return new Map(
    rows.map(({ service, decline_reason }) => [
      service,
      declineReasons.find(({ id }) => id === decline_reason)?.name ?? "for a reason no longer used",
    ]),
  );
}
