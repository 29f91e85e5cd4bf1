import type { VNode } from "preact";

/** Ways on from a page, each a whole row to press. For pages that ask "what would you like to do?". */
export function ChoiceList({ choices }: { choices: readonly Choice[] }): VNode {
  return (
    <ul class="fl-choices">
      {choices.map(({ href, text, hint }) => (
        <li class="fl-choices__item">
          <a href={href} class="fl-choices__link">
            {text}
          </a>
          {hint && <span class="fl-choices__hint">{hint}</span>}
        </li>
      ))}
    </ul>
  );
}

interface Choice {
  readonly href: string;
  readonly text: string;
  readonly hint?: string | undefined;
}
