import { isSealedIntake, parseBearerReference } from "../../../foundation/crypto/index.ts";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import {
  ADDED_AS,
  addSealedToThread,
  addToThread,
  burnThread,
  findSealedThread,
  findThread,
  isRecordId,
  isThread,
  opensThread,
  type ThreadUse,
} from "../../../foundation/intake/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { holdsReference } from "../../../foundation/reference/index.ts";
import { bodyBytes } from "../model/body-bytes.ts";
import { MOST_LETTERS, type ComingBack, type OpenThread, type VisitState } from "../model/journey.ts";
import { seedOf } from "../model/seed-of.ts";
import { paths } from "../paths.ts";
import { forgetVisit, putVisitState } from "../store/visit-state.ts";
import { CLOSE, CLOSE_NOW, KEEP } from "./close-for-good.tsx";

/** What the visit shows after a reference was typed, or what a device derived from one came: its answers, or the question again. */
export async function openWith({ house, body }: PublicVisit): Promise<ComingBack | OpenThread> {
  const seed = bodyBytes(body, "seed");
  if (seed.length > 0) {
    return (await isThread(house, seed))
      ? { kind: "thread", seed: seed.toString("hex") }
      : { kind: "coming-back", isWrong: true };
  }
  const typed = bodyText(body, "number");
  if (typed.trim() === "") return { kind: "coming-back", isEmpty: true };
  const isThere = await opensThread(house, typed);
  const digits = parseBearerReference(typed)?.digits;
  if (!isThere || digits === undefined) return { kind: "coming-back", isWrong: true };
  return { kind: "thread", reference: digits };
}

/** She adds something, or closes it for good, once she was asked again: then the visit is forgotten too. */
export async function takeThreadPost(visit: PublicVisit, { state, at, threads }: Open): Promise<Reply> {
  const go = bodyText(visit.body, "go");
  const { isClosing, ...open } = at;
  if (go === CLOSE || go === KEEP) {
    await putVisitState(visit, { ...state, at: go === CLOSE ? { ...open, isClosing: true } : open });
    return redirect(paths.visit);
  }
  if (go === CLOSE_NOW && isClosing) {
    await burnThread(visit.house, seedOf(at));
    await forgetVisit(visit);
    return redirect(paths.closed, [{ name: "visit", value: undefined }]);
  }
  // Of a page that stood open, on a device that asks again.
  const isOpening = go !== "add" && at.seed !== undefined;
  if (isOpening) await putVisitState(visit, { ...state, at: await openWith(visit) });
  if (go !== "add") return redirect(paths.visit);
  const { reference } = at;
  const news =
    reference === undefined
      ? await addFromDevice(visit, at)
      : { note: await add(visit, { digits: reference }, threads) };
  await putVisitState(visit, { ...state, at: { ...open, ...news } });
  return redirect(paths.visit);
}

async function add(
  { house, body }: PublicVisit,
  { digits }: { readonly digits: string },
  threads: readonly ThreadUse[],
): Promise<Note> {
  const thread = await findThread(house, digits);
  const use = threads.find(({ kind }) => kind === thread?.kind);
  if (!thread || !use) return "closed";
  const content = readAdded(bodyText(body, "more").trim(), house.pack, use);
  if (!content) return use.adds === "words" ? "empty" : "chooseOne";
  if ("text" in content && holdsReference(content.text, digits)) return "holdsReference";
  const added = { id: bodyText(body, "m"), kind: thread.kind, content };
  return (await addToThread(house, { digits }, added)) ? "added" : "closed";
}

/** What came sealed: nobody here can read it. It is taken in as what it was sealed as, or never. */
async function addFromDevice(
  { house, body }: PublicVisit,
  at: OpenThread,
): Promise<{ readonly note: Note; readonly added?: string }> {
  const recordId = bodyText(body, "m");
  const thread = await findSealedThread(house, seedOf(at));
  const sealing = { keyId: bodyText(body, "key"), sealed: bodyBytes(body, "sealed") };
  if (!thread || !isRecordId(recordId) || !isSealedIntake(house.publicKeys, sealing))
    return { note: "closed" };
  const label = { recordId, kind: ADDED_AS[thread.kind] };
  const isKept = await addSealedToThread(house, seedOf(at), { ...label, ...sealing });
  return isKept ? { note: "added", added: recordId } : { note: "closed" };
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
