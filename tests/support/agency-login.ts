import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { callbackPath, type AgencyService } from "../../src/foundation/identity/index.ts";

/** Who is at the agency's login page, and what the agency says of her. */
export type Account = { readonly email: string; readonly isVerified: boolean };

/** An agency's sign-in service on loopback, that lets in whoever `account` says without asking anything. */
export type AgencyLogin = {
  readonly service: AgencyService;
  account: Account;
  /** Goes through its pages as a browser does. @returns the address at ours it sends the browser back to. */
  visit(url: string): Promise<string>;
  close(): void;
};

const SECRET = "a secret that only the two of them know";

/** Starts one for an agency of the pack, with our staff pages registered. `claimsIn` says where it tells the address. */
export async function startAgencyLogin(
  agency: string,
  staffOrigin: string,
  claimsIn: "id-token" | "userinfo" = "id-token",
): Promise<AgencyLogin> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was free.");
  const issuer = `http://127.0.0.1:${address.port}`;
  const login: AgencyLogin = {
    service: { agency, issuer, clientId: "fanlight", clientSecret: SECRET, label: "Your agency's account" },
    account: { email: "nobody@test.example", isVerified: true },
    visit: (url) => goThrough(url, issuer),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "fanlight",
        client_secret: SECRET,
        redirect_uris: [`${staffOrigin}${callbackPath(agency)}`],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: { email: ["email", "email_verified"] },
    conformIdTokenClaims: claimsIn === "userinfo",
    cookies: { keys: ["test"] },
    jwks: { keys: [signingKey()] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/login" },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: login.account.email, email_verified: login.account.isVerified }),
    }),
    loadExistingGrant: async () => {
      const grant = new provider.Grant({ accountId: login.account.email, clientId: "fanlight" });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on("request", (request, response) => {
    const isLogin = request.url === "/login";
    const result = { login: { accountId: login.account.email } };
    void (isLogin ? provider.interactionFinished(request, response, result) : handle(request, response));
  });
  return login;
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" };
}

async function goThrough(url: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = url;
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const reply = await fetch(at, { redirect: "manual", headers: { cookie } });
    await reply.text();
    for (const line of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = reply.headers.get("location");
    if (location === null) throw new Error(`The agency's service answered ${reply.status} at ${at}.`);
    at = new URL(location, at).href;
    if (!at.startsWith(issuer)) return at;
  }
  throw new Error("The agency's service leads round in circles.");
}
