import type { VNode } from "preact";

/** The name under which every form sends its token. */
const csrfFieldName = "csrf";

/** The hidden field that proves a form came from our own page; nothing when there is no token. */
export function CsrfField({ token }: { token: string | undefined }): VNode | null {
  return token ? <input type="hidden" name={csrfFieldName} value={token} /> : null;
}
