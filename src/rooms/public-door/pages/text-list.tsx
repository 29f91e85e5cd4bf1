import type { VNode } from "preact";

/** Sentences one under another; a single one is a paragraph. */
export function TextList({ texts }: { texts: readonly string[] }): VNode {
  if (texts.length === 1) return <p class="govuk-body">{texts[0]}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}
