import { describe, expect, it } from 'vitest';
import { applicationOfImage } from '../../../shared/store/application-images.ts';
import { fieldCipher } from '../../../shared/store/cipher.ts';
import { applicationItem, documentItem, eventItem } from '../../../shared/store/items.ts';
import { toAttributes } from '../../../shared/store/table.ts';
import { makeApplication, makeDocument, makeEvent } from '../../support/store/values.ts';

const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(1)] });

describe('an image of the stream', () => {
  it('is read as the application it shows', () => {
    const application = makeApplication({ state: 'SUBMITTED', desk: 'school-1' });

    const image = toAttributes(applicationItem(application, cipher));

    expect(applicationOfImage(image, cipher)).toEqual(application);
  });

  it('is nothing where it shows an event, a document or a removal', () => {
    expect(applicationOfImage(toAttributes(eventItem(makeEvent())), cipher)).toBeNull();
    expect(applicationOfImage(toAttributes(documentItem(makeDocument())), cipher)).toBeNull();
    expect(applicationOfImage(undefined, cipher)).toBeNull();
  });
});
