/** What is sealed here: a signed-in professional's request; and of somebody without an account that she asks for a link,
 * and what she sends by one. */
export const SEALED_KIND = "professional";
export const ASKED_KIND = "referrer-asks";
export const BY_LINK_KIND = "referrer-sends";
