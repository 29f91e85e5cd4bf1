import { isIP } from "node:net";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { z } from "zod";
import { configError, type ConfigProblem } from "../errors/index.ts";
import { checkoutRoot } from "./checkout-root.ts";
import { type Mail, mailSetting } from "./mail.ts";
import { SETTINGS } from "./settings.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

/** The configuration of one process, checked: every value is what its name says. */
export type Config = {
  readonly mode: "demo" | "live";
  readonly host: string;
  readonly port: number;
  readonly serve: "all" | "public" | "staff";
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly dataFolder: string;
  readonly packFolder: string;
  /** What an empty demonstration begins with. */
  readonly county: "fictional" | "none";
  readonly keyFile: string;
  /** Folder of the keys that can be thrown away. */
  readonly keyShelf: string;
  readonly publicKeyFile: string | undefined;
  readonly checkpointFolder: string;
  readonly origins: { readonly help: string; readonly partnership: string; readonly staff: string };
  readonly trustedProxy: readonly string[] | undefined;
  readonly mail: Mail;
  readonly signInFile: string | undefined;
};

const origin = z.url({ protocol: /^https?$/ }).refine((value) => URL.parse(value)?.origin === value);
const database = z.url({ protocol: /^postgres(ql)?$/ });

const schema = z.object({
  FANLIGHT_MODE: z.enum(["demo", "live"]).default("demo"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4170),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default("localhost"),
  DATABASE_URL: database.optional(),
  DATABASE_OWNER_URL: database.optional(),
  FANLIGHT_DATA: z.string().default(".fanlight/data"),
  FANLIGHT_PACK: z.string().default("packs/hertfordshire"),
  FANLIGHT_COUNTY: z.enum(["fictional", "none"]).default("fictional"),
  FANLIGHT_KEYS: z.string().default(".fanlight/keys/staff.json"),
  FANLIGHT_KEY_SHELF: z.string().optional(),
  FANLIGHT_PUBLIC_KEYS: z.string().optional(),
  FANLIGHT_SERVE: z.enum(["all", "public", "staff"]).default("all"),
  FANLIGHT_HELP_ORIGIN: origin.optional(),
  FANLIGHT_PARTNERSHIP_ORIGIN: origin.optional(),
  FANLIGHT_STAFF_ORIGIN: origin.optional(),
  FANLIGHT_TRUSTED_PROXY: z
    .string()
    .refine((value) => splitList(value).every(isAddressOrRange))
    .optional(),
  FANLIGHT_CHECKPOINTS: z.string().default(".fanlight/checkpoints"),
  FANLIGHT_MAIL: mailSetting,
  FANLIGHT_SIGN_IN: z.string().optional(),
});

/** Cures by name, for values that do not fit; the rest is said by the setting's own description. */
const CURES: Readonly<Record<string, string>> = {
  PORT: "Give a number from 0 to 65535.",
  FANLIGHT_MODE: "Write demo or live.",
  FANLIGHT_SERVE: "Write all, public or staff.",
  FANLIGHT_COUNTY: "Write fictional or none.",
  DATABASE_URL: "Write it as postgres://user:password@host:5432/name.",
  DATABASE_OWNER_URL: "Write it as postgres://user:password@host:5432/name.",
  FANLIGHT_TRUSTED_PROXY: "Write addresses or ranges, such as 10.0.0.7 or 10.0.0.0/24, with commas between.",
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration, the one place that looks at the environment.
 * @throws a configuration error that lists everything wrong at once, each with its cure.
 */
export function readConfig(environment: Environment = process.env): Config {
  const given = Object.fromEntries(
    SETTINGS.map(({ name }) => [name, environment[name]]).filter(
      ([, value]) => value !== undefined && value !== "",
    ),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw configError([...strangers(environment), ...parsed.error.issues.map(toProblem)]);
  const config = assemble(parsed.data);
  const problems = [...strangers(environment), ...findContradictions(config)];
  if (problems.length > 0) throw configError(problems);
  return config;
}

function assemble(read: z.output<typeof schema>): Config {
  const path = (value: string): string => (isAbsolute(value) ? value : resolve(checkoutRoot, value));
  const staff = `http://127.0.0.1:${read.PORT}`;
  return {
    mode: read.FANLIGHT_MODE,
    host: read.HOST,
    port: read.PORT,
    serve: read.FANLIGHT_SERVE,
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL,
    dataFolder: path(read.FANLIGHT_DATA),
    packFolder: path(read.FANLIGHT_PACK),
    county: read.FANLIGHT_COUNTY,
    keyFile: path(read.FANLIGHT_KEYS),
    keyShelf: path(read.FANLIGHT_KEY_SHELF ?? join(dirname(read.FANLIGHT_KEYS), "shelf")),
    publicKeyFile: read.FANLIGHT_PUBLIC_KEYS && path(read.FANLIGHT_PUBLIC_KEYS),
    checkpointFolder: path(read.FANLIGHT_CHECKPOINTS),
    origins: {
      help: read.FANLIGHT_HELP_ORIGIN ?? `http://localhost:${read.PORT}`,
      partnership: read.FANLIGHT_PARTNERSHIP_ORIGIN ?? staff,
      staff: read.FANLIGHT_STAFF_ORIGIN ?? staff,
    },
    trustedProxy:
      read.FANLIGHT_TRUSTED_PROXY === undefined ? undefined : splitList(read.FANLIGHT_TRUSTED_PROXY),
    mail: read.FANLIGHT_MAIL,
    signInFile: read.FANLIGHT_SIGN_IN && path(read.FANLIGHT_SIGN_IN),
  };
}

function splitList(value: string): string[] {
  return value.split(",").map((part) => part.trim());
}

/** "10.0.0.7", "::1", or a range of one of them, "10.0.0.0/24". */
function isAddressOrRange(value: string): boolean {
  const [address = "", bits, ...more] = value.split("/");
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return most > 0 && isRange && more.length === 0;
}

function toProblem(issue: z.core.$ZodIssue): ConfigProblem {
  const name = String(issue.path[0] ?? "");
  const said = issue.code === "custom" ? issue.params : undefined;
  if (said) return { where: name, what: String(said["what"]), cure: String(said["cure"]) };
  const setting = SETTINGS.find((each) => each.name === name);
  const cure = CURES[name] ?? `It has to be: ${setting?.is ?? "left out"}.`;
  return { where: name, what: "The value does not fit.", cure };
}

/** A misspelt name would be obeyed by nothing, and the start would look well. */
function strangers(environment: Environment): ConfigProblem[] {
  const known = new Set([
    ...SETTINGS.map(({ name }) => name),
    "FANLIGHT_TEST_ENGINE",
    "FANLIGHT_TEST_OWNER_URL",
  ]);
  return Object.keys(environment)
    .filter((name) => name.startsWith("FANLIGHT_") && !name.startsWith("FANLIGHT_TEST_") && !known.has(name))
    .map((where) => ({
      where,
      what: "There is no setting of this name.",
      cure: "Correct it or take it away; `npx fanlight start --help` lists all.",
    }));
}

function findContradictions(config: Config): ConfigProblem[] {
  return [...liveProblems(config), ...keyProblems(config), ...originProblems(config)];
}

function liveProblems(config: Config): ConfigProblem[] {
  if (config.mode === "demo") return [];
  const holdsTooMuch = config.serve === "public" && config.publicKeyFile === undefined;
  const unsafe = Object.entries(config.origins).filter(([, value]) => !value.startsWith("https://"));
  return [
    ...(config.databaseUrl === undefined
      ? [
          {
            where: "DATABASE_URL",
            what: "Live mode refuses the embedded database: it cannot promise to survive a power cut.",
            cure: "Give the address of a PostgreSQL 15 or later.",
          },
        ]
      : []),
    ...(holdsTooMuch
      ? [
          {
            where: "FANLIGHT_PUBLIC_KEYS",
            what: "A public process of its own must not be given the keys that open records.",
            cure: "Give it the public side's key file.",
          },
        ]
      : []),
    ...unsafe.map(([face]) => ({
      where: `FANLIGHT_${face.toUpperCase()}_ORIGIN`,
      what: "Live mode needs https.",
      cure: "Give the https origin that people will use, such as https://help.example.org.",
    })),
  ];
}

function keyProblems(config: Config): ConfigProblem[] {
  const keys = join(config.dataFolder, "..", "keys");
  const file = {
    where: "FANLIGHT_KEYS",
    what: "The key file lies in the data folder: a copy of the data would carry its own keys.",
    cure: `Put the key file elsewhere, such as ${join(keys, "staff.json")}.`,
  };
  const shelf = {
    where: "FANLIGHT_KEY_SHELF",
    what: "The key shelf lies in the data folder: what is thrown away there would stay in a copy of the data.",
    cure: `Put the key shelf elsewhere, such as ${join(keys, "shelf")}.`,
  };
  if (isWithin(config.dataFolder, config.keyFile)) return [file];
  return isWithin(config.dataFolder, config.keyShelf) ? [shelf] : [];
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}

function originProblems({ origins, host, mode }: Config): ConfigProblem[] {
  const sameHelp = origins.help === origins.staff || origins.help === origins.partnership;
  const reachable =
    LOOPBACK.has(host) || !Object.values(origins).every((value) => LOOPBACK.has(new URL(value).hostname));
  return [
    ...(sameHelp
      ? [
          {
            where: "FANLIGHT_HELP_ORIGIN",
            what: "The help pages need an origin of their own.",
            cure: "Give them another host name than the staff and partnership pages.",
          },
        ]
      : []),
    ...(reachable || mode === "live"
      ? []
      : [
          {
            where: "HOST",
            what: `It listens on ${host}, but every origin is on this machine only.`,
            cure: "Set FANLIGHT_HELP_ORIGIN, FANLIGHT_PARTNERSHIP_ORIGIN and FANLIGHT_STAFF_ORIGIN to the addresses people will open.",
          },
        ]),
  ];
}
