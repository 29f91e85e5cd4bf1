import type { ComponentChildren, VNode } from "preact";
import type { Frame } from "./frame.ts";

/**
 * One drawing, named and described for whoever does not see it. Time and numbers run from left to right in it, whichever
 * way the page is written.
 */
export function Picture({ id, frame, title, means, children }: PictureProps): VNode {
  const named = [`${id}-${frame.name}-title`, `${id}-${frame.name}-text`];
  return (
    <svg
      class={`fl-plot__picture fl-plot__picture--${frame.name}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      width={frame.width}
      height={frame.height}
      direction="ltr"
      role="img"
      aria-labelledby={named.join(" ")}
      focusable="false"
    >
      <title id={named[0]}>{title}</title>
      <desc id={named[1]}>{means}</desc>
      {children}
    </svg>
  );
}

interface PictureProps {
  /** Unique on the page. */
  readonly id: string;
  readonly frame: Frame;
  readonly title: string;
  readonly means: string;
  readonly children: ComponentChildren;
}
