/**
 * The module a file belongs to, as the path of its folder: a foundation module, a room, the kit, a library. Files
 * directly in src/ are the composition root, `src`. Undefined outside src/.
 */
export function moduleOf(path: string): string | undefined {
  const [top, layer = "", name = ""] = path.split("/");
  if (top !== "src") return undefined;
  if (layer === "foundation" || layer === "rooms") return `src/${layer}/${name}`;
  return /\.\w+$/.test(layer) ? "src" : `src/${layer}`;
}

/** The layer a file belongs to: `foundation`, `kit`, `rooms`, `stats`, `linkage`, or `root` for files directly in src/. */
export function layerOf(path: string): string | undefined {
  const [top, layer = ""] = path.split("/");
  if (top !== "src") return undefined;
  return /\.\w+$/.test(layer) ? "root" : layer;
}
