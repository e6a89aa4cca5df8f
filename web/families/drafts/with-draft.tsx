import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../../kit/trouble.tsx';
import { type Opened, WithApplication } from '../store.tsx';
import { ClashPage } from './clash.tsx';
import { openDraft, outbox, settled, tellStore } from './drafts.ts';
import { Standing } from './standing.tsx';

type DraftingProps = {
  readonly opened: Opened;
  readonly asking: string | undefined;
  readonly children: (opened: Opened) => ComponentChildren;
};

const Drafting = ({ opened, asking, children }: DraftingProps) => {
  const { application, season, put } = opened;
  const [, setRound] = useState(0);
  useEffect(() => outbox.listen(() => setRound((round) => round + 1)), []);
  useEffect(() => {
    tellStore(put);
    void openDraft(application, season);
  }, [application, season]);
  const draft = outbox.find(application);
  if (draft === null) return <Loading />;
  if (draft.clash !== null) return <ClashPage draft={draft} clash={draft.clash} />;
  const { answers } = settled(draft);
  return (
    <>
      <Standing draft={draft} asking={asking} />
      {children({ ...opened, application: { ...application, answers } })}
    </>
  );
};

type WithDraftProps = {
  readonly season: string;
  readonly id: string;
  readonly fresh?: boolean;
  /** the page of the form that is being filled in */
  readonly asking?: string;
  readonly children: (opened: Opened) => ComponentChildren;
};

/** An application whose words may still lie on this phone, in part. */
export const WithDraft = ({ season, id, fresh = false, asking, children }: WithDraftProps) => (
  <WithApplication season={season} id={id} fresh={fresh}>
    {(opened) => (
      <Drafting opened={opened} asking={asking}>
        {children}
      </Drafting>
    )}
  </WithApplication>
);
