/** An agency's own sign-in service (OpenID Connect), as the partnership is registered there. */
export type AgencyService = {
  /** The agency of the pack whose staff it vouches for; also its name in addresses. */
  readonly agency: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the way in says: "Sign in with your county council account". */
  readonly label: string;
};

/** Where the service sends people back to: what it has to be told at registration. */
export function callbackPath(agency: string): string {
  return `/sign-in/agency/${agency}/callback`;
}
