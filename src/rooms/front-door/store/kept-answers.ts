import { contactAnswers, type ContactAnswers, type ContactKind } from "./contact.ts";

/**
 * What is kept of what was sent. Of someone who asks about somebody else, no way of reaching anyone: their own would be
 * used one day, and theirs for her would stand in her record as hers (SAFETY 22). Their form asks for none; this holds
 * whatever is sent.
 * @throws when it has not the shape of answers
 */
export function keptAnswers(kind: ContactKind, sent: unknown): ContactAnswers {
  const answers = contactAnswers.parse(sent);
  if (kind !== "worried") return answers;
  const { channel: _channel, phone: _phone, email: _email, readIn: _readIn, ...kept } = answers;
  return kept;
}
