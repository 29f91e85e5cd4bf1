import type { Pack } from "../pack.ts";

/** Works something out of a pack and one of its languages once, however often a page asks: a pack is never changed. */
export function oncePerPack<T>(work: (pack: Pack, code: string) => T): (pack: Pack, code: string) => T {
  const known = new WeakMap<Pack, Map<string, T>>();
  return (pack, code) => {
    const byCode = known.get(pack) ?? new Map<string, T>();
    known.set(pack, byCode);
    const before = byCode.get(code);
    if (before !== undefined) return before;
    const made = work(pack, code);
    byCode.set(code, made);
    return made;
  };
}
