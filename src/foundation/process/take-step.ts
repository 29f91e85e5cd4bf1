import { can, type ActorTx } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { sql } from "../db/index.ts";
import { conflict, forbidden, notFound } from "../errors/index.ts";
import { enteredOf, parseForm, refuseMissing, type Form, type Parsed } from "../forms/index.ts";
import type {
  Lacking,
  ProcessDefinition,
  StepAnswers,
  StepContext,
  StepDefinition,
  StepOutcome,
} from "./definition.ts";
import { limitsOf } from "./limits.ts";
import { planStep } from "./plan-step.ts";
import { findClocks, lockThing, type Thing } from "./thing.ts";
import { writePlan } from "./write-plan.ts";

export type StepRequest = {
  readonly thingId: string;
  readonly step: string;
  /** What was sent, untrusted: the step's form reads it. */
  readonly body?: unknown;
  /** The version the page showed. An older one is refused, so that nobody decides on what has changed since. */
  readonly version?: number | undefined;
  readonly at?: Date;
};

export type StepResult =
  | { readonly taken: true; readonly thing: Thing; readonly next: string | undefined }
  | {
      readonly taken: false;
      readonly form: Form;
      readonly refused: Extract<Parsed<StepAnswers>, { ok: false }>;
      /** Nothing is wrong with what was typed, but somebody else changed the thing since the page was opened. */
      readonly isOvertaken?: true;
    };

/** Said to whoever was not the first. */
export const CHANGED_SINCE = "This has changed since the page was opened.";

/**
 * Takes one step of a thing's life cycle, in the caller's transaction: lock, parse, allowed?, guard, effect, log,
 * state, clocks, audit. All of it or none; there is no other way to change something that has a life cycle.
 * @throws not-found, forbidden (the role may not), conflict (the state moved on, or the guard says not yet).
 */
export async function takeStep(
  tx: ActorTx,
  definition: ProcessDefinition,
  request: StepRequest,
): Promise<StepResult> {
  const step = getStep(definition, request.step);
  const thing = await lockThing(tx, request.thingId);
  assertMay(tx, definition, step, thing);
  const context = { tx, thing };
  const overtaken = await findOvertaken(definition, step, context, request);
  if (overtaken) return overtaken;
  const form = await formOf(step, context);
  const parsed: Parsed<StepAnswers> = form ? parseForm(form, request.body) : { ok: true, answers: {} };
  if (!parsed.ok && form) return { taken: false, form, refused: parsed };
  const lacking = parsed.ok ? await step.lacks?.(parsed.answers, context) : undefined;
  if (form && lacking !== undefined)
    return { taken: false, form, refused: refuse(form, lacking, request.body) };
  await assertGuard(step, context);
  const outcome = (parsed.ok && (await step.effect?.(context, parsed.answers))) || {};
  const moved = await write(tx, definition, request, context, outcome);
  return { taken: true, thing: moved, next: outcome.next };
}

function refuse(form: Form, lacking: Lacking, body: unknown) {
  if (typeof lacking === "string") return refuseMissing(form, lacking, body);
  return refuseMissing(form, lacking.field, body, lacking.values);
}

/** The form a step asks, made for this thing when its questions depend on it. */
export async function formOf(step: StepDefinition, context: StepContext): Promise<Form | undefined> {
  return typeof step.form === "function" ? step.form(context) : step.form;
}

function getStep(definition: ProcessDefinition, name: string): StepDefinition {
  const step = Object.hasOwn(definition.steps, name) ? definition.steps[name] : undefined;
  if (!step) throw new Error(`The process ${definition.name} has no step ${name}.`);
  return step;
}

function assertMay(tx: ActorTx, definition: ProcessDefinition, step: StepDefinition, thing: Thing): void {
  if (thing.process !== definition.name) throw notFound();
  if (!can(tx.actor, step.permission))
    throw forbidden(`Your role cannot do this: ${step.label.toLowerCase()}.`);
}

/**
 * Whether somebody else was first. Where the step can still be taken, what was typed for it is given back to be looked at again.
 * @throws conflict where it cannot, or asks nothing
 */
async function findOvertaken(
  definition: ProcessDefinition,
  step: StepDefinition,
  context: StepContext,
  { body, version }: StepRequest,
): Promise<StepResult | undefined> {
  const { thing } = context;
  const isPossible = step.from.includes(thing.state);
  if (isPossible && (version === undefined || version === thing.version)) return undefined;
  // What stands in its way now is told first: a form may have nothing left to choose from.
  const sentence = (await step.tooLate?.(context)) ?? (isPossible ? await step.guard?.(context) : undefined);
  const form = isPossible && sentence === undefined ? await formOf(step, context) : undefined;
  if (form)
    return {
      taken: false,
      form,
      refused: { ok: false, errors: [], entered: enteredOf(form, body) },
      isOvertaken: true,
    };
  const state = definition.states[thing.state]?.label ?? thing.state;
  throw conflict(sentence ?? `${CHANGED_SINCE} It is now: ${state.toLowerCase()}.`);
}

async function assertGuard(step: StepDefinition, context: StepContext): Promise<void> {
  const refusal = await step.guard?.(context);
  if (refusal !== undefined) throw conflict(refusal);
}

/** Whose the clocks are that a step starts: the actor's team's or her own; of a job's step, of who answers for the thing. */
async function ownerOfClocks({ actor, db }: ActorTx, thingId: string): Promise<string> {
  if (actor.teamId) return `team:${actor.teamId}`;
  if (actor.seatId) return `seat:${actor.seatId}`;
  const { rows } = await sql<{
    grantee: string | null;
  }>`select access.answers_for(${thingId}) as grantee`.execute(db);
  // Where nobody does, a step that starts a clock says whose it is, or the database refuses it.
  return rows[0]?.grantee ?? "";
}

async function write(
  tx: ActorTx,
  definition: ProcessDefinition,
  request: StepRequest,
  { thing }: StepContext,
  outcome: StepOutcome,
): Promise<Thing> {
  const at = request.at ?? tx.house.now();
  // The effect may have said whom the thing is about, so it is read again rather than carried along.
  const current = await lockThing(tx, thing.id);
  const clocks = await findClocks(tx, thing.id);
  const owner = await ownerOfClocks(tx, thing.id);
  const plan = planStep(
    definition,
    { state: current.state, clocks },
    { step: request.step, at, to: outcome.to, settings: outcome.clocks, owner },
    limitsOf(tx.house),
  );
  await writePlan(tx, plan, { thingId: thing.id, step: request.step, at, detail: outcome.detail ?? {} });
  await recordAudit(tx, {
    event: `${definition.name}.${request.step}`,
    thingId: thing.id,
    personId: current.personId,
  });
  return { ...current, state: plan.to, version: current.version + 1 };
}
