import type { VNode } from "preact";
import { CsrfField } from "./csrf-field.tsx";

/** The top edge: search, whose seat I am acting in, and the way out. */
export function StaffTop(props: StaffTopProps): VNode | null {
  const { search, actingAs, help, signOut, csrf } = props;
  if (!search && !actingAs && !signOut) return null;
  return (
    <header class="fl-top">
      {search && <SearchForm search={search} csrf={csrf} />}
      <div class="fl-top__who">
        {actingAs && (
          <p>
            {actingAs.text}
            {actingAs.switchHref && (
              <>
                {" "}
                <a href={actingAs.switchHref} class="govuk-link">
                  switch<span class="govuk-visually-hidden"> role or agency</span>
                </a>
              </>
            )}
          </p>
        )}
        {help && (
          <a href={help.href} class="govuk-link">
            Help
          </a>
        )}
        {signOut && (
          <form method="post" action={signOut.action}>
            <CsrfField token={csrf} />
            <button class="fl-link-button">Sign out</button>
          </form>
        )}
      </div>
    </header>
  );
}

/** Posts by default: a name searched for must not stand in an address or a log. */
function SearchForm({ search, csrf }: { search: Search; csrf: string | undefined }): VNode {
  return (
    <form
      method={search.method ?? "post"}
      action={search.action}
      class="fl-top__search"
      role="search"
      autocomplete="off"
    >
      {search.method !== "get" && <CsrfField token={csrf} />}
      <label for="search" class="govuk-visually-hidden">
        {search.label ?? "Search for a person or a reference"}
      </label>
      <input
        class="govuk-input"
        id="search"
        name="search"
        type="search"
        spellcheck={false}
        value={search.value}
      />
      <button class="govuk-button govuk-button--secondary">Search</button>
    </form>
  );
}

export interface Search {
  readonly action: string;
  readonly method?: "get" | "post" | undefined;
  readonly label?: string | undefined;
  readonly value?: string | undefined;
}

/** "Front door practitioner at Hertfordshire County Council", and where to act as someone else. */
export interface ActingAs {
  readonly text: string;
  readonly switchHref?: string | undefined;
}

export interface SignOut {
  readonly action: string;
}

interface StaffTopProps {
  search?: Search | undefined;
  actingAs?: ActingAs | undefined;
  help?: { readonly href: string } | undefined;
  signOut?: SignOut | undefined;
  csrf?: string | undefined;
}
