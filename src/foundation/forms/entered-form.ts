import { z } from "zod";
import type { Form } from "./form.ts";
import type { EnteredForm } from "./parse.ts";
import { bodyOf, readEntry } from "./read-entry.ts";

/** What was entered and is kept until somebody goes on with it: plain JSON, nothing of it checked. */
export const enteredForm: z.ZodType<EnteredForm> = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.array(z.string())])),
);

/** What was entered in a form, whether it holds or not, from an untrusted body: to be kept, and shown again. */
export function enteredOf(form: Form, sent: unknown): EnteredForm {
  const body = bodyOf(sent);
  return Object.fromEntries(
    form.questions.map((question) => [question.id, readEntry(form, question, body).entered]),
  );
}
