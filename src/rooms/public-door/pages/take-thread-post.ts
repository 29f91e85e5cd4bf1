import { parseBearerReference } from "../../../foundation/crypto/index.ts";
import { holdsReference } from "../../../foundation/reference/index.ts";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { addToThread, burnThread, findThread, type ThreadUse } from "../../../foundation/intake/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { MOST_LETTERS, type ComingBack, type OpenThread, type VisitState } from "../model/journey.ts";
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
export async function takeThreadPost(visit: PublicVisit, { state, at, threads }: Open): Promise<Reply> {
  const go = bodyText(visit.body, "go");
  if (go === "burn") {
    await burnThread(visit.house, { digits: at.reference });
    await forgetVisit(visit);
    return redirect(paths.closed, [{ name: "visit", value: undefined }]);
  }
  if (go !== "add") return redirect(paths.visit);
  const note = await add(visit, at, threads);
  await putVisitState(visit, { ...state, at: { ...at, note } });
  return redirect(paths.visit);
}

async function add(
  { house, body }: PublicVisit,
  { reference }: OpenThread,
  threads: readonly ThreadUse[],
): Promise<Note> {
  const thread = await findThread(house, reference);
  const use = threads.find(({ kind }) => kind === thread?.kind);
  if (!thread || !use) return "closed";
  const content = readAdded(bodyText(body, "more").trim(), house.pack, use);
  if (!content) return use.adds === "words" ? "empty" : "chooseOne";
  if ("text" in content && holdsReference(content.text, reference)) return "holdsReference";
  const added = { id: bodyText(body, "m"), kind: thread.kind, content };
  return (await addToThread(house, { digits: reference }, added)) ? "added" : "closed";
}

/** Her words, or the code of one of the answers there are; nothing where nothing was said that this thread takes. */
function readAdded(said: string, pack: Pack, { adds }: ThreadUse): Added | undefined {
  const text = said.slice(0, MOST_LETTERS);
  if (adds === "words") return text === "" ? undefined : { text };
  const code = adds(pack).answers.find(({ value }) => value === text)?.value;
  return code === undefined ? undefined : { code };
}

type Open = {
  readonly state: VisitState;
  readonly at: OpenThread;
  readonly threads: readonly ThreadUse[];
};
type Note = NonNullable<OpenThread["note"]>;
type Added = { readonly text: string } | { readonly code: string };
