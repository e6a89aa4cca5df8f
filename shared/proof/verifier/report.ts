/** What the verifier says: one entry a published property, with the first breach found. */

export type Property = 'P0' | 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8';

export type Breach = {
  readonly code: string;
  readonly school?: string;
  readonly applicant?: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

export type PropertyReport =
  | { readonly property: Property; readonly holds: true }
  | { readonly property: Property; readonly holds: false; readonly detail: Breach };

export type Report = readonly PropertyReport[];
