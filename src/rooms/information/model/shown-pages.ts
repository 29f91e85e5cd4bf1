import { pageText, type ContentPage, type Pack, type PageText } from "../../../foundation/pack/index.ts";

/** What the database says of a page: a version published here, or, with nothing, that it is taken away. */
export type Published = { readonly page: string; readonly body: unknown };

export type ShownPages = ReadonlyMap<number, ContentPage>;

/**
 * What the public reads, by number: the pack's pages, each in the version that was published last, without those that
 * were taken away. A version that no longer fits what a page is leaves the pack's text.
 */
export function shownPages({ content }: Pick<Pack, "content">, published: readonly Published[]): ShownPages {
  const byPage = new Map(published.map(({ page, body }) => [page, body]));
  const shown = content.filter(({ id }) => !byPage.has(id) || byPage.get(id) !== null);
  return new Map(shown.map((page) => [page.number, withText(page, findText(byPage.get(page.id)))]));
}

/** A page in other words. */
function withText(page: ContentPage, text: PageText | undefined): ContentPage {
  return text ? { ...page, ...text } : page;
}

function findText(body: unknown): PageText | undefined {
  const parsed = pageText.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}
