import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import type { TagOptions } from "../tag/tag.tsx";
import { Tag } from "../tag/tag.tsx";

/** What stage this service is at, on every page. */
export function PhaseBanner(options: PhaseBannerOptions): VNode {
  const { tag } = options;
  return (
    <div
      {...attributesOf(options.attributes)}
      class={classNames("govuk-phase-banner govuk-width-container", options.classes)}
    >
      <p class="govuk-phase-banner__content">
        <Tag
          {...tag}
          attributes={undefined}
          classes={classNames("govuk-phase-banner__content__tag", tag?.classes)}
        />{" "}
        <span class="govuk-phase-banner__text">{contentOf(options)}</span>
      </p>
    </div>
  );
}

export interface PhaseBannerOptions extends Content, Appearance {
  tag?: Omit<TagOptions, "attributes"> | undefined;
}
