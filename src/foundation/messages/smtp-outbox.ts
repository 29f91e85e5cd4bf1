import { createTransport } from "nodemailer";
import type { SmtpServer } from "../config/index.ts";
import type { Pack } from "../pack/index.ts";
import type { Adapter, OutwardMessage, SendResult } from "./adapter.ts";

const STAGE_MS = 10_000;
const WHOLE_MS = 45_000;
const ADDRESS = /^[^\s@,;:<>"]+@[^\s@,;:<>"]+$/;
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** By a mail server: e-mail alone, one address each, plain text. Nothing in it tells who opened it, or on what machine. */
export function smtpOutbox(server: SmtpServer, sender: Pack["messages"]["sender"]): Adapter {
  const domain = sender.address.slice(sender.address.lastIndexOf("@") + 1);
  const transport = createTransport(connection(server, domain));
  return {
    name: "smtp",
    send: async (message) => {
      if (message.channel !== "email") return { ok: false, code: "no-such-way", retry: false };
      if (!ADDRESS.test(message.address)) return { ok: false, code: "no-such-address", retry: false };
      try {
        const signal = AbortSignal.timeout(WHOLE_MS);
        await transport.sendMail({ ...letter(message, sender, domain), signal });
        return { ok: true };
      } catch (error) {
        return resultOf(error);
      }
    },
  };
}

/** Never in the clear over a network; on this machine the server's own certificate is nobody's business. */
function connection({ host, port, isSecure, login }: SmtpServer, domain: string) {
  const isHere = LOOPBACK.test(host);
  return {
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !isHere,
    ignoreTLS: !isSecure && isHere,
    // Else it would greet with this machine's name, which then stands in the headers of her e-mail.
    name: domain,
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    connectionTimeout: STAGE_MS,
    greetingTimeout: STAGE_MS,
    socketTimeout: STAGE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The same id gives the same Message-ID, so that a mailbox that gets it twice shows it once. */
function letter(message: OutwardMessage, sender: Pack["messages"]["sender"], domain: string) {
  return {
    from: { name: message.senderName ?? sender.name, address: sender.address },
    to: { name: "", address: message.address },
    subject: message.subject ?? "",
    text: message.body,
    messageId: `<${message.id}@${domain}>`,
    xMailer: false,
  } as const;
}

/** A final no is one about this address or this message; all else may be better in a while. */
function resultOf(error: unknown): SendResult {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const command = "command" in error ? error.command : undefined;
  const isFinal = "permanent" in error && error.permanent === true;
  if (error.code === "EAUTH") return { ok: false, code: "sign-in-refused", retry: true };
  if (error.code === "EABORT" || error.code === "ETIMEDOUT")
    return { ok: false, code: "too-slow", retry: true };
  if (error.code === "ETLS" || command === "STARTTLS") return { ok: false, code: "not-private", retry: true };
  if (command === "MAIL FROM") return { ok: false, code: "sender-refused", retry: true };
  if (command === "RCPT TO")
    return { ok: false, code: isFinal ? "no-such-address" : "not-now", retry: !isFinal };
  if (command === "DATA") return { ok: false, code: isFinal ? "refused" : "not-now", retry: !isFinal };
  return { ok: false, code: "away", retry: true };
}
