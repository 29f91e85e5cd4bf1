import assert from "node:assert/strict";
import { test } from "node:test";
import { SoftPasskey } from "../../../../tests/support/soft-passkey.ts";
import { asOwner, makeStaff, type Staff } from "../../../../tests/support/staff.ts";
import { testHouse } from "../../../../tests/support/site.ts";
import { hashToken, newToken } from "../../crypto/index.ts";
import type { House } from "../../house/index.ts";
import {
  askAgain,
  askToJoin,
  askWhoIsHere,
  findInvitation,
  joinWithPasskey,
  openSession,
  relyingParty,
  verifyPasskey,
  type PasskeyVerdict,
} from "../index.ts";

const ORIGIN = "https://staff.partnership.example";

type Joined = Staff & { readonly device: SoftPasskey; readonly verdict: PasskeyVerdict };

async function invited(house: House, staff: Staff): Promise<string> {
  const token = newToken();
  const values = [hashToken(token), staff.staffId];
  const insert =
    "insert into identity.invitation (token_hash, staff_id, expires_at) values ($1, $2, now() + interval '1 hour')";
  await asOwner(house, insert, values);
  return token;
}

async function join(
  house: House,
  staff: Staff,
  slips: Parameters<SoftPasskey["create"]>[1] = {},
): Promise<Joined> {
  const party = relyingParty(house, ORIGIN);
  const token = await invited(house, staff);
  const device = new SoftPasskey(ORIGIN);
  const asked = { holder: token, invited: { staffId: staff.staffId, name: "Test", email: staff.email } };
  const question = await askToJoin(house, party, asked);
  const verdict = await joinWithPasskey(house, party, {
    invitation: token,
    answer: device.create(question, slips),
  });
  return { ...staff, device, verdict };
}

async function signInWith(
  house: House,
  device: SoftPasskey,
  slips: Parameters<SoftPasskey["get"]>[1] = {},
): Promise<PasskeyVerdict> {
  const party = relyingParty(house, ORIGIN);
  const holder = newToken();
  const question = await askWhoIsHere(house, party, holder);
  return verifyPasskey(house, party, { purpose: "sign-in", holder, answer: device.get(question, slips) });
}

test("an invited person makes a passkey, is active from then on, and signs in with it", async () => {
  const house = await testHouse();
  const { staffId, device, verdict } = await join(house, await makeStaff(house, { state: "invited" }));
  assert.deepEqual(verdict, { ok: true, staffId });
  assert.deepEqual(await signInWith(house, device), { ok: true, staffId });
  assert.deepEqual(await signInWith(house, device), { ok: true, staffId });
  const [kept] = await asOwner<{ transports: string[]; state: string }>(
    house,
    "select k.transports, p.state from identity.passkey k join identity.staff p on p.id = k.staff_id where p.id = $1",
    [staffId],
  );
  assert.deepEqual(kept, { transports: ["internal"], state: "active" });
});

test("a device that did not check who holds it, or believes it is elsewhere, neither joins nor signs in", async () => {
  const house = await testHouse();
  const slips = [
    { isVerified: false },
    { origin: "https://staff.partnership.example.evil.example" },
    { origin: "http://staff.partnership.example" },
  ];
  const { device } = await join(house, await makeStaff(house, { state: "invited" }));
  for (const slip of slips) {
    const { verdict } = await join(house, await makeStaff(house, { state: "invited" }), slip);
    assert.deepEqual(verdict, { ok: false, why: "refused" });
    assert.deepEqual(await signInWith(house, device, slip), { ok: false, why: "refused" });
  }
});

test("a question is answered once, in time, by whom it was put to, and for what it was put", async () => {
  const house = await testHouse();
  const party = relyingParty(house, ORIGIN);
  const { device } = await join(house, await makeStaff(house, { state: "invited" }));
  const [holder, stranger] = [newToken(), newToken()];
  const question = await askWhoIsHere(house, party, holder);
  const answer = device.get(question);
  const tooLate = { ok: false, why: "too-late" };
  assert.deepEqual(
    await verifyPasskey(house, party, { purpose: "sign-in", holder: stranger, answer }),
    tooLate,
  );
  assert.deepEqual(await verifyPasskey(house, party, { purpose: "step-up", holder, answer }), tooLate);
  assert.equal((await verifyPasskey(house, party, { purpose: "sign-in", holder, answer })).ok, true);
  assert.deepEqual(await verifyPasskey(house, party, { purpose: "sign-in", holder, answer }), tooLate);
  const old = await askWhoIsHere(house, party, holder);
  await asOwner(house, "update identity.challenge set expires_at = now() where hash = $1", [
    hashToken(old.challenge),
  ]);
  assert.deepEqual(
    await verifyPasskey(house, party, { purpose: "sign-in", holder, answer: device.get(old) }),
    tooLate,
  );
  assert.deepEqual(await signInWith(house, device, { challenge: newToken() }), tooLate);
});

test("a counter that steps back or stands still is a copied passkey, and is refused", async () => {
  const house = await testHouse();
  const { staffId, device } = await join(house, await makeStaff(house, { state: "invited" }));
  assert.deepEqual(await signInWith(house, device, { counter: 7 }), { ok: true, staffId });
  for (const counter of [7, 6, 0]) {
    assert.deepEqual(
      await signInWith(house, device, { counter }),
      { ok: false, why: "refused" },
      String(counter),
    );
  }
  assert.deepEqual(await signInWith(house, device, { counter: 8 }), { ok: true, staffId });
});

test("a device that does not count may always answer nought", async () => {
  const house = await testHouse();
  const { staffId, device } = await join(house, await makeStaff(house, { state: "invited" }));
  assert.deepEqual(await signInWith(house, device, { counter: 0 }), { ok: true, staffId });
  assert.deepEqual(await signInWith(house, device, { counter: 0 }), { ok: true, staffId });
});

test("a passkey of someone else, of nobody, or of a leaver does not sign in", async () => {
  const house = await testHouse();
  const { staffId, device } = await join(house, await makeStaff(house, { state: "invited" }));
  const unknown = { ok: false, why: "unknown" };
  assert.deepEqual(await signInWith(house, new SoftPasskey(ORIGIN)), unknown);
  const forged = new SoftPasskey(ORIGIN);
  device.id.copy(forged.id);
  assert.deepEqual(await signInWith(house, forged), { ok: false, why: "refused" });
  await asOwner(house, "update identity.staff set state = 'left' where id = $1", [staffId]);
  assert.deepEqual(await signInWith(house, device), unknown);
});

test("what is no answer of a device at all is refused without a fault", async () => {
  const house = await testHouse();
  const party = relyingParty(house, ORIGIN);
  const { device } = await join(house, await makeStaff(house, { state: "invited" }));
  const whole = JSON.parse(device.get({ challenge: "x" })) as { response: object };
  const pieces = ["", "null", "[]", "{}", "{", JSON.stringify({ ...whole, id: "%" })];
  const cut = JSON.stringify({ ...whole, response: { ...whole.response, clientDataJSON: "AAAA" } });
  for (const answer of [...pieces, cut]) {
    assert.equal(
      (await verifyPasskey(house, party, { purpose: "sign-in", holder: "h", answer })).ok,
      false,
      answer,
    );
    assert.equal((await joinWithPasskey(house, party, { invitation: "h", answer })).ok, false, answer);
  }
});

test("an invitation is used once, and neither a leaver's nor one that has run out is any good", async () => {
  const house = await testHouse();
  const party = relyingParty(house, ORIGIN);
  const staff = await makeStaff(house, { state: "invited" });
  const token = await invited(house, staff);
  const asked = { holder: token, invited: { staffId: staff.staffId, name: "Test", email: staff.email } };
  const [first, second] = [await askToJoin(house, party, asked), await askToJoin(house, party, asked)];
  const use = (question: typeof first): Promise<PasskeyVerdict> =>
    joinWithPasskey(house, party, { invitation: token, answer: new SoftPasskey(ORIGIN).create(question) });
  assert.equal((await use(first)).ok, true);
  assert.deepEqual(await use(second), { ok: false, why: "too-late" });
  assert.equal(await findInvitation(house, token), undefined);
  for (const change of [
    "update identity.staff set state = 'left' where id = $1",
    "update identity.invitation set expires_at = now() where staff_id = $1",
  ]) {
    const other = await makeStaff(house, { state: "invited" });
    const link = await invited(house, other);
    assert.equal((await findInvitation(house, link))?.staffId, other.staffId);
    const question = await askToJoin(house, party, { ...asked, holder: link });
    await asOwner(house, change, [other.staffId]);
    assert.equal(await findInvitation(house, link), undefined);
    const answer = new SoftPasskey(ORIGIN).create(question);
    assert.deepEqual(await joinWithPasskey(house, party, { invitation: link, answer }), {
      ok: false,
      why: "too-late",
    });
  }
});

test("joining anew ends the passkey and every session there was before", async () => {
  const house = await testHouse();
  const staff = await makeStaff(house, { seats: [{ role: "advocate", agency: "advocacy" }] });
  const { device } = await join(house, staff);
  const seatId = staff.seatIds[0];
  await openSession(house, { staffId: staff.staffId, seatId, steppedUp: false });
  const again = await join(house, staff);
  assert.deepEqual(await signInWith(house, device), { ok: false, why: "unknown" });
  assert.equal((await signInWith(house, again.device)).ok, true);
  const left = await asOwner(house, "select 1 from identity.session where staff_id = $1", [staff.staffId]);
  assert.equal(left.length, 0);
});

test("stepping up takes the person's own passkey, not a colleague's", async () => {
  const house = await testHouse();
  const party = relyingParty(house, ORIGIN);
  const [her, colleague] = [
    await join(house, await makeStaff(house, { state: "invited" })),
    await join(house, await makeStaff(house, { state: "invited" })),
  ];
  const holder = newToken();
  const ask = () => askAgain(house, party, { holder, staffId: her.staffId });
  const stepUp = async (device: SoftPasskey): Promise<PasskeyVerdict> =>
    verifyPasskey(house, party, { purpose: "step-up", holder, answer: device.get(await ask()) });
  assert.deepEqual(await stepUp(colleague.device), { ok: false, why: "refused" });
  assert.deepEqual(await stepUp(her.device), { ok: true, staffId: her.staffId });
});
