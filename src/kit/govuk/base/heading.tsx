import type { ComponentChildren, VNode } from "preact";

/** A heading whose level is chosen by the page: 1 to 6. */
export function Heading({ level, id, class: className, children }: HeadingProps): VNode {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class={className}>
      {children}
    </Tag>
  );
}

/** A heading's place in the outline of the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface HeadingProps {
  level: HeadingLevel;
  id?: string | undefined;
  class: string;
  children: ComponentChildren;
}
