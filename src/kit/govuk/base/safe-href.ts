// Browsers drop spaces and control characters (all that comes before "!") when they read the scheme of a link.
const IGNORED_IN_SCHEME = /[^!-\uffff]/g;
const SCRIPT_SCHEME = /^(?:javascript|vbscript|data):/i;

/**
 * A link target that cannot run script: `javascript:`, `vbscript:` and `data:` become `#`.
 * @param href any address, relative or absolute
 */
export function safeHref(href: string): string;
export function safeHref(href: string | undefined): string | undefined;
export function safeHref(href: string | undefined): string | undefined {
  if (!href) return href;
  return SCRIPT_SCHEME.test(href.replace(IGNORED_IN_SCHEME, "")) ? "#" : href;
}
