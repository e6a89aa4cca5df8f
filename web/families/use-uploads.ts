import { useEffect, useState } from 'preact/hooks';
import { newRequest, wait } from '../kit/browser.ts';
import { putFile } from '../kit/put-file.ts';
import { familiesApi } from './api.ts';
import { prepare } from './shrink.ts';
import type { Opened } from './store.tsx';
import type { Item } from './upload-list.ts';
import { createUploads, nameOf } from './uploads.ts';

/** one for the tab: files go on while the family turns to another page */
const uploads = createUploads({
  call: familiesApi,
  put: putFile,
  wait,
  request: () => newRequest(),
  prepare,
  address: (blob) => URL.createObjectURL(blob),
  forget: (address) => URL.revokeObjectURL(address),
});

/** The files of this application that are on their way, all or those wanted. */
export const useUploads = (
  { application, put }: Opened,
  isWanted: (item: Item) => boolean = () => true,
) => {
  const [, redraw] = useState({});
  useEffect(() => uploads.listen(() => redraw({})), []);
  useEffect(() => {
    const online = () => uploads.resume();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, []);
  uploads.open(application, put);
  const of = nameOf(application);
  const items: readonly Item[] = uploads.list().filter((one) => one.of === of && isWanted(one));
  return { uploads, of, items };
};
