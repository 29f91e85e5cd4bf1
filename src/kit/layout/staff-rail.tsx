import type { VNode } from "preact";

/** The left edge: the product's name and the places this role has, nothing else. */
export function StaffRail({ productName, places }: { productName: string; places: readonly Place[] }): VNode {
  return (
    <section class="fl-rail" aria-label={productName}>
      <p class="fl-rail__name">{productName}</p>
      {places.length > 0 && (
        <nav aria-label="Places">
          <ul class="fl-rail__places">
            {places.map(({ label, href, current, news }) => (
              <li>
                <a href={href} class="fl-rail__place" aria-current={current ? "page" : undefined}>
                  {label}
                </a>
                {news && (
                  <a href={news.href} class="fl-rail__news">
                    {news.text} <span class="govuk-visually-hidden">{news.what}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}

/** One of the five places: Now, People, Meetings, Plan, More. */
export interface Place {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
  /** What has come since: "3 new", said in full to screen readers. */
  readonly news?: { readonly href: string; readonly text: string; readonly what: string } | undefined;
}
