import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { Contact } from "../../front-door/index.ts";
import { findCharacteristics, type Characteristic } from "../../people/index.ts";
import { isOfAllChildren } from "../../needs/index.ts";
import { ageInLine, childByChild, findAgesOfChildren } from "../../relationships/index.ts";
import { findCapacities, sayCapacityWithAge } from "../../services/index.ts";
import { readAgeGroup, type AgeRange, type CapacityFit, type Need, type Preference } from "../model/need.ts";
import type { Told } from "../model/pick-parts.ts";

/** What is known of her where the referral is made, before anything else is looked up. */
export type KnownNeed = Omit<Need, "capacities" | "declined" | "preference">;

/**
 * All that services are matched by: what is known where the referral is made (with what was gone through with her since),
 * what she said of herself, how old her children are, what services say of their capacity, which of them declined her already, and what she would
 * rather have. Four queries.
 */
export async function gatherNeed(
  tx: ActorTx,
  thing: Thing,
  known: KnownNeed,
  preference: Preference | undefined,
): Promise<Need> {
  const capacities = await findCapacityFits(tx);
  const behind = await findBehind(tx, thing.id);
  const said = thing.personId ? await findCharacteristics(tx, thing.personId) : [];
  const recorded = thing.personId ? await findAgesOfChildren(tx, thing.personId) : [];
  const children = [...recorded, ...(known.children ?? [])];
  const employers = [...new Set([...known.employers, ...behind.employers])];
  const { declined } = behind;
  return { ...known, ...asSheSaid(known, said), employers, children, preference, capacities, declined };
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

/** How old the children are that were told of in lines; of one in free words the age is not known. Pure. */
function agesTold(lines: readonly string[] = []): (number | undefined)[] {
  return lines
    .filter((line) => !isOfAllChildren(line))
    .flatMap(childByChild)
    .map((line) => ageInLine(line).age);
}

/**
 * What a contact says of a need.
 * @param children what it told of her children, a line each
 */
export function needOfContact(
  house: House,
  contact: Contact,
  { risk, children = [] }: Pick<Told, "children"> & { readonly risk: RiskLevel | undefined },
): KnownNeed {
  const { answers } = contact;
  const lines = answers.children === "yes" && children.length === 0 ? ["How many was not said"] : children;
  return {
    risk,
    language: contact.language,
    employers: contact.employers,
    needs: answers.wants ?? [],
    forms: contact.forms,
    district: contact.district ?? answers.district,
    age: ageOf(house, answers.born) ?? readAgeGroup(answers.ageGroup),
    children: agesTold(lines),
  };
}

type CaseFacts = {
  /** The pack's service whose case it is. */
  readonly service: string;
  readonly risk: RiskLevel | undefined;
};

/** What a case says of a need: what the service received. What stays barred for her is behind it and looked up. */
export function needOfCase(house: House, received: Told, { service, risk }: CaseFacts): KnownNeed {
  const needs = house.pack.needs.filter(({ name }) => received.needs?.includes(name));
  return {
    risk,
    language: received.interpreter,
    employers: [],
    needs: needs.map(({ id }) => id),
    age: ageOf(house, received.born),
    children: agesTold(received.children),
    own: service,
  };
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

/**
 * The employers that bar agencies for her (SAFETY 50), for a service that never sees the request where she named them; and
 * services that declined her, of the referrals made from the same contact or case, with the reason in words. One query.
 */
async function findBehind(tx: ActorTx, id: string): Promise<Behind> {
  const query = sql<{ employers: string[]; declined: unknown }>`
    select referral.employers_behind(${id}) as employers,
      (select coalesce(json_agg(json_build_object('service', r.service, 'reason', r.decline_reason)), '[]')
       from referral.referral r join process.thing t on t.id = r.id
       where t.parent_id = ${id} and r.decline_reason is not null) as declined`;
  const [row] = (await query.execute(tx.db)).rows;
  const { declineReasons } = tx.house.pack;
  return {
    employers: row?.employers ?? [],
    declined: new Map(
      declinedRows
        .parse(row?.declined ?? [])
        .map(({ service, reason }) => [
          service,
          declineReasons.find(({ id }) => id === reason)?.name ?? "for a reason no longer used",
        ]),
    ),
  };
}

const declinedRows = z.array(z.object({ service: z.string(), reason: z.string() }));

type Behind = { readonly employers: readonly string[]; readonly declined: ReadonlyMap<string, string> };
