import type { Instant } from '../../../shared/domain/text.ts';
import { digest } from '../../../shared/store/digest.ts';
import { keyedHash } from '../../../shared/store/keyed-hash.ts';
import type { Message, Ports, SeasonSteps } from '../../../shared/usecases/ports.ts';
import { type FakeApplications, fakeApplications } from './fake-applications.ts';
import { fakeBeacons } from './fake-beacons.ts';
import { type FakeClock, fakeClock, seededEntropy } from './fake-clock.ts';
import { fakeGuardians } from './fake-guardians.ts';
import { type FakeObjects, fakeObjects } from './fake-objects.ts';
import { type FakeRegistries, fakeExtracts, fakeRegistries } from './fake-registries.ts';
import { fakeCounters, fakeRuleBooks, fakeRuns } from './fake-seasons.ts';
import { fakeSigner } from './fake-signer.ts';

type Step = Parameters<SeasonSteps['start']>[0];

export type Text = {
  readonly phone: string;
  readonly template: string;
  readonly facts: Readonly<Record<string, string>>;
};

export type FakePorts = Ports & {
  readonly clock: FakeClock;
  readonly applications: FakeApplications;
  readonly registries: FakeRegistries;
  readonly documents: FakeObjects;
  readonly records: FakeObjects;
  readonly sentMessages: readonly Message[];
  readonly sentTexts: readonly Text[];
  readonly startedSteps: readonly Step[];
};

/** All ports in memory; nothing moves by itself: the clock stands, entropy repeats for the same seed. */
export const fakePorts = ({
  now = '2026-07-01T01:00:00.000Z',
  seed = 'seed',
}: {
  readonly now?: Instant;
  readonly seed?: string;
} = {}): FakePorts => {
  const clock = fakeClock(now);
  const extracts = fakeExtracts();
  const sentMessages: Message[] = [];
  const sentTexts: Text[] = [];
  const startedSteps: Step[] = [];
  return {
    clock,
    entropy: seededEntropy(seed),
    keyed: keyedHash(new Uint8Array(32).fill(7)),
    digest,
    signer: fakeSigner(),
    program: { hash: 'd'.repeat(64) },
    beacons: fakeBeacons,
    applications: fakeApplications(),
    guardians: fakeGuardians(clock),
    ruleBooks: fakeRuleBooks(),
    registries: fakeRegistries(extracts),
    extracts,
    documents: fakeObjects('documents', clock),
    records: fakeObjects('records', clock),
    runs: fakeRuns(),
    counters: fakeCounters(),
    messages: {
      send: async (message) => {
        sentMessages.push(structuredClone(message));
      },
    },
    sms: {
      deliver: async (phone, template, facts) => {
        sentTexts.push({ phone, template, facts: { ...facts } });
      },
    },
    steps: {
      start: async (step) => {
        const started = startedSteps.some(
          (each) =>
            each.command === step.command && each.season === step.season && each.run === step.run,
        );
        if (!started) startedSteps.push({ ...step });
      },
    },
    sentMessages,
    sentTexts,
    startedSteps,
  };
};
