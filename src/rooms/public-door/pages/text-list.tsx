import type { ComponentChildren, VNode } from "preact";

/** Sentences one under another; a single one is a paragraph. What has several lines shows each on its own. */
export function TextList({ texts }: { texts: readonly (string | readonly string[])[] }): VNode {
  if (texts.length === 1) return <p class="govuk-body">{linesOf(texts[0] ?? "")}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {texts.map((text) => (
        <li>{linesOf(text)}</li>
      ))}
    </ul>
  );
}

function linesOf(text: string | readonly string[]): ComponentChildren {
  if (typeof text === "string") return text;
  return text.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]));
}
