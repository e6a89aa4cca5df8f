import * as z from 'zod';

/** The part of JSON Schema that the contract's schemas use. */
type Schema = {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly prefixItems?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly additionalProperties?: Schema | boolean | undefined;
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    // a tuple's may be `false`: nothing more
    items: schema.optional().catch(undefined),
    prefixItems: z.array(schema).optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
  }),
);

const indented = (text: string): string => text.replaceAll('\n', '\n  ');

const alternatives = (parts: readonly Schema[]): string =>
  [...new Set(parts.map(outlineOf))].join(' | ');

const objectOutline = ({ properties = {}, required = [] }: Schema): string => {
  const lines = Object.entries(properties).map(
    ([name, part]) => `${name}${required.includes(name) ? '' : '?'}: ${indented(outlineOf(part))}`,
  );
  return lines.length === 0 ? '{}' : `{\n  ${lines.join('\n  ')}\n}`;
};

const outlineOf = (part: Schema): string => {
  if (part.$ref !== undefined) return part.$ref.split('/').at(-1) ?? part.$ref;
  const { anyOf, oneOf, items, prefixItems, additionalProperties } = part;
  if (part.const !== undefined) return JSON.stringify(part.const);
  if (part.enum !== undefined) return part.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf !== undefined) return alternatives(anyOf);
  if (oneOf !== undefined) return alternatives(oneOf);
  if (part.properties !== undefined) return objectOutline(part);
  if (prefixItems !== undefined) return `[ ${prefixItems.map(outlineOf).join(', ')} ]`;
  if (items !== undefined) return `[ ${outlineOf(items)} ]`;
  if (typeof additionalProperties === 'object') return `{ …: ${outlineOf(additionalProperties)} }`;
  return part.type === undefined ? 'any' : [part.type].flat().join(' | ');
};

/** A schema as a person reads it: names and types, `?` for what may be left out. */
export const schemaOutline = (json: unknown): string => {
  const parsed = schema.safeParse(json);
  return parsed.success ? outlineOf(parsed.data) : 'any';
};
