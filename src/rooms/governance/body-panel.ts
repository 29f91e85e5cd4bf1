import type { VNode } from "preact";
import type { ActorTx } from "../../foundation/access/index.ts";

/** What another room has to say of a body, on its page and on those of its meetings; nothing where there is nothing. */
export type BodyPanel = (tx: ActorTx, body: string) => Promise<VNode | null>;
