import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";

/** The languages this page can be read in. */
export function LanguageNavigation(options: LanguageNavigationOptions): VNode {
  return (
    <nav
      aria-label={options.ariaLabel ?? "Language"}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-language-navigation", options.classes)}
    >
      <ul class="govuk-language-navigation__list">
        {options.items?.map((item) => (
          <li class="govuk-language-navigation__list-item">{language(item)}</li>
        ))}
      </ul>
    </nav>
  );
}

function language(item: LanguageItem): VNode {
  const shared = { lang: item.lang || undefined, dir: item.dir, ...attributesOf(item.attributes) };
  if (item.current || !item.href) {
    return (
      <span
        {...shared}
        aria-current="true"
        class={classNames("govuk-language-navigation__text", item.classes)}
      >
        {contentOf(item)}
      </span>
    );
  }
  const description = item.languageDescriptionText;
  return (
    <a
      href={safeHref(item.href)}
      rel="alternate"
      hreflang={item.hrefLang || item.lang || undefined}
      {...shared}
      class={classNames("govuk-language-navigation__link", item.classes)}
    >
      {contentOf(item)}
      {description && <span class="govuk-visually-hidden"> {description}</span>}
    </a>
  );
}

export interface LanguageNavigationOptions extends Appearance {
  items?: readonly LanguageItem[] | undefined;
  /** The name of the landmark; "Language" unless told. */
  ariaLabel?: string | undefined;
}

/** The text is the language's own name for itself. */
export interface LanguageItem extends Content, Appearance {
  /** Language tag, such as "cy". */
  lang?: string | undefined;
  /** The language of the page linked to, when it is not `lang`. */
  hrefLang?: string | undefined;
  dir?: "ltr" | "rtl" | "auto" | undefined;
  href?: string | undefined;
  current?: boolean | undefined;
  /** Read out after the name, in the language of this page. */
  languageDescriptionText?: string | undefined;
}
