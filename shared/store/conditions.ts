import type { NativeAttributeValue } from '@aws-sdk/util-dynamodb';

/** One named clause of a condition, with the placeholders it uses. */
export type Clause = {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, NativeAttributeValue>>;
};

export const itemDoesNotExist: Clause = {
  expression: 'attribute_not_exists(#pk)',
  names: { '#pk': 'pk' },
  values: {},
};

export const itemExists: Clause = {
  expression: 'attribute_exists(#pk)',
  names: { '#pk': 'pk' },
  values: {},
};

/** `body.<field>` equals the value */
export const bodyHas = (field: string, value: NativeAttributeValue): Clause => ({
  expression: `#body.#${field} = :was_${field}`,
  names: { '#body': 'body', [`#${field}`]: field },
  values: { [`:was_${field}`]: value },
});

const join = (word: 'AND' | 'OR', clauses: readonly Clause[]): Clause => ({
  expression: clauses.map(({ expression }) => `(${expression})`).join(` ${word} `),
  names: Object.assign({}, ...clauses.map(({ names }) => names)),
  values: Object.assign({}, ...clauses.map(({ values }) => values)),
});

export const allOf = (...clauses: readonly Clause[]) => join('AND', clauses);
export const anyOf = (...clauses: readonly Clause[]) => join('OR', clauses);

/** The one rule of every versioned item: new when based on 0, else still the version it was based on. */
export const stillAt = (field: string, basedOn: number): Clause =>
  basedOn === 0 ? itemDoesNotExist : bodyHas(field, basedOn);
