import type { ComponentChildren, VNode } from "preact";

/** The foot of a help page: a few plain links (cookies, what this site can and cannot hide), and the languages. */
export function PublicFooter({ links, children }: FooterProps): VNode | null {
  if (links.length === 0 && !children) return null;
  return (
    <footer class="fl-foot">
      <ul class="govuk-width-container">
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
  readonly links: readonly FooterLink[];
  readonly children?: ComponentChildren;
}

export interface FooterLink {
  readonly href: string;
  readonly text: string;
}
