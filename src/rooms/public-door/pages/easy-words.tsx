import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { ENGLISH_MARKS } from "../../../foundation/pack/index.ts";
import { TextList } from "./text-list.tsx";

/** Of Easy Read, what the harder words of a page mean. */
export function EasyWords({ visit, texts }: { visit: PublicVisit; texts: readonly string[] }): VNode | null {
  if (!visit.speech?.isEasy) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{visit.house.pack.words.easy.wordsHeading}</h2>
      <TextList texts={texts} />
    </>
  );
}

/** A text as Easy Read has it: one sentence a line. As it stands for everyone else. */
export function sentenceLines(text: string, { speech }: Pick<PublicVisit, "speech">): readonly string[] {
  if (!speech?.isEasy) return [text];
  const { from, to } = ENGLISH_MARKS;
  const isEnglish = text.startsWith(from);
  const bare = text.replaceAll(from, "").replaceAll(to, "");
  const segmenter = new Intl.Segmenter(speech.language.code, { granularity: "sentence" });
  const sentences = [...segmenter.segment(bare)].map(({ segment }) => segment.trim());
  return isEnglish ? sentences.map((each) => `${from}${each}${to}`) : sentences;
}
