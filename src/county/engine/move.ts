import type { Colleague } from "./colleague.ts";
import type { ContactAnswers, ContactKind } from "../../rooms/front-door/index.ts";
import type { SentInterest } from "../../rooms/involvement/index.ts";

/** What a form was sent with, as a browser sends it. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** One thing that somebody did, in the words of the pages: it can be planned and loaded, or done for real. */
export type Move = {
  readonly at: Date;
  /** Which thing: a key of this county's own, such as "contact 12". */
  readonly on: string;
} & (
  | { readonly does: "arrive"; readonly kind: ContactKind; readonly answers: ContactAnswers }
  /** A professional begins a request for someone and writes these of its pages, in their order. */
  | {
      readonly does: "ask";
      readonly by: Colleague;
      readonly pages: readonly (readonly [string, Fields])[];
    }
  /** Somebody would like to join a group of the partnership's. */
  | { readonly does: "enquire"; readonly sent: SentInterest }
  /** Joins the contact to somebody new, or to the one an earlier contact was about if she is offered. */
  | { readonly does: "recognise"; readonly by: Colleague; readonly perhaps: string | undefined }
  | { readonly does: "assess"; readonly by: Colleague; readonly from: string }
  | { readonly does: "refer"; readonly by: Colleague; readonly from: string; readonly fields: Fields }
  /** The house says by itself that no answer came to a referral in time. */
  | { readonly does: "escalate" }
  /** Opens something that comes out of a contact or a case. */
  | {
      readonly does: "add";
      readonly by: Colleague;
      readonly part: "plan" | "goal" | "task" | "review" | "needs";
      readonly from: string;
      readonly fields: Fields;
    }
  /** Any other step; accepting a referral opens the case of the key `opens`, saying who causes harm a relationship, and
   * sending a request the contact that it becomes. */
  | {
      readonly does: "step";
      readonly by: Colleague;
      readonly step: string;
      readonly fields: Fields;
      readonly opens?: string;
      /** Whether the form asks which note is put right: the last of the case. */
      readonly corrects?: true;
      /** Whose reference the form asks for: whom the contact of this key is about. */
      readonly refersTo?: string;
    }
);

/**
 * A move as it turned out. Whom a contact was joined to is known only when it is made: the person of that earlier
 * contact, or, without one, somebody new.
 */
export type Made = Move & { readonly joined?: string };
