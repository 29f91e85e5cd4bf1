import type { SentChannel } from "./channel.ts";

/**
 * A way out of the house. `send` answers within a minute, and may be called twice with the same id, after a crash:
 * where the carrier allows it, it gives the id along, so that nobody is written to twice.
 * A refusal it may answer with `retry`; what it throws counts as not known, and the message is tried again later.
 */
export type Adapter = {
  readonly name: string;
  send(message: OutwardMessage): Promise<SendResult>;
};

/** `code` is short and lower-case, for the record: "no-such-number". Never the carrier's own words. */
export type SendResult = { ok: true } | { ok: false; code: string; retry: boolean };

export type OutwardMessage = {
  readonly id: string;
  /** The key of the approved text it was made from. */
  readonly template: string;
  readonly channel: SentChannel;
  /** A number, an e-mail address or a postal address. */
  readonly address: string;
  /** Whom it says it is from; absent for a notice to a colleague. */
  readonly senderName: string | undefined;
  /** For e-mail. */
  readonly subject: string | undefined;
  readonly body: string;
};
