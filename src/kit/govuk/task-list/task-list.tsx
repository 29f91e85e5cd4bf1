import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";
import type { TagOptions } from "../tag/tag.tsx";
import { Tag } from "../tag/tag.tsx";

/** What is to be done, and how far each task has come. */
export function TaskList(options: TaskListOptions): VNode {
  const prefix = options.idPrefix || "task-list";
  return (
    <ul {...attributesOf(options.attributes)} class={classNames("govuk-task-list", options.classes)}>
      {options.items?.map((item, index) => item && task(`${prefix}-${index + 1}`, item))}
    </ul>
  );
}

function task(id: string, item: TaskListItem): VNode {
  const { hint, status } = item;
  const link = item.href && "govuk-task-list__item--with-link";
  return (
    <li class={classNames("govuk-task-list__item", link, item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {taskTitle(id, item)}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {contentOf(hint)}
          </div>
        )}
      </div>
      <div class={classNames("govuk-task-list__status", status?.classes)} id={`${id}-status`}>
        {status?.tag ? Tag(status.tag) : contentOf(status)}
      </div>
    </li>
  );
}

function taskTitle(id: string, { title, href, hint }: TaskListItem): VNode {
  if (!href) return <div class={title?.classes}>{contentOf(title)}</div>;
  return (
    <a
      class={classNames("govuk-link govuk-task-list__link", title?.classes)}
      href={safeHref(href)}
      aria-describedby={classNames(hint && `${id}-hint`, `${id}-status`)}
    >
      {contentOf(title)}
    </a>
  );
}

export interface TaskListOptions extends Appearance {
  /** Begins the ids of hints and states; "task-list" unless told. */
  idPrefix?: string | undefined;
  /** What is false or missing is left out. */
  items?: ReadonlyArray<TaskListItem | false | null | undefined> | undefined;
}

export interface TaskListItem {
  title?: (Content & { classes?: string | undefined }) | undefined;
  hint?: Content | undefined;
  status?: TaskStatus | undefined;
  /** A task without one cannot be started yet. */
  href?: string | undefined;
  classes?: string | undefined;
}

export interface TaskStatus extends Content {
  /** In place of text, for a state that needs attention. */
  tag?: TagOptions | undefined;
  classes?: string | undefined;
}
