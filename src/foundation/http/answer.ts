import type { FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { renderDocument } from "../../kit/layout/index.ts";
import { writeCookie } from "./cookies.ts";
import { showEnglish } from "./show-english.ts";
import type { Reply } from "./reply.ts";
import type { SharedPage } from "./shared-pages.ts";

type Sending = {
  readonly secure: boolean;
  readonly shell: (page: Extract<Reply, { kind: "staff-page" }>) => VNode;
  /** Draws a page that many are shown, or has it from before. */
  readonly share?: (page: SharedPage, draw: () => string) => string;
};

/** Answers that everybody gets alike, and that may be kept. All others are stored nowhere. */
const published = new WeakSet<FastifyRequest>();

/** Whether the answer to this request may be kept on its way. */
export function mayBeKept(request: FastifyRequest): boolean {
  return published.has(request);
}

/** Sends what a handler answered. By now its transaction has committed: a receipt shown is a receipt kept. */
export function answer(
  reply: FastifyReply,
  answered: Reply,
  { secure, shell, share }: Sending,
): FastifyReply {
  switch (answered.kind) {
    case "staff-page":
      for (const cookie of answered.cookies ?? []) writeCookie(reply, cookie, secure);
      reply.headers(answered.headers ?? {});
      return html(reply, answered.status ?? 200, shell(answered));
    case "document":
      reply.headers(answered.headers ?? {});
      return send(reply, answered.status, drawn(answered, share));
    case "redirect":
      for (const cookie of answered.cookies ?? []) writeCookie(reply, cookie, secure);
      return reply.headers(answered.headers ?? {}).redirect(answered.to, 303);
    case "data":
      if (answered.fileName)
        reply.header("content-disposition", `attachment; filename="${answered.fileName}"`);
      if (answered.keptSeconds !== undefined) {
        published.add(reply.request);
        reply.header("cache-control", `public, max-age=${answered.keptSeconds}`);
      }
      return reply.type(answered.type).send(answered.body);
  }
}

/** A whole page, never stored anywhere on its way or on the device. */
export function html(reply: FastifyReply, status: number, page: VNode): FastifyReply {
  return send(reply, status, draw(page));
}

function drawn({ document, shared }: Extract<Reply, { kind: "document" }>, share: Sending["share"]): string {
  return shared && share ? share(shared, () => draw(document)) : draw(document);
}

function draw(page: VNode): string {
  return showEnglish(renderDocument(page));
}

function send(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.status(status).type("text/html; charset=utf-8").send(text);
}
