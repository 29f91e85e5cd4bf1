import { enqueue } from "../../../foundation/jobs/index.ts";
import {
  dueSooner,
  findClocks,
  type ClockSetting,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { isUrgent, newsCodes, newsOf, type News } from "../model/news.ts";
import { tellHolder } from "../tell-holder.ts";
import { saying } from "./feed-back.ts";
import { changeRequest, getRequest } from "./request.ts";

/** An answer in which nothing is urgent: there is nothing else to read soon. */
export const ANSWERED: StepOutcome = { to: "sent", clocks: { news: { starts: false } } };

const HIGH = "front-door.first-contact-high";

/**
 * Keeps what the referrer tells that is new, and has the front door read it in time. In this transaction danger now is marked
 * at the contact, and a way that is no longer safe ends what was checked with her: the codes that are logged here do it
 * (professional.passes_on_news).
 */
export async function tellNews(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await keep(context, "added", answers);
  return announce(context, newsOf(answers));
}

/** Keeps the answer to the front door's question; what cannot wait in it is to be read as other news is. */
export async function reply(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  await keep(context, "answer", answers);
  const news = newsOf(answers);
  if (!isUrgent(news)) return ANSWERED;
  return { ...(await announce(context, news)), to: "news" };
}

async function keep(context: StepContext, kind: "added" | "answer", answers: StepAnswers): Promise<void> {
  const { tx, thing } = context;
  const request = await getRequest(tx, thing.id);
  const said = saying(context, request, { kind, text: String(answers["text"]), ...newsOf(answers) });
  await changeRequest(tx, thing.id, { said });
}

/** Leaves a notice without content for whoever works on it, and the time limit; codes alone go into the log. */
async function announce(context: StepContext, news: News): Promise<StepOutcome> {
  const { tx, thing } = context;
  await enqueue(tx, tellHolder, { request: thing.id });
  return {
    clocks: { news: await clockFor(context, news) },
    detail: newsCodes(news),
  };
}

/** For whoever is to tell her what came of it. One that runs already goes on, unless this has to be read sooner. */
async function clockFor(context: StepContext, news: News): Promise<ClockSetting> {
  const clocks = await findClocks(context.tx, context.thing.id);
  if (clocks.some(({ name }) => name === "news"))
    return (isUrgent(news) && (await dueSooner(context, "news", HIGH))) || { stops: false };
  const frontDoor = clocks.find(({ name }) => name === "feedback")?.for;
  return { ...(frontDoor ? { for: frontDoor } : {}), ...(isUrgent(news) ? { limit: HIGH } : {}) };
}
