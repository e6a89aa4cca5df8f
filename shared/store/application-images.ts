import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Application } from '../domain/application/application.ts';
import type { Cipher } from './cipher.ts';
import { readApplication } from './items.ts';
import { applicationSk } from './keys.ts';
import { fromAttributes } from './table.ts';

/** The application in a stream record's image; null where the record tells of something else. */
export const applicationOfImage = (
  image: Record<string, AttributeValue> | undefined,
  cipher: Cipher,
): Application | null => {
  if (image === undefined || image['sk']?.S !== applicationSk) return null;
  return readApplication(fromAttributes(image), cipher);
};
