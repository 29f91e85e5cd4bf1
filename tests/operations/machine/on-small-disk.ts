import { cpSync } from "node:fs";
import { join } from "node:path";
import { testEngine } from "../../support/engine.ts";
import { newCluster } from "./cluster.ts";
import type { Ending } from "./ending.ts";
import { administer, newPlace, startedPlace, withSettings, type Place } from "./place.ts";
import type { Settings } from "./program.ts";
import { newSmallDisk, type SmallDisk } from "./small-disk.ts";

/** An installation on a disk that a test can fill: its settings are those to start it with. */
export type OnDisk = { readonly place: Place; readonly settings: Settings; readonly disk: SmallDisk };

/** On the disk are the data folder, or of a server the tables (its log is elsewhere); and the key shelf. */
export async function onSmallDisk(t: Ending): Promise<OnDisk> {
  const { place, settings, disk } =
    testEngine() === "postgres" ? await onSmallTablespace(t) : await onSmallFolder(t);
  const shelf = join(disk.folder, "shelf");
  return { place, disk, settings: { ...settings, FANLIGHT_KEY_SHELF: shelf } };
}

async function onSmallFolder(t: Ending): Promise<OnDisk> {
  const place = await startedPlace(t);
  const disk = await newSmallDisk(t, 200);
  const data = join(disk.folder, "data");
  cpSync(place.settings["FANLIGHT_DATA"] ?? "", data, { recursive: true });
  return { place, settings: withSettings(place, { FANLIGHT_DATA: data }), disk };
}

async function onSmallTablespace(t: Ending): Promise<OnDisk> {
  const disk = await newSmallDisk(t, 60);
  const cluster = await newCluster(t);
  const place = await newPlace(t, cluster.ownerUrl);
  const name = new URL(place.settings["DATABASE_URL"] ?? "").pathname.slice(1);
  await administer(cluster.adminUrl, `create tablespace small location '${disk.folder}'`);
  await administer(cluster.adminUrl, `alter database ${name} set tablespace small`);
  return { place, settings: place.settings, disk };
}
