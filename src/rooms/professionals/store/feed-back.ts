import { enqueue } from "../../../foundation/jobs/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { OUTCOME_CODES, OUTCOMES } from "../model/outcomes.ts";
import type { Said } from "../model/referrer.ts";
import { tellReferrer } from "../tell-referrer.ts";
import { changeRequest, getRequest, type Request } from "./request.ts";

/** Keeps what the referrer is told, and leaves a notice without content. */
export async function tell(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const outcome = OUTCOME_CODES.find((code) => code === answers["outcome"]);
  if (!outcome) throw new Error("The form lets nobody through without an outcome.");
  const request = await getRequest(tx, thing.id);
  const note = typeof answers["note"] === "string" ? `. ${answers["note"]}` : "";
  const said = saying(context, request, "told", `${OUTCOMES[outcome].label}${note}`);
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

function saying({ tx }: StepContext, { said }: Request, kind: Said["kind"], text: string): Said[] {
  const { staffName = "", agencyName = "" } = tx.actor;
  return [...said, { kind, text, by: `${staffName}, ${agencyName}`, at: tx.house.now().toISOString() }];
}
