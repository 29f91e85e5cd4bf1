import type { ComponentChildren, VNode } from "preact";

/** The foot of a help page: a few plain links (cookies, what this site can and cannot hide), and the languages. */
export function PublicFooter({ first, links, children }: FooterProps): VNode | null {
  if (links.length === 0 && !first && !children) return null;
  return (
    <footer class="fl-foot">
      <ul class="govuk-width-container">
        {first && <li>{first}</li>}
        {links.map(({ href, text }) => (
          <li>
            <a href={href} class="govuk-link">
              {text}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </footer>
  );
}

interface FooterProps {
  /** Stands before the links: what leads on from this very page. */
  readonly first?: ComponentChildren;
  readonly links: readonly FooterLink[];
  readonly children?: ComponentChildren;
}

export interface FooterLink {
  readonly href: string;
  readonly text: string;
}
