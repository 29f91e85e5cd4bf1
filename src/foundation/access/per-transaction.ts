import type { ActorTx } from "./actor.ts";

/** What was read in a transaction, by key. */
type PerTransaction<T> = {
  /** What is known by this key in this transaction; read where nothing is. */
  readonly get: (tx: ActorTx, key: string, read: () => Promise<T>) => Promise<T>;
  /** Has all of it read anew, within a step that changes it. */
  readonly forget: (tx: ActorTx) => void;
};

/** Kept for one transaction and no longer: a page and the guards of all its steps ask the same, and it is read once. */
export function perTransaction<T>(): PerTransaction<T> {
  const kept = new WeakMap<ActorTx, Map<string, Promise<T>>>();
  return {
    get: (tx, key, read) => {
      const known = kept.get(tx) ?? new Map<string, Promise<T>>();
      const found = known.get(key) ?? read();
      kept.set(tx, known.set(key, found));
      return found;
    },
    forget: (tx) => {
      kept.delete(tx);
    },
  };
}

/** The key of a thing as it stands: a step that was taken makes whatever is kept by it be read anew. */
export function asItStands({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} ${version}`;
}
