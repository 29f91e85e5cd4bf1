import type { VNode } from "preact";

/**
 * The head both faces share: nothing for search engines, no address handed on, no icon fetched.
 * The public script blocks (it stands before the style sheet), so that leaving works before anything can be read.
 */
export function PageHead(props: PageHeadProps): VNode {
  const { assets, nonce, isScriptFirst } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{pageTitle(props)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href="data:," />
      {assets.js.map((src) => (
        <script src={src} nonce={nonce} defer={!isScriptFirst} />
      ))}
      {assets.css.map((href) => (
        <link rel="stylesheet" href={href} nonce={nonce} />
      ))}
    </head>
  );
}

function pageTitle({ title, siteName, hasErrors, errorWord = "Error" }: PageHeadProps): string {
  const named = title === siteName ? title : `${title} – ${siteName}`;
  return hasErrors ? `${errorWord}: ${named}` : named;
}

/** Addresses of built files, in order; a pack's own colours last. */
export interface PageAssets {
  readonly css: readonly string[];
  readonly js: readonly string[];
}

interface PageHeadProps {
  title: string;
  siteName: string;
  hasErrors?: boolean | undefined;
  errorWord?: string | undefined;
  nonce: string;
  assets: PageAssets;
  isScriptFirst: boolean;
}
