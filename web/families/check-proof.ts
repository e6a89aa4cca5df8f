import type { ProofView } from '../../shared/contract/proof-view.ts';
import type { ResultView } from '../../shared/contract/views.ts';
import type { SigningKey } from '../../shared/domain/season/ceremony.ts';
import {
  checkOwnRow,
  type OwnRowCheck,
  type OwnRowFinding,
  type OwnRowTools,
} from '../../shared/proof/own-row.ts';
import { fieldsOf, readSigned } from '../../shared/proof/signed-text.ts';

/** What a family is told, in the order in which it happened; each stands for some of the proof's checks. */
export const proofSteps = ['roster', 'seed', 'result', 'shown', 'signature'] as const;
export type ProofStep = (typeof proofSteps)[number];

const checksOf: Readonly<Record<ProofStep, readonly OwnRowCheck[]>> = {
  roster: ['roster-row', 'ticket'],
  seed: ['seed'],
  result: ['result-row'],
  shown: ['shown'],
  signature: ['signature', 'link'],
};

export type Standing = OwnRowFinding['state'];
export type Steps = Readonly<Record<ProofStep, Standing>>;

const worst = (states: readonly Standing[]): Standing => {
  if (states.includes('fails')) return 'fails';
  return states.includes('not-yet') ? 'not-yet' : 'holds';
};

/** The key that came with the proof has to be one the bureau publishes for everybody. */
const isPublished = (key: ProofView['key'], keys: readonly SigningKey[]): boolean =>
  keys.some(({ kid, x, y }) => kid === key.kid && x === key.x && y === key.y);

export type Checked = {
  /** the application on the page */
  readonly id: string;
  readonly result: Pick<ResultView, 'placement' | 'ticket'>;
  readonly proof: ProofView;
  readonly keys: readonly SigningKey[];
};

/** Every step judged on the device; throws where the browser has no cryptography for pages. */
export const stepsOf = async (
  { id, result, proof, keys }: Checked,
  tools: OwnRowTools,
): Promise<Steps> => {
  const { school, number, run } = result.placement;
  const findings = await checkOwnRow(proof, { school, number }, tools);
  const state = (check: OwnRowCheck): Standing =>
    findings.find((finding) => finding.check === check)?.state ?? 'fails';
  const ownRow = fieldsOf(proof.roster.row)?.['id'] === id && proof.ticket === result.ticket;
  const besides: Readonly<Record<ProofStep, boolean>> = {
    // somebody else's row would stand in the tree as well
    roster: ownRow,
    seed: true,
    result: true,
    shown: proof.run === run,
    signature: isPublished(proof.key, keys),
  };
  const judged = (step: ProofStep): Standing =>
    besides[step] ? worst(checksOf[step].map(state)) : 'fails';
  return {
    roster: judged('roster'),
    seed: judged('seed'),
    result: judged('result'),
    shown: judged('shown'),
    signature: judged('signature'),
  };
};

/** An announced value of the proof's run, for whoever wants to compare it digit by digit. */
export const announcedValue = (
  { announcements, run }: ProofView,
  kind: string,
  field: string,
): string => {
  for (const jws of announcements) {
    const payload = readSigned(jws)?.payload ?? {};
    const value = payload[field];
    if (payload['run'] === run && payload['kind'] === kind && typeof value === 'string')
      return value;
  }
  return '';
};
