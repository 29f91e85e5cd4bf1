import type { House } from "../house/index.ts";
import type { Adapter, OutwardMessage } from "./adapter.ts";

const KEPT = 200;

/**
 * Where messages go unless a way out is configured: into the memory of this process, for a page that shows them.
 * Only in a demonstration. Live, it refuses, so that nobody believes a message went that did not.
 */
export function localOutbox({ mode }: Pick<House, "mode">): LocalOutbox {
  const messages = new Map<string, OutwardMessage>();
  return {
    name: "local",
    send: async (message) => {
      if (mode === "live") return { ok: false, code: "no-way-out", retry: false };
      messages.set(message.id, message);
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
export type LocalOutbox = Adapter & { list(): OutwardMessage[] };
