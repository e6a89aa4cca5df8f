import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { applicationKey } from '../../shared/store/keys.ts';
import { type Table, toAttributes } from '../../shared/store/table.ts';
import { itemBytes } from './item-bytes.ts';

export type Kept = { readonly items: number; readonly bytes: number };

/** What the table keeps of one application, by the kind of item: its sort key up to the first `#`. */
export const keptOf = async (
  { client, name }: Table,
  season: string,
  id: string,
): Promise<ReadonlyMap<string, Kept>> => {
  const kept = new Map<string, Kept>();
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toAttributes({ ':pk': applicationKey(season, id).pk }),
    },
  );
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      const [kind = ''] = (item['sk']?.S ?? '').split('#');
      const { items, bytes } = kept.get(kind) ?? { items: 0, bytes: 0 };
      kept.set(kind, { items: items + 1, bytes: bytes + itemBytes(item) });
    }
  return kept;
};
