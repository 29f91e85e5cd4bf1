import type { Database } from "../db/index.ts";
import type { House } from "../house/index.ts";
import type { Adapter, OutwardMessage } from "./adapter.ts";

const KEPT = 200;

const outboxes = new WeakMap<Database, LocalOutbox>();

/** The one local outbox of a house in this process: what its relay puts in is what its page shows. */
export function localOutboxOf(house: Pick<House, "mode" | "now" | "database">): LocalOutbox {
  const known = outboxes.get(house.database) ?? localOutbox(house);
  outboxes.set(house.database, known);
  return known;
}

/**
 * Where messages go unless a way out is configured: into the memory of this process, for a page that shows them.
 * Only in a demonstration. Live, it refuses, so that nobody believes a message went that did not.
 */
export function localOutbox({ mode, now }: Pick<House, "mode" | "now">): LocalOutbox {
  const messages = new Map<string, KeptMessage>();
  return {
    name: "local",
    send: async (message) => {
      if (mode === "live") return { ok: false, code: "no-way-out", retry: false };
      messages.set(message.id, { ...message, at: now() });
      for (const oldest of messages.keys()) {
        if (messages.size <= KEPT) break;
        messages.delete(oldest);
      }
      return { ok: true };
    },
    list: () => [...messages.values()].toReversed(),
  };
}

/** `list` gives the newest first; what is older than the last 200 is gone. */
export type LocalOutbox = Adapter & { list(): KeptMessage[] };

/** `at`: when it would have left. */
export type KeptMessage = OutwardMessage & { readonly at: Date };
