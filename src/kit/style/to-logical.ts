const sides: Readonly<Record<string, string>> = { left: "start", right: "end" };

/**
 * Rewrites physical sides in compressed CSS (left, right) to logical ones, so that govuk-frontend's components,
 * written for left-to-right, also stand correctly in Arabic, Farsi, Urdu or Hebrew.
 * Rules that draw a shape with clip-path keep their sides: a triangle is not text. So do rules that hold both sides at
 * one place: they are the same either way round, and older browsers know only these.
 */
export function toLogical(css: string): string {
  return css.replace(/\{([^{}]*)\}/g, (rule, body: string) =>
    body.includes("clip-path:polygon") || holdsBothSides(body)
      ? rule
      : `{${body.split(";").map(logicalDeclaration).join(";")}}`,
  );
}

function holdsBothSides(body: string): boolean {
  const [left, right] = [/(?:^|;)left:([^;]*)/.exec(body), /(?:^|;)right:([^;]*)/.exec(body)];
  return left !== null && left[1] === right?.[1];
}

function logicalDeclaration(declaration: string): string {
  const colon = declaration.indexOf(":");
  if (colon < 0) return declaration;
  const property = declaration.slice(0, colon);
  const value = declaration.slice(colon + 1);
  if (property === "margin" || property === "padding") return logicalBox(property, value) ?? declaration;
  if (property === "text-align" && sides[value]) return `${property}:${sides[value]}`;
  // Older browsers know only the physical float; they keep it.
  if (property === "float" && sides[value]) return `${declaration};float:inline-${sides[value]}`;
  if (property === "justify-content" && value === "right") return `${property}:flex-end`;
  return `${logicalProperty(property)}:${value}`;
}

function logicalProperty(property: string): string {
  if (sides[property]) return `inset-inline-${sides[property]}`;
  return property.replace(
    /^(margin|padding|border)-(left|right)\b/,
    (_, box: string, side: string) => `${box}-inline-${sides[side]}`,
  );
}

function logicalBox(property: string, value: string): string | undefined {
  const [top, right, bottom, left, ...rest] = value.split(/\s+(?![^(]*\))/);
  if (left === undefined || right === left || rest.length > 0) return undefined;
  return `${property}-block:${top} ${bottom};${property}-inline:${left} ${right}`;
}
