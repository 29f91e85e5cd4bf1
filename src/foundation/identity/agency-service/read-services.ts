import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { configError, isFanlightError } from "../../errors/index.ts";
import type { Pack } from "../../pack/index.ts";
import type { AgencyService } from "./agency-service.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const OTHERS_MAY_READ = 0o044;

const schema = z
  .array(
    z.strictObject({
      agency: z.string(),
      issuer: z.url({ protocol: /^https?$/ }),
      clientId: z.string().min(1).max(300),
      clientSecretFile: z.string().min(1),
      label: z.string().min(1).max(100),
    }),
  )
  .max(200);

/**
 * Reads the file of agencies' sign-in services: a list of `agency`, `issuer`, `clientId`, `clientSecretFile` (beside
 * this file, or absolute) and `label`.
 * @throws a configuration error that names the file, the entry and the cure.
 */
export function readServices(file: string, pack: Pack): AgencyService[] {
  const read = schema.safeParse(readYaml(file));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = `${file}, ${issue?.path.join(".") ?? "entry"}`;
    const cure = "Each entry has agency, issuer (https), clientId, clientSecretFile and label.";
    throw configError([{ where, what: "This does not fit.", cure }]);
  }
  const agencies = read.data.map(({ agency }) => agency);
  return read.data.map(({ clientSecretFile, ...service }, index) => {
    const where = `${file}, ${service.agency}`;
    if (!pack.agencies.some(({ id }) => id === service.agency)) {
      throw configError([
        { where, what: "The pack has no such agency.", cure: "Use an id from agencies.yaml." },
      ]);
    }
    if (agencies.indexOf(service.agency) !== index) {
      throw configError([{ where, what: "It is there twice.", cure: "Keep one entry for each agency." }]);
    }
    refusePlainHttp(where, service.issuer);
    const path = isAbsolute(clientSecretFile) ? clientSecretFile : join(dirname(file), clientSecretFile);
    return { ...service, clientSecret: readSecret(path) };
  });
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch {
    const cure = "Correct FANLIGHT_SIGN_IN, or the file; leave the setting out when there is none.";
    throw configError([{ where: file, what: "The file cannot be read as YAML.", cure }]);
  }
}

function refusePlainHttp(where: string, issuer: string): void {
  const { protocol, hostname } = new URL(issuer);
  if (protocol === "https:" || LOOPBACK.has(hostname)) return;
  throw configError([{ where, what: "The issuer is not https.", cure: "Give its https address." }]);
}

function readSecret(path: string): string {
  try {
    if (process.platform !== "win32" && (statSync(path).mode & OTHERS_MAY_READ) !== 0) {
      throw configError([
        { where: path, what: "Others may read this secret.", cure: `Run: chmod 600 ${path}` },
      ]);
    }
    const secret = readFileSync(path, "utf8").trim();
    if (secret !== "") return secret;
  } catch (error) {
    if (isFanlightError(error)) throw error;
  }
  const cure = "Put the secret the service gave you in it, and nothing else.";
  throw configError([{ where: path, what: "The client secret is missing.", cure }]);
}
