import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { checkoutRoot } from "./checkout-root.ts";
import { type NotifyAccount, readNotifyFile } from "./notify-file.ts";
import { SettingFault } from "./setting-fault.ts";

const DEFAULT_PORTS: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };

/** FANLIGHT_MAIL: by what way messages leave, checked as far as it can be without sending any. */
export const mailSetting = z
  .string()
  .default("local")
  .transform((value, context): Mail => {
    try {
      return readMail(value);
    } catch (error) {
      if (!(error instanceof SettingFault)) throw error;
      context.addIssue({ code: "custom", params: { what: error.message, cure: error.cure } });
      return z.NEVER;
    }
  });

function readMail(value: string): Mail {
  if (value === "local") return { kind: "local" };
  if (value.startsWith("notify:")) {
    const path = value.slice("notify:".length);
    return { kind: "notify", account: readNotifyFile(isAbsolute(path) ? path : resolve(checkoutRoot, path)) };
  }
  const url = URL.parse(value);
  if (url && Object.hasOwn(DEFAULT_PORTS, url.protocol)) return { kind: "smtp", server: toServer(url) };
  throw new SettingFault(
    "It names no way out that there is.",
    "Write local, smtp://user:password@host:587, smtps://user:password@host:465 or notify:/path/to/notify.json.",
  );
}

/** @throws a fault for an address with more or less in it than a server and who signs in. Never repeats it: it holds a password. */
function toServer(url: URL): SmtpServer {
  const cure =
    "Write it as smtp://user:password@host:587; smtps:// where the port speaks TLS from the first byte.";
  const isBare = /^\/?$/.test(url.pathname) && url.search === "" && url.hash === "";
  if (url.hostname === "" || !isBare || url.port === "0") {
    throw new SettingFault("It is not the address of a mail server.", cure);
  }
  if ((url.username === "") !== (url.password === "")) {
    throw new SettingFault("It has a user without a password, or a password without a user.", cure);
  }
  const login =
    url.username === "" ? undefined : { user: decode(url.username), password: decode(url.password) };
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port),
    isSecure: url.protocol === "smtps:",
    login,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    const cure = "Write %25 for a per cent sign in the user or password, and %40 for an at sign.";
    throw new SettingFault("Its user or password has a per cent sign that means nothing.", cure);
  }
}

/** How messages leave: not at all but for a page that shows them, by a mail server, or by GOV.UK Notify. */
export type Mail =
  | { readonly kind: "local" }
  | { readonly kind: "smtp"; readonly server: SmtpServer }
  | { readonly kind: "notify"; readonly account: NotifyAccount };

export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise the connection is turned into one, except on this machine. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly password: string } | undefined;
};
