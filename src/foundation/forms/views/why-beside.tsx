import type { ComponentChildren, VNode } from "preact";
import { sayShared } from "../words.ts";
import { whyOf } from "./captions.ts";
import type { FieldViewProps } from "./field-view.tsx";
import { besideIdOf } from "./guidance.ts";

/** A question with why it is asked beside it, under it on a narrow screen; the question alone where nothing is said. */
export function WhyBeside({ asked, children }: WhyBesideProps): VNode {
  const { showing, question, isPageHeading = false } = asked;
  const id = besideIdOf(asked);
  if (id === undefined) return <>{children}</>;
  return (
    <div class="fl-why">
      <div>{children}</div>
      <p class="fl-why__text" id={id}>
        <strong>{sayShared(showing.words, "whyWeAsk")}.</strong> {whyOf(showing, question, isPageHeading)}
      </p>
    </div>
  );
}

type WhyBesideProps = { readonly asked: FieldViewProps; readonly children: ComponentChildren };
