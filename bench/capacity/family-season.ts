import { countyOf } from '../../local/demonstration/county.ts';
import { drawSeason, publishSeason } from '../../local/season/allocate.ts';
import { httpClient } from '../../local/season/client.ts';
import { repeatableEntropy } from '../../local/season/repeatable.ts';
import { setUpSeason } from '../../local/season/run-season.ts';
import { signInStaff } from '../../local/season/sign-in.ts';
import { madeUpWitnesses } from '../../local/season/witnesses.ts';
import { applicationKey, guardianKey } from '../../shared/store/keys.ts';
import { openSeason } from '../../shared/usecases/support/open-season.ts';
import type { Asked } from './counted-registries.ts';
import { familyOnPhone, ordinaryFamily } from './family.ts';
import { meterOf, type Spent } from './meter.ts';
import { withPlatform } from './platform.ts';
import { type Kept, keptOf } from './stored-items.ts';

const seed = 1;

export type FamilySeason = {
  readonly spent: ReadonlyMap<string, Spent>;
  readonly asked: Readonly<Asked>;
  readonly kept: ReadonlyMap<string, Kept>;
};

/** One family in an otherwise empty county whose registers are full, from the text message to the accepted place. */
export const familySeason = (folder: string): Promise<FamilySeason> =>
  withPlatform(folder, seed, async ({ origin, ports, table, asked, goTo }) => {
    const meter = meterOf(table.client);
    const call = httpClient(origin);
    const county = countyOf(seed);
    const officers = {
      officer: await signInStaff(origin, 'bureau-officer'),
      approver: await signInStaff(origin, 'bureau-approver'),
    };
    await setUpSeason(call, officers.officer, county);
    const { season } = county.books.primary;
    await meter.during('rule book, once a container', () => openSeason(ports, season));

    const family = await familyOnPhone({ call, ports, meter }, ordinaryFamily(county));
    await family.save();
    await family.submit();
    for (let look = 0; look < 3; look++) await family.look();

    const { id, owner } = await family.stored();
    // a run also reads and writes for itself; what names this child is what one more child costs
    const named = [applicationKey(season, id).pk, guardianKey(owner).pk];
    const run = <T>(work: () => Promise<T>) =>
      meter.during('run, what names the child', work, named);
    goTo('draw');
    await run(() => drawSeason(call, season, officers, madeUpWitnesses(repeatableEntropy(seed))));
    goTo('objection');
    await run(() => publishSeason(call, season, officers));
    await family.counted();

    goTo('confirmation');
    await family.signInAgain();
    await family.readResult();
    await family.accept();
    return { spent: meter.spent(), asked, kept: await keptOf(table, season, id) };
  });
