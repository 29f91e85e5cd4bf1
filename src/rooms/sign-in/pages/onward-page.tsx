import { staffPage, type Cookie, type Reply } from "../../../foundation/http/index.ts";

/**
 * A page that leads on by itself, for where a redirect will not do: a browser that another site sent here keeps our
 * strict cookie back until a page of our own asks for the next.
 */
export function onwardPage(to: string, cookies: readonly Cookie[] = []): Reply {
  return staffPage({
    title: "One moment",
    headers: { refresh: `0; url=${to}` },
    cookies,
    content: (
      <>
        <h1 class="govuk-heading-l">One moment</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={to}>
            Go on
          </a>
        </p>
      </>
    ),
  });
}
