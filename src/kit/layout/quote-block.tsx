import type { VNode } from "preact";
import { Paragraphs } from "./paragraphs.tsx";

/** Her own words, unchanged, set apart by a plain rule and larger type, with when and how they came. */
export function QuoteBlock({ text, source, lang, dir }: QuoteBlockProps): VNode {
  return (
    <figure class="fl-quote">
      <blockquote class="fl-quote__words" lang={lang} dir={dir ?? "auto"}>
        <Paragraphs text={text} />
      </blockquote>
      <figcaption class="fl-quote__source">{source}</figcaption>
    </figure>
  );
}

interface QuoteBlockProps {
  text: string;
  /** "In her words, Sat 21 Nov 2026, 14:05, through the website". */
  source: string;
  /** The language she wrote in, when it is not the page's. */
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}
