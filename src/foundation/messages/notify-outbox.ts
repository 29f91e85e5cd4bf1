import { NotifyClient } from "notifications-node-client";
import type { NotifyAccount } from "../config/index.ts";
import type { Adapter, OutwardMessage, SendResult } from "./adapter.ts";
import { type NotifyChannel, readRefusal } from "./notify-refusal.ts";

const ONE_REQUEST_MS = 15_000;
const FINAL = { ok: false, retry: false } as const;

/**
 * By GOV.UK Notify: texts and e-mails. Its templates hold places and no words of their own ("((body))", and
 * "((subject))" for an e-mail's subject), so that what leaves is the approved text; one with other words is not used.
 * Notify is asked by our id before it is given a message: it sends what it is given twice, twice.
 */
export function notifyOutbox(account: NotifyAccount): Adapter {
  const client = connect(account);
  const checked = new Set<string>();
  return {
    name: "notify",
    send: async (message) => {
      const { channel, senderName } = message;
      if (channel === "post") return { ...FINAL, code: "no-such-way" };
      const template = account.templates[message.template]?.[channel];
      if (template === undefined) return { ...FINAL, code: "no-template" };
      if (senderName !== undefined && !Object.hasOwn(account.senders, senderName)) {
        return { ...FINAL, code: "no-such-sender" };
      }
      try {
        if (!checked.has(template) && !(await isBlank(client, template, channel))) {
          return { ...FINAL, code: "other-words" };
        }
        checked.add(template);
        if (await isKnown(client, message.id)) return { ok: true };
        const sender = senderName === undefined ? undefined : account.senders[senderName]?.[channel];
        return await hand(client, template, message, sender);
      } catch (error) {
        return readRefusal(error, channel);
      }
    },
  };
}

/** Its client waits for ever; three requests of these have to fit into a relay's minute. */
function connect({ apiKey, address }: NotifyAccount): NotifyClient {
  const client = address === undefined ? new NotifyClient(apiKey) : new NotifyClient(address, apiKey);
  const { apiClient }: Inside = client;
  client.setClient(apiClient.restClient.create({ timeout: ONE_REQUEST_MS, maxRedirects: 0 }));
  return client;
}

async function isBlank(client: NotifyClient, id: string, channel: NotifyChannel): Promise<boolean> {
  const { body, subject } = (await client.getTemplateById(id)).data;
  return body.trim() === "((body))" && (channel === "text" || subject?.trim() === "((subject))");
}

async function isKnown(client: NotifyClient, reference: string): Promise<boolean> {
  const { data } = await client.getNotifications(undefined, undefined, reference);
  return data.notifications.length > 0;
}

async function hand(
  client: NotifyClient,
  template: string,
  { id: reference, channel, address, body, subject = "" }: OutwardMessage,
  sender: string | undefined,
): Promise<SendResult> {
  if (channel === "text") {
    const named = sender === undefined ? {} : { smsSenderId: sender };
    await client.sendSms(template, address, { personalisation: { body }, reference, ...named });
  } else {
    const named = sender === undefined ? {} : { emailReplyToId: sender };
    await client.sendEmail(template, address, { personalisation: { body, subject }, reference, ...named });
  }
  return { ok: true };
}

/** What its client has inside and does not type: the HTTP client it makes its requests with. */
type Inside = {
  readonly apiClient: {
    readonly restClient: { create(options: object): Parameters<NotifyClient["setClient"]>[0] };
  };
};
