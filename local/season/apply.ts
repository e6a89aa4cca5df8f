import { createHash } from 'node:crypto';
import { familiesApi } from '../../shared/contract/families.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { type FactKind, factKind } from '../../shared/domain/evidence/facts.ts';
import type { RuleBook } from '../../shared/domain/rule-book/schema.ts';
import type { DemoApplication } from '../demonstration/applications.ts';
import { type Call, must } from './client.ts';

/** lines as of a letter, 600 × 400, PNG */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAlgAAAGQAQAAAABaTiM1AAAAo0lEQVR42u3YsQ0AIAwDsPz/dHmACVUMrXuAB4YoJNV3YbFYLBaLxZpu5f28PYvFkoWXLGSxWKyflrxnsVj6F4vFYulfLBaLxWKxWCwWi8Wyf7FYLJb9i8Vi6V/ynsVi6V8sFovFYrFYLBaLxbJ/+W+zWCz7F4vFYulfLBZL/5L3LBaLxWKxWCwWi8Wyf7FYLPuXvGexWPoXi8Vi6V8sFmuhdQBACSKlzoiKQgAAAABJRU5ErkJggg==',
  'base64',
);

/** One request id for one thing a family does, so that a second run sends the same. */
const requestId = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

const uploadFor = async (
  call: Call,
  origin: string,
  token: string,
  application: ApplicationView,
  book: RuleBook,
  fact: FactKind,
): Promise<ApplicationView> => {
  const { season, id, version } = application;
  const material = book.materials.find((one) => one.fact === fact)?.documents[0]?.code ?? 'other';
  const { document, upload } = await must(call, familiesApi.addDocument, {
    token,
    params: { season, id },
    body: {
      version,
      request: requestId(id, 'document', fact),
      fact,
      material,
      mediaType: 'image/png',
      bytes: picture.length,
    },
  });
  const sent = await fetch(new URL(upload.url, origin), {
    method: 'PUT',
    headers: upload.headers,
    body: picture,
  });
  if (!sent.ok) throw new Error(`upload: answered ${sent.status}`);
  const settled = await must(call, familiesApi.settleDocument, {
    token,
    params: { season, id, document },
  });
  return settled.application;
};

const submit = (call: Call, token: string, { season, id, version }: ApplicationView) =>
  call(familiesApi.submitApplication, {
    token,
    params: { season, id },
    body: { version, request: requestId(id, 'submit', String(version)) },
  });

/** One child's way: fill in, send; a photo for each fact that no register settled. */
export const applyFor = async (
  call: Call,
  origin: string,
  token: string,
  book: RuleBook,
  family: DemoApplication,
): Promise<ApplicationView> => {
  const draft = await must(call, familiesApi.startApplication, {
    token,
    body: {
      season: book.season,
      request: requestId(family.season, family.phone, family.child.idNumber),
      answers: family.answers,
    },
  });
  // sent in before a stop
  if (draft.state !== 'DRAFT') return draft;
  const first = await submit(call, token, draft);
  if (first.ok) return first.value;
  if (first.problem.code !== 'document-missing')
    throw new Error(`submit: ${first.problem.code} ${JSON.stringify(first.problem.fields ?? [])}`);
  const named = (first.problem.fields ?? []).map(({ path }) =>
    factKind.parse(path.replace(/^documents\./, '')),
  );
  let application = draft;
  for (const fact of named)
    application = await uploadFor(call, origin, token, application, book, fact);
  const second = await submit(call, token, application);
  if (!second.ok) throw new Error(`submit: ${second.problem.code} after ${named.join(', ')}`);
  return second.value;
};
