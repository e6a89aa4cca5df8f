import { fakeApplications } from '../support/store/fake-applications.ts';
import { fakeClock } from '../support/store/fake-clock.ts';
import { fakeGuardians } from '../support/store/fake-guardians.ts';
import { fakeExtracts } from '../support/store/fake-registries.ts';
import { fakeCounters, fakeRuleBooks, fakeRuns } from '../support/store/fake-seasons.ts';
import { describeApplicationStore } from './application-store.contract.ts';
import { describeCounterStore } from './counter-store.contract.ts';
import { describeExtractStore } from './extract-store.contract.ts';
import { describeGuardianStore } from './guardian-store.contract.ts';
import { describeRuleBookStore } from './rule-book-store.contract.ts';
import { describeRunStore } from './run-store.contract.ts';

describeApplicationStore('in memory', fakeApplications);
describeGuardianStore('in memory', () => {
  const clock = fakeClock('2026-07-01T01:00:00.000Z');
  return { store: fakeGuardians(clock), clock };
});
describeRuleBookStore('in memory', fakeRuleBooks);
describeRunStore('in memory', fakeRuns);
describeCounterStore('in memory', fakeCounters);
describeExtractStore('in memory', fakeExtracts);
