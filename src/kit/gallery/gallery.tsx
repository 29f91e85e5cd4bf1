import type { ComponentType, VNode } from "preact";
import * as charts from "./examples/charts/index.ts";
import * as examples from "./examples/index.ts";
import { exhibitId } from "./exhibit.tsx";

// The modules' own order is that of the alphabet: components first, then charts.
const EXHIBITS: ReadonlyArray<readonly [string, ComponentType]> = [examples, charts].flatMap((some) =>
  Object.entries(some).map(([name, Examples]) => [title(name), Examples] as const),
);

/**
 * Every component of the kit in every state, as the content of one page without its shell.
 * Ids and landmarks are unique on the page, so that it can be checked as a whole.
 */
export function Gallery(): VNode {
  return (
    <div class="fl-gallery">
      <h1 class="govuk-heading-xl">The kit</h1>
      <p class="govuk-body-l">
        Every component in every state. The examples are about a library that does not exist.
      </p>
      <nav class="fl-gallery__contents" aria-label="Components">
        <ul class="govuk-list">
          {EXHIBITS.map(([name]) => (
            <li>
              <a class="govuk-link" href={`#${exhibitId(name)}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {EXHIBITS.map(([, Examples]) => (
        <Examples />
      ))}
    </div>
  );
}

// BackLinkExamples → Back link
function title(name: string): string {
  const words = name.replace(/Examples$/, "").replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.trim();
}
