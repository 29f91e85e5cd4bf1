// govuk-frontend ships no types; these are the few of its exports that our script uses.
declare module "govuk-frontend" {
  interface GovukComponent {
    readonly moduleName: string;
  }
  export const Accordion: GovukComponent;
  export const Button: GovukComponent;
  export const CharacterCount: GovukComponent;
  export const FileUpload: GovukComponent;
  export const NotificationBanner: GovukComponent;
  export const PasswordInput: GovukComponent;
  export const ServiceNavigation: GovukComponent;
  export const Tabs: GovukComponent;
  export function createAll(component: GovukComponent, config?: Readonly<Record<string, unknown>>): unknown[];
}
