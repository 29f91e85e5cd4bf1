import type { ComponentChildren, VNode } from "preact";

/** One component of the kit, under its name. */
export function Exhibit({ name, children }: { name: string; children: ComponentChildren }): VNode {
  const id = exhibitId(name);
  return (
    <section class="fl-gallery__exhibit" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-l" id={`${id}-title`}>
        {name}
      </h2>
      {children}
    </section>
  );
}

/** One state of a component, named. A state whose example holds a first-level heading stands last in its exhibit. */
export function State({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <div class="fl-gallery__state">
      <h3 class="govuk-heading-s">{name}</h3>
      {children}
    </div>
  );
}

/** The id of a component's place on the page: its folder's name. */
export function exhibitId(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
