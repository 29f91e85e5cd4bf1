import type { VNode } from "preact";

/**
 * What someone typed, as paragraphs: an empty line starts a new one, a single line break stays a break, and each line
 * runs the way its own words do.
 */
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

function withBreaks(paragraph: string): VNode[] {
  return paragraph.split(/\r?\n/).flatMap((line, index) => {
    const own = <bdi>{line}</bdi>;
    return index === 0 ? [own] : [<br />, own];
  });
}
