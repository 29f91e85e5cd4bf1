import type { VNode } from "preact";

/** A list with nothing in it: says so in one sentence, and what to do next. */
export function EmptyState({ text, next }: EmptyStateProps): VNode {
  return (
    <div class="fl-empty">
      <p>{text}</p>
      {next && (
        <p class="fl-empty__next">
          <a href={next.href} class="govuk-link">
            {next.label}
          </a>
        </p>
      )}
    </div>
  );
}

interface EmptyStateProps {
  text: string;
  next?: { label: string; href: string } | undefined;
}
