import { notFound } from "../errors/index.ts";
import { plain } from "./plain-values.ts";

/** What a staff handler gets of a request: strings and a body, all untrusted, and the token its forms must carry. */
export type StaffRequest = {
  readonly method: "GET" | "POST";
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly csrf: string;
  readonly path: string;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A parameter that must be an id; anything else is a page that does not exist, never a database error. */
export function idParam(request: StaffRequest, name = "id"): string {
  const value = request.params[name] ?? "";
  if (!isId(value)) throw notFound();
  return value;
}

/** Whether this can be an id at all. */
export function isId(value: string | undefined): value is string {
  return value !== undefined && UUID.test(value);
}

/** One text field of an untrusted body; empty when absent, repeated or not text. */
export function bodyText(body: unknown, name: string): string {
  const value = bodyValue(body, name);
  return typeof value === "string" ? plain(value).trim() : "";
}

/** Every text of an untrusted body under one name: one, several, or none. What is not text is left out. */
export function bodyTexts(body: unknown, name: string): string[] {
  return [bodyValue(body, name)]
    .flat()
    .flatMap((value) => (typeof value === "string" ? plain(value).trim() : []));
}

function bodyValue(body: unknown, name: string): unknown {
  if (typeof body !== "object" || body === null || !Object.hasOwn(body, name)) return undefined;
  return (body as Record<string, unknown>)[name];
}
