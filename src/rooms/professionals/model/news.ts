import type { StepDetail } from "../../../foundation/process/index.ts";
import type { Said } from "./referrer.ts";

/** What decides how soon the front door has to read it. */
export type News = Pick<Said, "danger" | "unsafeWay">;

type Answers = Readonly<Record<string, unknown>>;

/** What was answered of danger now and of ways that are no longer safe; what was not answered is not there. Pure. */
export function newsOf({ danger, unsafe, unsafeWay }: Answers): News {
  return {
    ...(danger === "yes" || danger === "no" || danger === "unknown" ? { danger } : {}),
    ...(unsafe === "yes" && typeof unsafeWay === "string" ? { unsafeWay } : {}),
  };
}

/** What the log keeps of news: codes, never words. */
export function newsCodes({ danger, unsafeWay }: News): StepDetail {
  return { danger: danger ?? "unknown", unsafeWay: unsafeWay !== undefined };
}

/** Danger now, or a way that is no longer safe: nothing of it can wait. */
export function isUrgent({ danger, unsafeWay }: News): boolean {
  return danger === "yes" || unsafeWay !== undefined;
}

/** What the referrer told since the front door last wrote, oldest first. Pure. */
export function toldSince(said: readonly Said[]): readonly Said[] {
  const last = said.findLastIndex(({ kind }) => kind === "question" || kind === "told");
  return said.slice(last + 1);
}
