import { asItStands, perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { sideOf } from "../model/sides.ts";

/** Whose turn it is at a referral, as far as that does not follow from its state. */
export type Turn = {
  /** A question of the service waits for its answer. */
  readonly isAsked: boolean;
  /** She was asked already whether she had to repeat her story. */
  readonly isStoryAsked: boolean;
  /** A service took her on: only then is there a story that she may have had to repeat. */
  readonly isTakenOn: boolean;
  /** A professional asked for her at the front door. Of use to whoever refers her alone, and false to others. */
  readonly isProfessionals: boolean;
  /** On which side of it the actor is, where it is one alone. */
  readonly side: "sends" | "receives" | undefined;
};

/** For one transaction: the guards of several steps ask the same. A step that was taken makes it asked again. */
const turns = perTransaction<Turn>();

/** Whose turn it is: one query, however often asked. */
export function findTurn({ tx, thing }: StepContext): Promise<Turn> {
  return turns.get(tx, asItStands(thing), () => look(tx, thing.id));
}

/** Why the question cannot be answered, or nothing. */
export async function needsQuestion(context: StepContext): Promise<string | undefined> {
  return (await findTurn(context)).isAsked ? needsSender(context) : "No question waits for an answer.";
}

export async function hasQuestion(context: StepContext): Promise<boolean> {
  return (await needsQuestion(context)) === undefined;
}

/** Why there is no question of the actor's own side to take back, or nothing. */
export async function needsOwnQuestion(context: StepContext): Promise<string | undefined> {
  const { isAsked } = await findTurn(context);
  return (await needsReceiver(context)) ?? (isAsked ? undefined : "No question waits for an answer.");
}

export async function hasOwnQuestion(context: StepContext): Promise<boolean> {
  return (await needsOwnQuestion(context)) === undefined;
}

/** Why no question can be asked now, or nothing. */
export async function needsNoQuestion(context: StepContext): Promise<string | undefined> {
  const { isAsked, side } = await findTurn(context);
  if (side === "sends") return "The service asks; whoever sent it answers.";
  return isAsked ? "Your last question has not been answered yet." : undefined;
}

/** Why this is not the actor's to do, or nothing: it is for whoever sent the referral. */
export async function needsSender(context: StepContext): Promise<string | undefined> {
  return (await isSender(context)) ? undefined : "This is for whoever sent the referral.";
}

/** Whether a page offers what is for whoever sent it. */
export async function isSender(context: StepContext): Promise<boolean> {
  return (await findTurn(context)).side !== "receives";
}

/** Why this is not the actor's to do, or nothing: it is for the service that received the referral. */
export async function needsReceiver(context: StepContext): Promise<string | undefined> {
  return (await isReceiver(context)) ? undefined : "This is for the service that it was sent to.";
}

/** Whether a page offers what is for the service that received it. */
export async function isReceiver(context: StepContext): Promise<boolean> {
  return (await findTurn(context)).side !== "sends";
}

/** Why the outcome cannot be passed on yet, or nothing: a question that waits would be lost with it. */
export async function needsAllAnswered(context: StepContext): Promise<string | undefined> {
  return (await findTurn(context)).isAsked ? "Answer the service's question first." : needsSender(context);
}

async function look({ db }: ActorTx, id: string): Promise<Turn> {
  const query = sql<Row>`
    select r.repeated is not null as "isStoryAsked",
      exists (select from process.clock c where c.thing_id = r.id and c.name = 'question' and c.stopped_at is null)
        as "isAsked",
      exists (select from process.step s where s.thing_id = r.id and s.step = 'accept') as "isTakenOn",
      referral.professional_behind(r.id) as "isProfessionals",
      array(select i.capacity from access.involvement i where i.thing_id = r.id) as capacities
    from referral.referral r where r.id = ${id}`;
  const row = (await query.execute(db)).rows[0];
  return {
    isAsked: row?.isAsked ?? false,
    isStoryAsked: row?.isStoryAsked ?? false,
    isTakenOn: row?.isTakenOn ?? false,
    isProfessionals: row?.isProfessionals ?? false,
    side: sideOf(row?.capacities ?? []),
  };
}

type Row = Record<"isAsked" | "isStoryAsked" | "isTakenOn" | "isProfessionals", boolean> & {
  capacities: string[];
};
