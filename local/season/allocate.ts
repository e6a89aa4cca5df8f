import { setTimeout as pause } from 'node:timers/promises';
import { bureauApi } from '../../shared/contract/bureau.ts';
import type { RunFile, RunView } from '../../shared/contract/bureau-views.ts';
import { type Call, must } from './client.ts';
import type { MadeUpWitness } from './witnesses.ts';

export type Officers = { readonly officer: string; readonly approver: string };

const until = async (
  call: Call,
  token: string,
  { season, number }: RunView,
  state: RunView['state'],
): Promise<RunView> => {
  for (;;) {
    const run = await must(call, bureauApi.getRun, { token, params: { season, number } });
    if (run.state === state) return run;
    await pause(250);
  }
};

/** Freeze, commit, reveal and draw, approve by the second person; every run but the first has a reason. */
export const drawSeason = async (
  call: Call,
  season: string,
  { officer, approver }: Officers,
  witnesses: readonly MadeUpWitness[],
  reason?: string,
): Promise<void> => {
  const frozen = await must(call, bureauApi.freezeRoster, {
    token: officer,
    params: { season },
    body: { request: `freeze-${season}`, ...(reason === undefined ? {} : { reason }) },
  });
  if (frozen.shortage !== null)
    throw new Error(`${season}: ${frozen.shortage.missing} seats are missing before the draw`);
  const params = { season, number: frozen.number };
  const committed = await must(call, bureauApi.announceWitnesses, {
    token: officer,
    params,
    body: {
      version: frozen.version,
      witnesses: witnesses.map(({ name, commitment }) => ({ name, commitment })),
    },
  });
  await must(call, bureauApi.drawNumbers, {
    token: officer,
    params,
    body: { version: committed.version, nonces: witnesses.map(({ nonce }) => nonce) },
  });
  const allocated = await until(call, officer, frozen, 'ALLOCATED');
  await must(call, bureauApi.approveRun, {
    token: approver,
    params,
    body: { version: allocated.version },
  });
};

/** Publishes the approved run, at its hour or later. */
export const publishSeason = async (
  call: Call,
  season: string,
  { approver }: Officers,
): Promise<RunView> => {
  const { items } = await must(call, bureauApi.listRuns, { token: approver, params: { season } });
  const approved = items.find(({ state }) => state === 'APPROVED');
  if (approved === undefined) throw new Error(`${season}: no run is approved`);
  await must(call, bureauApi.publishRun, {
    token: approver,
    params: { season, number: approved.number },
    body: { version: approved.version },
  });
  return until(call, approver, approved, 'PUBLISHED');
};

/** A run's file, as the bureau downloads it. */
export const runFile = async (
  call: Call,
  origin: string,
  token: string,
  { season, number }: RunView,
  file: RunFile,
): Promise<string> => {
  const { url } = await must(call, bureauApi.getRunFile, {
    token,
    params: { season, number, file },
  });
  const response = await fetch(new URL(url, origin));
  if (!response.ok) throw new Error(`${file} of ${season}: answered ${response.status}`);
  return response.text();
};
