import { useEffect, useState } from 'preact/hooks';
import { newRequest, wait } from '../kit/browser.ts';
import { knocker } from '../kit/knock.ts';
import { heard, onConnection } from '../kit/online.ts';
import { putFile } from '../kit/put-file.ts';
import { familiesApi, isSignedIn } from './api.ts';
import { prepare } from './shrink.ts';
import type { Opened } from './store.tsx';
import type { Item } from './upload-list.ts';
import { createUploads, nameOf } from './uploads.ts';

/** one for the tab: files go on while the family turns to another page */
const uploads = createUploads({
  call: familiesApi,
  put: async (file) => {
    const status = await putFile(file);
    heard(status !== null);
    return status;
  },
  wait,
  request: () => newRequest(),
  prepare,
  address: (blob) => URL.createObjectURL(blob),
  forget: (address) => URL.revokeObjectURL(address),
});

// wherever in the form the family is by then
const goOn = (): void => {
  if (isSignedIn()) uploads.resume();
};
const isCut = (): boolean => uploads.list().some(({ problem }) => problem?.code === 'offline');
const knock = knocker(isCut, goOn);

onConnection((online) => {
  if (online) goOn();
});
uploads.listen(() => {
  if (isCut()) void knock();
});

/** The files of this application that are on their way, all or those wanted. */
export const useUploads = (
  { application, put }: Opened,
  isWanted: (item: Item) => boolean = () => true,
) => {
  const [, redraw] = useState({});
  useEffect(() => uploads.listen(() => redraw({})), []);
  uploads.open(application, put);
  const of = nameOf(application);
  const items: readonly Item[] = uploads.list().filter((one) => one.of === of && isWanted(one));
  return { uploads, of, items };
};
