import { readFileSync } from "node:fs";
import { z } from "zod";
import { SettingFault } from "./setting-fault.ts";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const CURE = "The README of src/foundation/messages shows the file.";

const id = z.string().regex(new RegExp(`^${UUID}$`));
const byChannel = z.strictObject({ text: id.optional(), email: id.optional() });

const notifyFile = z.strictObject({
  // A name, the service and the secret, joined by hyphens.
  apiKey: z.string().regex(new RegExp(`^\\S+-${UUID}-${UUID}$`)),
  address: z.url({ protocol: /^https?$/ }).optional(),
  senders: z.record(z.string(), byChannel),
  templates: z.record(z.string(), byChannel),
});

/** An account with GOV.UK Notify: its key, and which of its templates and senders stand for which of ours. */
export type NotifyAccount = {
  readonly apiKey: string;
  /** Where Notify answers, when that is not its own address. */
  readonly address?: string | undefined;
  /** Of each name messages may come from, the sender that shows it; a channel left out uses the service's own. */
  readonly senders: Readonly<Record<string, ByChannel>>;
  /** Of each approved text, the template to send it by. */
  readonly templates: Readonly<Record<string, ByChannel>>;
};

type ByChannel = { readonly text?: string | undefined; readonly email?: string | undefined };

/** Reads the file that FANLIGHT_MAIL=notify:FILE names. @throws a fault that names the field, never what it holds. */
export function readNotifyFile(path: string): NotifyAccount {
  const parsed = notifyFile.safeParse(parse(read(path)));
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".") || "the whole"))];
  throw new SettingFault(`The file for GOV.UK Notify is not right in: ${fields.join(", ")}.`, CURE);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new SettingFault(
      `The file for GOV.UK Notify cannot be read: ${path}.`,
      "Check the path, and that the user who starts Fanlight may read it.",
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SettingFault("The file for GOV.UK Notify is not JSON.", CURE);
  }
}
