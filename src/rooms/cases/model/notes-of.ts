import type { StepAnswers, StepDetail } from "../../../foundation/process/index.ts";
import type { NoteKind } from "../../chronology/index.ts";

type Written = { readonly kind: NoteKind; readonly text: string };

/** The notes that one page of boxes makes: what she thinks of a judgement is hers, so it stands with her own words. */
export function notesOf(answers: StepAnswers): Written[] {
  const words = [answers["words"], answers["view"]].flatMap((each) =>
    typeof each === "string" ? [each] : [],
  );
  return [
    ...noted("fact", answers["text"]),
    ...noted("judgement", answers["judgement"]),
    ...noted("own-words", words.length > 0 ? words.join("\n\n") : undefined),
  ];
}

/** Of a contact or a note, what the step log keeps: codes, never words. */
export function notesDetail(answers: StepAnswers): StepDetail {
  const { checks } = answers;
  return {
    kind: notesOf(answers)
      .map(({ kind }) => kind)
      .join(" "),
    ...(typeof answers["channel"] === "string" ? { channel: answers["channel"] } : {}),
    ...(typeof answers["with"] === "string" ? { with: answers["with"] } : {}),
    ...(typeof answers["minutes"] === "number" ? { minutes: answers["minutes"] } : {}),
    ...(Array.isArray(checks) ? { checks: checks.map(String).join(" ") } : {}),
  };
}

/** The box to fill in when none was. */
export function lacksNotes(answers: StepAnswers): string | undefined {
  return notesOf(answers).length === 0 ? "text" : undefined;
}

function noted(kind: NoteKind, text: unknown): Written[] {
  return typeof text === "string" ? [{ kind, text }] : [];
}
