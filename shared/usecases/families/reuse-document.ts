import type * as z from 'zod';
import type { familiesApi } from '../../contract/families.ts';
import type { Document } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type Command, commit } from '../support/commit.ts';
import { isShown, objectKey } from '../support/documents.ts';
import { type OfApplication, ownApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';
import { isGivenTwice } from './examine-file.ts';
import { checkRoom, documentIdOf, type Purpose } from './file-room.ts';
import { checkEditable } from './windows.ts';

type Reused = z.infer<typeof familiesApi.reuseDocument.response>;

type Input = OfApplication &
  Command &
  Purpose & { readonly from: OfApplication & { readonly document: string } };

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents' | 'keyed' | 'ruleBooks'>;

/** A checked file of this or another application of the same guardian; everybody else's looks like none. */
const source = async (
  ports: Pick<Ports, 'applications'>,
  actor: GuardianActor,
  { season, id, document }: Input['from'],
): Promise<Outcome<Document>> => {
  const own = await ownApplication(ports, actor, { season, id });
  if (!own.ok) return own;
  const found = await ports.applications.findDocument(season, id, document);
  return found !== null && isShown(found) && found.state === 'ACCEPTED'
    ? ok(found)
    : refuse('not-found');
};

/** The object is copied, so that each application keeps its own for as long as it lives. */
export const reuseDocument = async (
  ports: Needs,
  actor: GuardianActor,
  input: Input,
): Promise<Outcome<Reused>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const { season } = own.value;
  const id = documentIdOf(ports, own.value.application, input.request);
  const key = objectKey(input.season, input.id, id);
  const reused = await commit(ports, own.value.application, input, async (application) => {
    const now = ports.clock.now();
    const editable = checkEditable(season.book, application, now);
    if (!editable.ok) return editable;
    const from = await source(ports, actor, input.from);
    if (!from.ok) return from;
    const { mediaType, bytes, contentHash, objectKey: given } = from.value;
    const before = await ports.applications.documents(application.season, application.id);
    if (before.some((one) => one.id === id)) return ok({ patch: {}, happenings: [] });
    const room = checkRoom(season.book, application, input, before);
    if (!room.ok) return room;
    const { fact, material } = input;
    if (contentHash !== undefined && isGivenTwice({ id, fact, material }, contentHash, before))
      return refuse('file-given-twice');
    const body = await ports.documents.get(given);
    if (body === null) return refuse('not-found');
    // before the row: a row never names an object that is not there
    await ports.documents.put(key, body, mediaType);
    const document: Document = {
      season: application.season,
      application: application.id,
      id,
      fact,
      material,
      mediaType,
      bytes,
      objectKey: key,
      state: 'ACCEPTED',
      refusal: null,
      ...(contentHash === undefined ? {} : { contentHash }),
      addedAt: now,
    };
    return ok({
      patch: { documents: application.documents + 1 },
      happenings: [],
      documents: [document],
    });
  });
  if (!reused.ok) {
    const row = await ports.applications.findDocument(input.season, input.id, id);
    if (row === null) await ports.documents.remove(key);
    return reused;
  }
  return ok({
    application: await viewFor(ports, season, reused.value.application),
    document: id,
  });
};
