import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { AttributeValue as EventValue } from 'aws-lambda';

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Lambda hands a stream's bytes over as base64 text, the SDK's readers expect bytes. */
const attributeOf = (value: EventValue): AttributeValue => {
  if (value.B !== undefined) return { B: bytes(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(bytes) };
  if (value.L !== undefined) return { L: value.L.map(attributeOf) };
  if (value.M !== undefined) return { M: imageOf(value.M) };
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.SS !== undefined) return { SS: value.SS };
  return value.NS === undefined ? { NULL: true } : { NS: value.NS };
};

export const imageOf = (
  image: Readonly<Record<string, EventValue>>,
): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, attributeOf(value)]));
