import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Item = Readonly<Record<string, AttributeValue>>;

const textBytes = (text: string): number => Buffer.byteLength(text);

/** about one byte for two digits, and one more */
const numberBytes = (digits: string): number => Math.ceil(digits.length / 2) + 1;

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined)
    return 3 + value.L.reduce((sum, each) => sum + 1 + valueBytes(each), 0);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  return 1;
};

/** Bytes of an item as DynamoDB bills them: names and values; a map or list costs three, each member of it one more. */
export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + textBytes(name) + valueBytes(value), 0);
