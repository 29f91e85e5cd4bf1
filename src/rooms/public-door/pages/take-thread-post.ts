import { parseBearerReference } from "../../../foundation/crypto/index.ts";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { addToThread, burnThread, findThread } from "../../../foundation/intake/index.ts";
import type { ComingBack, OpenThread, VisitState } from "../model/journey.ts";
import { holdsReference } from "../model/type-again.ts";
import { paths } from "../paths.ts";
import { forgetVisit, putVisitState } from "../store/visit-state.ts";

/** What the visit shows after a reference was typed: its answers, or the question again. */
export async function openWith({ house }: PublicVisit, typed: string): Promise<ComingBack | OpenThread> {
  if (typed.trim() === "") return { kind: "coming-back", isEmpty: true };
  const thread = await findThread(house, typed);
  const digits = parseBearerReference(typed)?.digits;
  if (!thread || digits === undefined) return { kind: "coming-back", isWrong: true };
  return { kind: "thread", reference: digits };
}

/** She adds something, or closes it for good: then the visit is forgotten too. */
export async function takeThreadPost(visit: PublicVisit, state: VisitState, at: OpenThread): Promise<Reply> {
  const go = bodyText(visit.body, "go");
  if (go === "burn") {
    await burnThread(visit.house, { digits: at.reference });
    await forgetVisit(visit);
    return redirect(paths.closed, [{ name: "visit", value: undefined }]);
  }
  if (go !== "add") return redirect(paths.visit);
  const note = await add(visit, at, bodyText(visit.body, "more").trim());
  await putVisitState(visit, { ...state, at: { ...at, note } });
  return redirect(paths.visit);
}

async function add(
  { house }: PublicVisit,
  { reference }: OpenThread,
  text: string,
): Promise<NonNullable<OpenThread["note"]>> {
  if (text === "") return "empty";
  if (holdsReference(text, reference)) return "holdsReference";
  return (await addToThread(house, { digits: reference }, text)) ? "added" : "closed";
}
