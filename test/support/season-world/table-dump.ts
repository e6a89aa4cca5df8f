import { createHash } from 'node:crypto';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { Platform } from '../../../local/platform.ts';

/** the database gives an item's attributes in any order */
const sorted = (_key: string, value: unknown) => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** A line for every item the platform keeps, to see that a refused request has written nothing. */
export const tableDump = async ({ table, stream }: Platform): Promise<readonly string[]> => {
  await stream.caughtUp();
  const lines: string[] = [];
  for await (const { Items = [] } of paginateScan(
    { client: table.client },
    { TableName: table.name },
  ))
    for (const item of Items) {
      const content = createHash('sha256').update(JSON.stringify(item, sorted)).digest('hex');
      lines.push(`${item['pk']?.S} ${item['sk']?.S} ${content}`);
    }
  return lines.sort();
};
