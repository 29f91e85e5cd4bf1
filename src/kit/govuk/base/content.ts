import type { ComponentChildren, VNode } from "preact";

/**
 * What to show inside a component: markup wins over children, children over text.
 * Text is escaped by the renderer; markup is a node, so a plain string can never become HTML here.
 */
export function contentOf(content: Content | false | null | undefined): ComponentChildren {
  if (!content) return undefined;
  return content.html || content.children || content.text;
}

/** Whether there is anything to show. */
export function hasContent(content: Content | false | null | undefined): boolean {
  return Boolean(contentOf(content));
}

/** Text, or markup in its place. */
export interface Content {
  /** Plain text; escaped. */
  text?: string | number | undefined;
  /** Markup (JSX) in place of `text`. */
  html?: Markup;
  /** The same as `html`, for use as JSX children. */
  children?: ComponentChildren;
}

/** JSX; never a string, so that nothing typed by a person can be taken for HTML. */
export type Markup = VNode | false | null | undefined;
