import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  takeStep,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { strategyProcess } from "../strategy-process.ts";
import { findStrategies, type StrategyLine } from "./strategies.ts";
import { keepDecision } from "./strategy-steps.ts";

/** One strategy holds at a time, and the public is never without: what takes its place has wording that was agreed. */
export async function notReadyToFollow({ tx, thing }: StepContext): Promise<string | undefined> {
  const held = await findHeld(tx, thing.id);
  const own = (await findStrategies(tx)).find(({ id }) => id === thing.id);
  return held && own?.agreed === null
    ? `It takes the place of “${held.title}”, and nobody agreed its wording yet: the public would be without. Somebody other than who wrote it agrees it first.`
    : undefined;
}

/** Before it is adopted: what the public reads then, and which one it takes the place of. */
export async function sayWhatFollows({ tx, thing }: StepContext): Promise<string> {
  const held = await findHeld(tx, thing.id);
  const replaced = held
    ? ` “${held.title}” is replaced in the same moment, so that the public is never without: it can no longer be changed, and its history stays.`
    : "";
  return `Everybody can read it on the partnership's pages, with how it goes, in the wording that somebody other than who wrote it agreed.${replaced}`;
}

/** Adopted, in the place of the one that held until now. */
export async function adoptStrategy(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const held = await findHeld(tx, thing.id);
  const body = { decision: String(answers["decision"]) };
  if (held) await takeStep(tx, strategyProcess, { thingId: held.id, step: "replace", body });
  return keepDecision(context, answers);
}

/** The strategy that holds, other than this one. */
async function findHeld(tx: ActorTx, id: string): Promise<StrategyLine | undefined> {
  return (await findStrategies(tx)).find((each) => each.id !== id && each.state === "adopted");
}
