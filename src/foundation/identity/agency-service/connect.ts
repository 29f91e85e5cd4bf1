import { allowInsecureRequests, ClientSecretPost, discovery, type Configuration } from "openid-client";
import { unavailable } from "../../errors/index.ts";
import type { AgencyService } from "./agency-service.ts";

const SECONDS = 10;

const connections = new WeakMap<AgencyService, Promise<Configuration>>();

/** What the service says of itself, asked for once and again after a failure. @throws unavailable when it is away. */
export async function connect(service: AgencyService): Promise<Configuration> {
  const known = connections.get(service) ?? discover(service);
  connections.set(service, known);
  try {
    return await known;
  } catch (error) {
    connections.delete(service);
    throw serviceAway(error);
  }
}

/** 503: the agency's service, not ours, does not answer. */
export function serviceAway(cause: unknown): Error {
  return unavailable(
    "Your agency's sign-in service does not answer.",
    "Try again in a few minutes. If it goes on, tell your agency's IT desk.",
    cause,
  );
}

function discover({ issuer, clientId, clientSecret }: AgencyService): Promise<Configuration> {
  // The file of services allows plain http to this very machine only: a test's, or a proxy's. Marked as deprecated by
  // its authors only so that it stands out.
  // oxlint-disable-next-line typescript/no-deprecated -- until 2027-12-31: the library's own way to allow loopback http
  const execute = issuer.startsWith("http://") ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, {}, ClientSecretPost(clientSecret), {
    execute,
    timeout: SECONDS,
  });
}
