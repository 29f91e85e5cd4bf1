import type { VNode } from "preact";

/** What someone typed, as paragraphs: an empty line starts a new one, a single line break stays a break. */
export function Paragraphs({ text }: { text: string }): VNode {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p>{withBreaks(paragraph)}</p>
      ))}
    </>
  );
}

function withBreaks(paragraph: string): (string | VNode)[] {
  return paragraph.split(/\r?\n/).flatMap((line, index) => (index === 0 ? [line] : [<br />, line]));
}
