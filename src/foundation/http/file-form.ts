import type { FastifyInstance, FastifyRequest } from "fastify";
import { FanlightError } from "../errors/index.ts";

/** The most that a form with a file may be, in bytes: a file of five megabytes and what goes with it. */
export const FILE_BODY_LIMIT = 6 * 1024 * 1024;

/** A file as it was sent. Its name and what the browser called it are the sender's words, and not believed. */
export type SentFile = { readonly name: string; readonly bytes: Buffer };

/**
 * Lets the routes of this part of the site read forms that carry a file. The parts are taken apart by the parser that
 * comes with Node; a name sent twice keeps the first, as nothing here asks for several.
 */
export function addFileForms(app: FastifyInstance): void {
  app.addContentTypeParser<Buffer>(
    "multipart/form-data",
    { parseAs: "buffer" },
    async (request: FastifyRequest, body: Buffer) => readForm(String(request.headers["content-type"]), body),
  );
}

/** One file of a body that was read by `addFileForms`; undefined when none was chosen. */
export function bodyFile(body: unknown, name: string): SentFile | undefined {
  if (typeof body !== "object" || body === null || !Object.hasOwn(body, name)) return undefined;
  const value = (body as Record<string, unknown>)[name];
  return isSentFile(value) ? value : undefined;
}

async function readForm(type: string, body: Buffer): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = Object.create(null);
  for (const [name, value] of await takeApart(type, body)) {
    if (name in read) continue;
    // A browser sends an empty file without a name where none was chosen.
    if (typeof value === "string") read[name] = value;
    else if (value.size > 0) read[name] = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
  }
  return { ...read };
}

async function takeApart(type: string, body: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch (cause) {
    throw new FanlightError({
      code: "bad-input",
      status: 400,
      message: "We could not read what was sent.",
      cure: "Go back, open the page again, and send it once more.",
      cause,
    });
  }
}

/** Whether a value of a body is a file. */
export function isSentFile(value: unknown): value is SentFile {
  return typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof Buffer;
}
