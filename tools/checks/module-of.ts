const layers = ["foundation", "rooms", "kit", "stats", "linkage"];

/**
 * The module a file belongs to, as the path of its folder: a foundation module, a room, the kit, a library. All else
 * in src/ (main, app, the commands) is the composition root, `src`. Undefined outside src/.
 */
export function moduleOf(path: string): string | undefined {
  const layer = layerOf(path);
  if (layer === undefined || layer === "root") return layer && "src";
  const isDivided = layer === "foundation" || layer === "rooms";
  return isDivided ? `src/${layer}/${path.split("/")[2] ?? ""}` : `src/${layer}`;
}

/** The layer a file belongs to: one of those above, or `root` for the composition root. Undefined outside src/. */
export function layerOf(path: string): string | undefined {
  const [top, layer = ""] = path.split("/");
  if (top !== "src") return undefined;
  return layers.includes(layer) ? layer : "root";
}
