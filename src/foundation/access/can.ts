import type { Actor } from "./actor.ts";

/**
 * The second lock: does the actor's role permit this? It decides which buttons a page shows and feeds the guard;
 * whether the actor may see this very thing is row-level security's to say.
 */
export function can(actor: Actor, permission: string): boolean {
  return actor.permissions.has(permission);
}
