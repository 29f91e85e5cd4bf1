import { whoKnows } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { enqueue } from "../../../foundation/jobs/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { OUTCOME_CODES, OUTCOMES, type Outcome } from "../model/outcomes.ts";
import type { Said } from "../model/referrer.ts";
import { tellReferrer } from "../tell-referrer.ts";
import { REFERRER } from "./begin-request.ts";
import { changeRequest, getRequest, type Request } from "./request.ts";

/** Keeps what the referrer is told, and leaves a notice without content. */
export async function tell(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const outcome = OUTCOME_CODES.find((code) => code === answers["outcome"]);
  if (!outcome) throw new Error("The form lets nobody through without an outcome.");
  const request = await getRequest(tx, thing.id);
  const said = saying(context, request, { kind: "told", text: toldText(outcome, answers) });
  await changeRequest(tx, thing.id, { outcome, said });
  await enqueue(tx, tellReferrer, { request: thing.id });
  return { detail: { outcome, mayKnow: request.mayKnow } };
}

/** The front door's question, before whoever answers it. */
export async function whatWasAsked({ tx, thing }: StepContext): Promise<string> {
  const { said } = await getRequest(tx, thing.id);
  return said.findLast(({ kind }) => kind === "question")?.text ?? "";
}

/** A question to the referrer; its clock is hers. */
export async function ask(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const request = await getRequest(tx, thing.id);
  const said = saying(context, request, { kind: "question", text: String(answers["text"]) });
  await changeRequest(tx, thing.id, { said });
  await enqueue(tx, tellReferrer, { request: thing.id });
  return { clocks: { question: { for: await referrerOf(context) } } };
}

/** As whom the referrer reads her request: a clock runs for somebody its thing is open to. */
async function referrerOf({ tx, thing }: StepContext): Promise<string> {
  const referrer = (await whoKnows(tx, thing.id)).find(({ capacity }) => capacity === REFERRER);
  if (!referrer) throw conflict("The referrer can no longer read this here. Ring the work number given.");
  return referrer.grantee;
}

/** Only somebody with an account can be asked here; anyone else is rung at work. */
export async function canBeAsked({ tx, thing }: StepContext): Promise<string | undefined> {
  const { staffId } = await getRequest(tx, thing.id);
  return staffId ? undefined : "The referrer has no account to answer by. Ring the work number given.";
}

/** What the referrer reads: what may be known, and a few words where they are allowed. */
export function toldText(outcome: Outcome, { note }: StepAnswers): string {
  return `${OUTCOMES[outcome].label}${typeof note === "string" ? `. ${note}` : ""}`;
}

/** One thing said between the front door and the referrer, signed and dated. */
export function saidNow(
  { name, agency, at }: { readonly name: string; readonly agency: string; readonly at: Date },
  words: Omit<Said, "by" | "at">,
): Said {
  return { ...words, by: `${name}, ${agency}`, at: at.toISOString() };
}

/** All that was said, with what the actor says now. */
export function saying(
  { tx }: StepContext,
  { said }: Pick<Request, "said">,
  words: Omit<Said, "by" | "at">,
): Said[] {
  const { staffName: name = "", agencyName: agency = "" } = tx.actor;
  return [...said, saidNow({ name, agency, at: tx.house.now() }, words)];
}
