import { readConfig, type Config } from "../../foundation/config/index.ts";
import { assertInstallation } from "../../foundation/db/index.ts";
import { configError } from "../../foundation/errors/index.ts";
import { createAdministrator, type NewAdministrator } from "../../foundation/identity/index.ts";
import { loadPack } from "../../foundation/pack/index.ts";
import { openDatabase, prepareDatabase } from "../../open-house.ts";
import { readOptions, required, UsageError, type Out } from "./usage.ts";

const text = { type: "string" } as const;
const options = { name: text, email: text, agency: text, another: { type: "boolean" } } as const;
const EMAIL = /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\.]+(\.[^\s@"<>(),;:\\.]+)+$/;

/** `fanlight admin create`: the first administrator of a live installation, or another beside those there are. */
export async function createAdministratorCommand(args: readonly string[], out: Out): Promise<void> {
  const { values } = readOptions({ args: [...args], options });
  const name = required(values.name, "--name");
  const email = required(values.email, "--email");
  if (!EMAIL.test(email)) throw new UsageError("--email is not an e-mail address.");
  const config = readConfig();
  refuseDemonstration(config);
  const { agency, another = false } = values;
  await create(config, { name, email, agency, another }, out);
}

async function create(config: Config, wanted: NewAdministrator, out: Out): Promise<void> {
  await prepareDatabase(config);
  const pack = loadPack(config.packFolder);
  const database = await openDatabase(config);
  try {
    await assertInstallation(database, { mode: config.mode, pack: pack.partnership.id });
    const { token, expiresAt } = await createAdministrator(database, pack, wanted);
    out("The administrator is made. She joins by this link, which is shown only here:");
    out(`\n  ${config.origins.staff}/join/${token}\n`);
    out(`It works once, until ${expiresAt.toISOString().slice(0, 16).replace("T", " ")} UTC.`);
    if (!wanted.another) {
      out(
        "Next: giving a role takes two people, so make a second administrator the same way, with --another.",
      );
    }
  } finally {
    await database.close();
  }
}

function refuseDemonstration({ mode }: Config): void {
  if (mode === "live") return;
  const cure = "Set FANLIGHT_MODE=live. A demonstration has a way in for every role on its first page.";
  throw configError([{ where: "FANLIGHT_MODE", what: "A demonstration needs no administrator.", cure }]);
}
