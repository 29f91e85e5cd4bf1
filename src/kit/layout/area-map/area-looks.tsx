import type { VNode } from "preact";

/** How an area is filled, lightest first: each a pattern of its own, so that none needs its colour to be told. */
export const AREA_LOOKS = ["empty", "dots", "lines", "grid", "full"] as const;
export type AreaLook = (typeof AREA_LOOKS)[number];

const LINE = 3;

/** The patterns of one map or one key; the names in a document are unique, so each says whose it is. */
export function AreaPatterns({ of }: { of: string }): VNode {
  const frame = { patternUnits: "userSpaceOnUse", width: 10, height: 10 } as const;
  return (
    <defs>
      <pattern {...frame} id={`${of}-dots`}>
        <rect class="fl-area-map__paper" width="10" height="10" />
        <circle class="fl-area-map__ink" cx="3" cy="3" r="1.6" />
        <circle class="fl-area-map__ink" cx="8" cy="8" r="1.6" />
      </pattern>
      <pattern {...frame} id={`${of}-lines`} patternTransform="rotate(45)">
        <rect class="fl-area-map__paper" width="10" height="10" />
        <rect class="fl-area-map__ink" width="10" height={LINE} />
      </pattern>
      <pattern {...frame} id={`${of}-grid`} patternTransform="rotate(45)">
        <rect class="fl-area-map__paper" width="10" height="10" />
        <rect class="fl-area-map__ink" width="10" height={LINE + 1} />
        <rect class="fl-area-map__ink" width={LINE + 1} height="10" />
      </pattern>
    </defs>
  );
}

/** One filled shape. */
export function AreaShape({ of, look, d }: { of: string; look: AreaLook; d: string }): VNode {
  if (look === "empty") return <path class="fl-area-map__area fl-area-map__area--empty" d={d} />;
  if (look === "full") return <path class="fl-area-map__area fl-area-map__area--full" d={d} />;
  return <path class="fl-area-map__area" d={d} fill={`url(#${of}-${look})`} />;
}
