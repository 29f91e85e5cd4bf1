import { cleanLine, cleanText } from "./clean-text.ts";
import type { Field, Part } from "./field.ts";
import type { Form, Question } from "./form.ts";
import { inputName } from "./input-name.ts";
import type { Entered, Fault } from "./reading.ts";

/**
 * Takes one question's inputs out of an untrusted body and cleans them. Only the names this question has are looked at;
 * anything that is no text reads as blank.
 */
export function readEntry(form: Form, question: Question, body: Body): Entry {
  const sent = question.field.parts.map((part) => ({
    part,
    value: body[inputName(form, question, part.name)],
  }));
  const repeated = sent.find(({ part, value }) => !part.many && Array.isArray(value) && value.length > 1);
  return {
    entered: Object.fromEntries(sent.map(({ part, value }) => [part.name, cleanPart(part, value)])),
    ...(repeated && { fault: { code: "repeated", part: repeated.part.name, values: {} } }),
  };
}

/** An entry as it would have been read from a body: every part there, cleaned. */
export function cleanEntry(field: Field, entered: Entered): Entered {
  return Object.fromEntries(field.parts.map((part) => [part.name, cleanPart(part, entered[part.name])]));
}

/** The own properties of what a server was sent; what is no object reads as an empty body. */
export function bodyOf(sent: unknown): Body {
  return typeof sent === "object" && sent !== null && !Array.isArray(sent) ? { ...sent } : {};
}

function cleanPart(part: Part, value: unknown): string | readonly string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
  const cleaned = texts.map(part.lines ? cleanText : cleanLine);
  return part.many ? cleaned.filter((each) => each !== "") : (cleaned[0] ?? "");
}

/** What a server was sent as a form: nothing in it is to be trusted. */
export type Body = Readonly<Record<string, unknown>>;

/** What one question was sent, cleaned, and what was wrong with the sending itself. */
export interface Entry {
  readonly entered: Entered;
  readonly fault?: Fault;
}
