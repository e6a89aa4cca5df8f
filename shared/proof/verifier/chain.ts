/** The list of announcements as a whole: each signed, in sequence, linked to the one before it, in a lawful order. */

import { type Announcement, type Kind, readAnnouncement } from './announcement.ts';
import { hashOfText } from './encoding.ts';
import { secondsOf } from './instant.ts';
import { rootNode } from './read.ts';
import type { Breach, BreachCode } from './report.ts';
import { readSignedText, type Signed } from './signed.ts';

export type PublicKey = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
};

export type VerifySignature = (
  key: PublicKey,
  signed: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => boolean | Promise<boolean>;

export type Head = {
  readonly season: string;
  readonly run: number;
  readonly key: PublicKey;
  readonly announcements: readonly string[];
};

export const breachAt = (
  code: BreachCode,
  sequence: number,
  facts: Breach['facts'] = {},
): Breach => ({ code, facts: { sequence, ...facts } });

type ReadOne =
  | { readonly breach: Breach }
  | { readonly breach: null; readonly signed: Signed; readonly announcement: Announcement };

const readOne = (text: string, sequence: number): ReadOne => {
  const signed = readSignedText(text);
  if (signed === null) return { breach: breachAt('announcement-unreadable', sequence) };
  const node = rootNode(signed.payload, 'announcement');
  const announcement = readAnnouncement(node);
  const [unread] = node.faults;
  return unread
    ? { breach: breachAt('announcement-unreadable', sequence, unread) }
    : { breach: null, signed, announcement };
};

/** what may follow; `roster` begins a further run */
const followers: Readonly<Record<Kind, readonly Kind[]>> = {
  roster: ['witnesses', 'roster'],
  witnesses: ['seed', 'void'],
  void: ['roster'],
  seed: ['result'],
  result: ['approved', 'roster'],
  approved: ['published'],
  published: ['roster'],
};

const lawful = (before: Announcement | undefined, { kind, run }: Announcement): boolean => {
  if (before === undefined) return kind === 'roster' && run === 1;
  const due = kind === 'roster' ? before.run + 1 : before.run;
  return run === due && followers[before.kind].includes(kind);
};

const placeBreach = (
  announcement: Announcement,
  before: Announcement | undefined,
  textBefore: string | undefined,
  { season }: Head,
): Breach | null => {
  const sequence = (before?.sequence ?? 0) + 1;
  const { kind, run, at } = announcement;
  if (announcement.sequence !== sequence) {
    return breachAt('sequence', sequence, { stated: announcement.sequence });
  }
  if (announcement.season !== season) {
    return breachAt('another-season', sequence, { stated: announcement.season, season });
  }
  const link = textBefore === undefined ? null : hashOfText(textBefore);
  if (announcement.previous !== link) {
    return breachAt('link', sequence, { stated: announcement.previous, counted: link });
  }
  if (!lawful(before, announcement)) {
    return breachAt('announcement-order', sequence, { kind, run, after: before?.kind ?? null });
  }
  const seconds = secondsOf(at);
  const earliest = before === undefined ? 0 : (secondsOf(before.at) ?? 0);
  return seconds === null || seconds < earliest
    ? breachAt('announcement-time', sequence, { at })
    : null;
};

const signatureBreach = async (
  { kid, signed, signature }: Signed,
  sequence: number,
  { key }: Head,
  verifySignature: VerifySignature,
): Promise<Breach | null> => {
  if (kid !== key.kid) return breachAt('key-unknown', sequence, { stated: kid, key: key.kid });
  const holds = await verifySignature(key, signed, signature);
  return holds ? null : breachAt('signature', sequence);
};

export type ReadChain =
  | { readonly breach: Breach }
  | { readonly breach: null; readonly list: readonly Announcement[] };

/** All announcements, or the first breach; in a sound chain the n-th has sequence n. */
export const readAnnouncements = async (
  head: Head,
  verifySignature: VerifySignature,
): Promise<ReadChain> => {
  const list: Announcement[] = [];
  for (const [i, text] of head.announcements.entries()) {
    const read = readOne(text, i + 1);
    if (read.breach !== null) return { breach: read.breach };
    const { signed, announcement } = read;
    const breach =
      (await signatureBreach(signed, i + 1, head, verifySignature)) ??
      placeBreach(announcement, list.at(-1), head.announcements[i - 1], head);
    if (breach) return { breach };
    list.push(announcement);
  }
  const newest = list.at(-1)?.run ?? null;
  return newest === head.run
    ? { breach: null, list }
    : { breach: { code: 'another-run', facts: { stated: head.run, newest } } };
};
