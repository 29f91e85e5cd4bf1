import type { OwnerClient } from "../builders.ts";

/** Works out the hashes of a stream again from the first entry on, and its head: what whoever owns the database can do. */
export const REKEY = `
create function tampering.rekey(of_stream uuid) returns void language plpgsql as $$
declare
  e audit.entry;
  before bytea := decode(repeat('00', 32), 'hex');
begin
  for e in select * from audit.entry where stream_id = of_stream order by seq loop
    e.prev_hash := before;
    before := audit.entry_hash(e);
    update audit.entry set prev_hash = e.prev_hash, hash = before where stream_id = of_stream and seq = e.seq;
  end loop;
  update audit.stream_head set hash = before, seq = e.seq, sealed_seq = least(sealed_seq, e.seq)
  where stream_id = of_stream and e.seq is not null;
end $$`;

/** What the owner of the database does to one entry, or to more, as the end of the sentence "the owner ...". */
export const TAMPERINGS: Record<string, Tampering> = {
  "changes who it was": edit("by = 'system:someone-else'"),
  "changes the seat": edit("seat_id = gen_random_uuid()"),
  "changes the agency": edit("agency_id = 'another'"),
  "takes the agency away": edit("agency_id = case when agency_id is null then 'another' end"),
  "changes what happened": edit("event = 'case.closed'"),
  "changes the thing": edit("thing_id = gen_random_uuid()"),
  "names a person": edit("person_id = gen_random_uuid()"),
  "changes the detail": edit("detail = detail || '{\"n\": 2}'"),
  "adds to the detail": edit("detail = detail || '{\"more\": true}'"),
  "turns a number into a code": edit('detail = \'{"n": "1.5", "code": "a"}\''),
  "changes the hash": edit("hash = sha256(hash)"),
  "changes the hash before": edit("prev_hash = sha256(prev_hash)"),
  "moves it to another stream": edit("stream_id = gen_random_uuid()"),
  "sets the time back by a microsecond": edit("at = at - interval '1 microsecond'"),
  "sets the time on by a day": edit("at = at + interval '1 day'"),
  "edits and works out all hashes again": rekeyed(edit("event = 'case.closed'")),
  "changes a time and works out all hashes again": rekeyed(edit("at = at - interval '1 microsecond'")),
  "deletes it": run("delete from audit.entry where stream_id = $1 and seq = $2"),
  "deletes it and closes the gap": rekeyed(async (client, { stream, seq }) => {
    await client.query("delete from audit.entry where stream_id = $1 and seq = $2", [stream, seq]);
    await renumber(client, stream, seq, -1);
  }),
  "swaps it with the first": swap,
  "swaps it with the first and works out all hashes again": rekeyed(swap),
  "puts one in between and works out all hashes again": rekeyed(async (client, { stream, seq }) => {
    await renumber(client, stream, seq - 1, 1);
    // Not a copy: in the last place that would come to the same as adding one at the end, which anyone with all rights can.
    const same = "stream_id, at, by, seat_id, agency_id, event, person_id, detail, prev_hash, hash";
    await client.query(
      `insert into audit.entry (seq, thing_id, ${same}) select seq - 1, gen_random_uuid(), ${same} from audit.entry
       where stream_id = $1 and seq = $2::bigint + 1`,
      [stream, seq],
    );
  }),
  "cuts off the tail": run("delete from audit.entry where stream_id = $1 and seq >= $2"),
  "cuts off the tail and puts the head back": rekeyed(cutTail),
  "cuts off the tail and every checkpoint that sealed it": rekeyed(async (client, at) => {
    await cutTail(client, at);
    await client.query(
      `delete from audit.checkpoint where id >= (select min(c.id) from audit.checkpoint c, jsonb_array_elements(c.heads) h
       where h ->> 0 = $1 and (h ->> 1)::bigint >= $2)`,
      [at.stream, at.seq],
    );
  }),
  "puts an old head back": run(
    `update audit.stream_head h set seq = e.seq, hash = e.hash from audit.entry e
     where h.stream_id = $1 and e.stream_id = $1 and e.seq = $2::bigint - 1`,
  ),
  "deletes a head": run("delete from audit.stream_head where stream_id = $1 and $2 > 0"),
  "deletes a whole stream": async (client, { stream }) => {
    await client.query("delete from audit.entry where stream_id = $1", [stream]);
    await client.query("delete from audit.stream_head where stream_id = $1", [stream]);
  },
  "deletes everything": async (client) => {
    for (const table of ["entry", "stream_head", "checkpoint"])
      await client.query(`delete from audit.${table}`);
  },
  "changes what a checkpoint sealed": lastCheckpoint("heads = '[]'"),
  "changes the time of a checkpoint": lastCheckpoint("at = at + interval '1 second'"),
  "changes the signature of a checkpoint": lastCheckpoint("signature = sha512(signature)"),
  "deletes the last checkpoint": async (client) => {
    await client.query("delete from audit.checkpoint where id = (select max(id) from audit.checkpoint)");
  },
};

function run(text: string): Tampering {
  return async (client, { stream, seq }) => void (await client.query(text, [stream, seq]));
}

function edit(change: string): Tampering {
  return run(`update audit.entry set ${change} where stream_id = $1 and seq = $2`);
}

function rekeyed(tampering: Tampering): Tampering {
  return async (client, at) => {
    await tampering(client, at);
    await client.query("select tampering.rekey($1)", [at.stream]);
  };
}

function lastCheckpoint(change: string): Tampering {
  return async (client) => {
    await client.query(
      `update audit.checkpoint set ${change} where id = (select max(id) from audit.checkpoint)`,
    );
  };
}

async function swap(client: OwnerClient, { stream, seq, length }: Place): Promise<void> {
  const move = "update audit.entry set seq = $3 where stream_id = $1 and seq = $2";
  await client.query(move, [stream, 1, length + 1]);
  await client.query(move, [stream, seq, 1]);
  await client.query(move, [stream, length + 1, seq]);
}

async function cutTail(client: OwnerClient, { stream, seq }: Place): Promise<void> {
  await client.query("delete from audit.entry where stream_id = $1 and seq >= $2", [stream, seq]);
}

/** One at a time, from the end it moves to: two entries may not have one number even for a moment. */
async function renumber(client: OwnerClient, stream: string, after: number, by: 1 | -1): Promise<void> {
  const order = by === 1 ? "desc" : "asc";
  const moving = `select seq from audit.entry where stream_id = $1 and seq > $2 order by seq ${order}`;
  const { rows } = await client.query<{ seq: number }>(moving, [stream, after]);
  for (const { seq } of rows) {
    await client.query("update audit.entry set seq = $3 where stream_id = $1 and seq = $2", [
      stream,
      seq,
      seq + by,
    ]);
  }
}

/** `seq` is never the first entry of its stream, which has `length` entries. */
type Place = { stream: string; seq: number; length: number };
export type Tampering = (client: OwnerClient, place: Place) => Promise<void>;
