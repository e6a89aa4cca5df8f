import { wait } from '../kit/browser.ts';
import { go } from '../kit/router.tsx';
import { familiesApi, keepToken } from './api.ts';
import { forgetOwner, ownerHere } from './person.ts';

const patience = 3000;

/** What waits on this device for the guardian who leaves. */
const emptyBox = async (): Promise<void> => {
  const { deviceBox } = await import('./drafts/box.ts');
  const box = deviceBox(() => Date.now());
  for (const kept of await box.all()) if (kept.owner === ownerHere()) await box.drop(kept);
};

export const leave = async (): Promise<void> => {
  await emptyBox().catch(() => {});
  // without a connection the session ends by itself within the day
  await Promise.race([familiesApi('signOut'), wait(patience)]);
  forgetOwner();
  keepToken(null);
  go('/sign-in');
  // what the tab remembers about the child goes too
  window.location.reload();
};
