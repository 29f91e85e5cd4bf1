import type { Mail, NotifyAccount } from "../config/index.ts";
import { configError, type ConfigProblem } from "../errors/index.ts";
import type { House } from "../house/index.ts";
import type { Pack } from "../pack/index.ts";
import type { Adapter } from "./adapter.ts";
import { localOutboxOf } from "./local-outbox.ts";
import { notifyOutbox } from "./notify-outbox.ts";
import { smtpOutbox } from "./smtp-outbox.ts";
import { listTemplates } from "./template.ts";

/** The way out that is configured. @throws a configuration error when Notify's account does not fit the pack's texts. */
export function mailAdapter(mail: Mail, house: Pick<House, "mode" | "now" | "database" | "pack">): Adapter {
  switch (mail.kind) {
    case "local":
      return localOutboxOf(house);
    case "smtp":
      return smtpOutbox(mail.server, house.pack.messages.sender);
    case "notify": {
      const problems = findGaps(mail.account, house.pack);
      if (problems.length > 0) throw configError(problems);
      return notifyOutbox(mail.account);
    }
  }
}

/** A text without a template, or a sender nobody has set up, would be found out only by the message that does not go. */
function findGaps(account: NotifyAccount, pack: Pack): ConfigProblem[] {
  const { name } = pack.messages.sender;
  const senders = Object.hasOwn(account.senders, name) ? [] : [`the sender "${name}"`];
  const templates = listTemplates(pack).flatMap(({ key, channels }) =>
    channels
      .filter((channel) => channel !== "post" && account.templates[key]?.[channel] === undefined)
      .map((channel) => `a template for "${key}" by ${channel}`),
  );
  return [...senders, ...templates].map((missing) => ({
    where: "FANLIGHT_MAIL",
    what: `The file for GOV.UK Notify lacks ${missing}.`,
    cure: "Make it in Notify and add its id to the file, or change messages.yaml of the pack.",
  }));
}
