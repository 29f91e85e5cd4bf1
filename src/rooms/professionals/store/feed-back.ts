import { enqueue } from "../../../foundation/jobs/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { OUTCOME_CODES, OUTCOMES, type Outcome } from "../model/outcomes.ts";
import type { Said } from "../model/referrer.ts";
import { tellReferrer } from "../tell-referrer.ts";
import { changeRequest, getRequest, type Request } from "./request.ts";

/** Keeps what the referrer is told, and leaves a notice without content. */
export async function tell(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const outcome = OUTCOME_CODES.find((code) => code === answers["outcome"]);
  if (!outcome) throw new Error("The form lets nobody through without an outcome.");
  const request = await getRequest(tx, thing.id);
  const said = saying(context, request, "told", toldText(outcome, answers));
  await changeRequest(tx, thing.id, { outcome, said });
  await enqueue(tx, tellReferrer, { request: thing.id });
  return { detail: { outcome, mayKnow: request.mayKnow } };
}

/** The front door's question, before whoever answers it. */
export async function whatWasAsked({ tx, thing }: StepContext): Promise<string> {
  const { said } = await getRequest(tx, thing.id);
  return said.findLast(({ kind }) => kind === "question")?.text ?? "";
}

/** A question to the referrer, or the answer; its clock is the referrer's. */
export async function say(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const request = await getRequest(tx, thing.id);
  const isQuestion = thing.state === "sent";
  const said = saying(context, request, isQuestion ? "question" : "answer", String(answers["text"]));
  await changeRequest(tx, thing.id, { said });
  if (!isQuestion) return {};
  await enqueue(tx, tellReferrer, { request: thing.id });
  return { clocks: { question: { for: `staff:${request.staffId}` } } };
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
  { kind, text }: Pick<Said, "kind" | "text">,
): Said {
  return { kind, text, by: `${name}, ${agency}`, at: at.toISOString() };
}

function saying({ tx }: StepContext, { said }: Request, kind: Said["kind"], text: string): Said[] {
  const { staffName: name = "", agencyName: agency = "" } = tx.actor;
  return [...said, saidNow({ name, agency, at: tx.house.now() }, { kind, text })];
}
