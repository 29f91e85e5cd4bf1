import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import { formatDateTime, isoDay, type Calendar } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { getCaseFile } from "../../cases/index.ts";
import {
  checkedContactRows,
  childrenSaid,
  findReaching,
  getContact,
  safeContactRows,
  whoElseRows,
  writeBorn,
  type Contact,
  type SafeContact,
  type SafeContactNow,
} from "../../front-door/index.ts";
import { findCurrentNeeds, type CurrentNeeds } from "../../needs/index.ts";
import { ASK_AGAIN } from "../../people/index.ts";
import { sayWhoHarms } from "../../relationships/index.ts";
import { findRiskPicture, levelAtCase, type RiskPicture } from "../../risk/index.ts";
import { needsNow } from "../model/need.ts";
import type { Told } from "../model/pick-parts.ts";
import { needOfCase, needOfContact, type KnownNeed } from "./gather-need.ts";
import { findRecorded, withRecorded } from "./recorded.ts";

/** What a referral is made from: a contact at the front door, or a service's own case. */
export type Source = {
  readonly thing: Thing;
  /** What the contact itself told, or the case received, with her risk and needs as they stand. */
  readonly told: Told;
  readonly known: KnownNeed;
  readonly risk: RiskLevel | undefined;
};

/** What a referral can be made from. @throws not-found for anything but a contact or a case; conflict for a closed one. */
export async function getSource(tx: ActorTx, thing: Thing): Promise<Source> {
  if (thing.process !== "contact" && thing.process !== "case") throw notFound();
  if (thing.state === "closed") throw conflict("This is closed. Open it again before you refer her.");
  const picture = thing.personId ? await findRiskPicture(tx, thing.personId) : undefined;
  const source =
    thing.process === "contact"
      ? await fromContact(tx, thing, picture?.level)
      : await fromCase(tx, thing, picture?.current ?? []);
  const current = thing.personId ? await findCurrentNeeds(tx, thing.personId) : undefined;
  return current ? withNeedsNow(tx.house, source, current) : source;
}

/** All that could go with a referral from there, with what was recorded of her since; looked up where it is to go. */
export async function tellAll(tx: ActorTx, { thing, told }: Source): Promise<Told> {
  return thing.personId ? withRecorded(told, await findRecorded(tx, thing.personId)) : told;
}

/** The same with what she needs as it was gone through with her since: services fit by it, and it goes with the referral. */
function withNeedsNow(
  { pack }: Pick<House, "pack">,
  source: Source,
  { needs: gone, wants, children }: CurrentNeeds,
): Source {
  const needs = needsNow(source.known.needs ?? [], gone);
  const names = needs.flatMap((need) => pack.needs.find(({ id }) => id === need)?.name ?? []);
  const inWords = (source.told.needs ?? []).filter((said) => !pack.needs.some(({ name }) => name === said));
  const told = [...new Set([...names, ...inWords, ...(wants ? [wants] : [])])];
  const spoken = source.known.children ?? [];
  // How many there are was gone through with her, and how old they are may be recorded.
  const ages = children !== undefined && children > 0 && spoken.length === 0 ? [undefined] : spoken;
  const known = { ...source.known, needs, children: ages };
  return { ...source, known, told: { ...source.told, needs: told } };
}

async function fromContact(tx: ActorTx, thing: Thing, risk: RiskLevel | undefined): Promise<Source> {
  const contact = await getContact(tx, thing.id);
  const { checked, toldUnsafe } = await findReaching(tx, thing.id);
  const told = {
    ...toldByContact(tx.house, contact),
    safeContact: checked
      ? { ...rowsOf(whoElseRows(contact.answers)), ...checkedRows(checked) }
      : orAskAgain(isSince(toldUnsafe, contact.receivedAt), safeContactOf(contact.answers, undefined)),
    ...(risk ? { risk } : {}),
  };
  return { thing, risk, told, known: needOfContact(tx.house, contact, { ...told, risk }) };
}

async function fromCase(tx: ActorTx, thing: Thing, current: RiskPicture["current"]): Promise<Source> {
  const file = await getCaseFile(tx, thing.id);
  // As the case says it: what came beside what was assessed.
  const { level: risk } = levelAtCase({ caseId: thing.id, current, came: file.risk });
  const { message: _toThem, necessity: _why, ...came } = file.received;
  const { checked, toldUnsafe } = await findReaching(tx, thing.id);
  const received = {
    ...came,
    ...(checked && { safeContact: checkedRows(checked) }),
    ...(!checked &&
      came.safeContact && { safeContact: orAskAgain(isSince(toldUnsafe, thing.openedAt), came.safeContact) }),
  };
  const known = needOfCase(tx.house, received, { service: file.service, risk });
  return { thing, risk, told: { ...received, ...(risk ? { risk } : {}) }, known };
}

/**
 * What a contact told, in the words a service reads it in.
 * @param checked what a practitioner went through with her since: then that is how she may be reached, and nothing older
 */
export function toldByContact(
  { calendar, pack, now }: Pick<House, "calendar" | "pack" | "now">,
  contact: ToldBy,
  checked?: SafeContact["said"],
): Told {
  const { answers } = contact;
  const name = [answers.given, answers.family].filter(Boolean).join(" ");
  const needs = pack.needs.filter(({ id }) => answers.wants?.includes(id)).map((need) => need.name);
  return {
    name,
    ...(answers.born ? { born: writeBorn(answers.born, calendar) } : {}),
    safeContact: safeContactOf(answers, checked),
    ...(answers.words ? { words: answers.words } : {}),
    ...(contact.danger ? { danger: sayDanger(contact, calendar) } : {}),
    harm: harmSaid(answers),
    children: childrenSaid(answers, isoDay(now(), calendar)),
    needs: [...needs, ...(answers.wantsNote ? [answers.wantsNote] : [])],
    ...(answers.interpreter ? { interpreter: answers.interpreter } : {}),
  };
}

/** What of a contact goes with a referral. */
export type ToldBy = Pick<Contact, "answers" | "kind" | "danger" | "dangerSaid" | "receivedAt">;

const WHY_ASK = "Ask her again: this was checked too long ago, or otherwise was said since";

const WHO_SAID: Readonly<Record<Contact["kind"], string>> = {
  "need-help": "She said so",
  young: "The young person said so",
  worried: "Whoever is worried about her said so",
  professional: "The professional who asked for her said so",
  "own-behaviour": "They said so",
};

/** The same, of what was said after it was sent. */
const SAID_SINCE = {
  referrer: WHO_SAID.professional,
  "front-door": "The front door was told so",
} as const;

/** That there is danger now, by whom and when that now was. */
function sayDanger({ kind, receivedAt, dangerSaid }: ToldBy, calendar: Calendar): string {
  const [who, at] = dangerSaid ? [SAID_SINCE[dangerSaid.by], dangerSaid.at] : [WHO_SAID[kind], receivedAt];
  return `${who} on ${formatDateTime(at, calendar)}.`;
}

/** Who causes her harm as it was said, before anything is recorded: a line, or none. */
function harmSaid(answers: Contact["answers"]): string[] {
  const { unsafeGiven, unsafeFamily, unsafeRelation: relation, unsafeLivesWith: together } = answers;
  const name = [unsafeGiven, unsafeFamily].filter(Boolean).join(" ");
  return name || relation ? [sayWhoHarms({ name, relation, together })] : [];
}

function safeContactOf(
  said: Contact["answers"],
  checked: SafeContact["said"] | undefined,
): Record<string, string> {
  const rows = checked ? checkedContactRows(checked) : safeContactRows(said);
  return { ...rowsOf(rows), ...rowsOf(whoElseRows(said)) };
}

/** What nobody has gone through with her, and that she is to be asked first where a way was told to be safe no longer. */
function orAskAgain(isDoubted: boolean, rows: Record<string, string>): Record<string, string> {
  return isDoubted ? { [ASK_AGAIN]: WHY_ASK, ...rows } : rows;
}

function isSince(told: Date | undefined, said: Date): boolean {
  return told !== undefined && told > said;
}

/** What was gone through with her, and that she is to be asked again where it no longer holds. */
function checkedRows({ said, holds }: SafeContactNow): Record<string, string> {
  return { ...(holds ? {} : { [ASK_AGAIN]: WHY_ASK }), ...rowsOf(checkedContactRows(said)) };
}

function rowsOf(
  rows: readonly { readonly label: string; readonly value: string | undefined }[],
): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ label, value }) => (value === undefined ? [] : [[label, value]])),
  );
}
