import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { ENGLISH, type Language, languagesOf } from "../../../foundation/pack/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";

type Props = { readonly visit: PublicVisit; readonly hasEasy: boolean };

/** Every language in its own name, and Easy Read where the page has it. Buttons that post: no address tells what was chosen. */
export function LanguageChooser({ visit, hasEasy }: Props): VNode | null {
  const { pack } = visit.house;
  const languages = languagesOf(pack);
  const { language = ENGLISH, wished, isEasy = false } = visit.speech ?? {};
  const current = (wished ?? language).code;
  const { site, easy } = pack.words;
  if (languages.length === 1 && !hasEasy) return null;
  return (
    <PublicForm action={paths.language} csrf={visit.csrf}>
      <input type="hidden" name="back" value={visit.path} />
      <nav class="fl-languages" aria-label={site.languages}>
        <ul>
          {languages.map((each) => (
            <li>
              <LanguageButton language={each} isCurrent={each.code === current} />
            </li>
          ))}
          {hasEasy && (
            <li>
              <button class="fl-link-button" name="layout" value={isEasy ? "usual" : "easy"}>
                {isEasy ? easy.turnOff : easy.turnOn}
              </button>
            </li>
          )}
        </ul>
      </nav>
    </PublicForm>
  );
}

function LanguageButton({ language, isCurrent }: { language: Language; isCurrent: boolean }): VNode {
  const { code, dir, name } = language;
  return (
    <button
      class="fl-link-button"
      name="language"
      value={code}
      lang={code}
      dir={dir}
      aria-current={isCurrent ? "true" : undefined}
    >
      {name}
    </button>
  );
}
