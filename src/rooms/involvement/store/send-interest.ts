import { z } from "zod";
import type { Answers, EnteredForm, FieldError } from "../../../foundation/forms/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { findDraft, putDraft, submitDraft } from "../../../foundation/intake/index.ts";
import { INTEREST_KIND, sentInterest } from "../model/interest.ts";

const text = z.string();

/** The form's own answers: lines, choices and a tick. */
const answerValue = z.union([text, z.literal(true)]);

type Unfinished = {
  readonly errors: readonly FieldError[];
  readonly answers?: Answers;
  readonly entered?: EnteredForm;
};

/** What is kept of a visit: a form that needs another look, or that one was sent. */
const visitState = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("interest-unfinished"),
    group: text,
    answers: z.record(text, answerValue),
    errors: z.array(
      z.object({
        pageId: text,
        field: text,
        part: text,
        input: text,
        code: text,
        values: z.record(text, z.union([text, z.number()])),
      }),
    ),
    entered: z.record(text, z.record(text, z.union([text, z.array(text)]))),
  }),
  z.object({ kind: z.literal("interest-sent"), group: text }),
  z.object({ kind: z.literal("interest-moved"), to: text }),
]);

export type InterestVisit = z.output<typeof visitState>;

/** How the visit stands; nothing when it has no form here. */
export async function findInterestVisit({
  house,
  secret,
  isReturning,
}: PublicVisit): Promise<InterestVisit | undefined> {
  if (!isReturning) return undefined;
  const stored = visitState.safeParse(await findDraft(house, secret));
  return stored.success ? stored.data : undefined;
}

/** Keeps what was typed, sealed under the visit's own key, to show it again with what was wrong. */
export async function keepUnfinished(
  { house, secret }: PublicVisit,
  group: string,
  { errors, answers = {}, entered = {} }: Unfinished,
): Promise<void> {
  await putDraft(house, secret, { kind: "interest-unfinished", group, answers, errors, entered });
}

/** Sends what was asked, sealed. When this returns it is safely kept. @returns the visit's new secret, for the cookie */
export async function sendInterest(
  { house, secret }: PublicVisit,
  group: string,
  answers: Answers,
): Promise<string> {
  const given = Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== null && value !== undefined),
  );
  return submitDraft(house, secret, {
    kind: INTEREST_KIND,
    content: sentInterest.parse({ ...given, group }),
    receipt: { kind: "interest-sent", group } satisfies InterestVisit,
    pointer: (to): InterestVisit => ({ kind: "interest-moved", to }),
  });
}
