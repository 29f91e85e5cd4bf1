import type { VNode } from "preact";

/** The foot of a help page: a few plain links (cookies, what this site can and cannot hide), nothing else. */
export function PublicFooter({ links }: { links: readonly FooterLink[] }): VNode | null {
  if (links.length === 0) return null;
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
    </footer>
  );
}

export interface FooterLink {
  readonly href: string;
  readonly text: string;
}
