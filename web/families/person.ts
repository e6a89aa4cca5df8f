import { device, newRequest, tab } from '../kit/browser.ts';
import { sha256Hex } from '../kit/digest.ts';

const ownerKey = 'sunshine.families.owner';
const saltKey = 'sunshine.salt';

/** the number that signed in last, in memory */
let last: string | null = null;

const salt = (): string => {
  const known = device.read(saltKey);
  if (known !== null) return known;
  const made = newRequest();
  device.write(saltKey, made);
  return made;
};

/** Names the guardian on this device alone: what waits in IndexedDB is bound to it. */
export const ownerHere = (): string | null => tab.read(ownerKey);

export const forgetOwner = (): void => tab.write(ownerKey, null);

/** false: somebody else was signed in before, whose words still lie in this tab */
export const keepPerson = async (phone: string): Promise<boolean> => {
  const number = phone.normalize('NFKC').replace(/\D/g, '').slice(-11);
  const same = last === null || last === number;
  last = number;
  tab.write(ownerKey, await sha256Hex(`${salt()}:${number}`));
  return same;
};
