import pg from "pg";
import { serverOwner } from "./cluster-settings.ts";

/**
 * Creates the role that owns the product's database, and that database, and returns the owner's address. It is not a
 * superuser, because in production it will not be one either: a superuser passes every row policy unseen.
 */
export async function createOwner(adminUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`create role ${serverOwner} login createrole createdb password '${password}'`);
    await client.query(`create database fanlight owner ${serverOwner}`);
  } finally {
    await client.end();
  }
  const address = new URL(adminUrl);
  address.username = serverOwner;
  address.pathname = "/fanlight";
  return address.href;
}
