import type { Page } from 'playwright-core';
import type { ApplicationView } from '../../../shared/contract/views.ts';
import { files } from '../../../web/content/zh/files.ts';
import { lookUp as words } from '../../../web/content/zh/look-up.ts';
import { applicationIn, base, doubtful, id, mixedDocuments, mixedEvidence } from './application.ts';
import { primary } from './county.ts';
import { type PageState, statesOf } from './page-state.ts';

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();

const told = (application: ApplicationView) => ({ families: { getApplication: application } });

const proved: ApplicationView['evidence'] = applicationIn('QUALIFIED').evidence;
const down: ApplicationView['evidence'] = proved.map((one) =>
  one.kind === 'title'
    ? { ...one, standing: 'claimed', verdict: 'UNAVAILABLE', causes: ['register-unavailable'] }
    : one,
);
const stranger: ApplicationView['evidence'] = proved.map((one) =>
  one.kind === 'kinship'
    ? { ...one, standing: 'doubtful', verdict: 'NOT_FOUND', causes: ['kinship-unproved'] }
    : { kind: one.kind, standing: 'claimed', by: 'family', causes: [] },
);

const draft = (part: Partial<ApplicationView>) => applicationIn('DRAFT', part);

/** What registries say before anything is sent, and the files for what they leave open. */
export const lookUpPages: readonly PageState[] = [
  ...statesOf('families', '/:season/:id/look-up', `${base}/look-up`, {
    'look-up': { answers: told(draft({})) },
    'look-up-proved': { answers: told(draft({ evidence: proved })) },
    'look-up-open': {
      answers: told(draft({ evidence: mixedEvidence, documentsNeeded: ['title', 'hukou'] })),
    },
    'look-up-down': { answers: told(draft({ evidence: down, documentsNeeded: ['title'] })) },
    'look-up-kinship-first': {
      answers: told(draft({ evidence: stranger, documentsNeeded: ['kinship'] })),
    },
    'look-up-too-often': {
      answers: {
        families: {
          getApplication: draft({}),
          lookUp: { refused: 'too-many-look-ups', facts: { maximum: 8 } },
        },
      },
      arrive: press(words.press),
    },
    'look-up-returned': {
      answers: told(applicationIn('RETURNED', { evidence: mixedEvidence })),
    },
  }),
  ...statesOf('families', '/:season/:id/upload/:fact', `${base}/upload/hukou`, {
    'upload-reuse': {
      answers: {
        families: {
          getApplication: { ...doubtful('DRAFT'), documents: mixedDocuments.slice(0, 1) },
          listFiles: {
            items: mixedDocuments.slice(0, 1).map((document) => ({
              season: primary.id,
              application: id,
              childName: '沈嘉琪',
              document,
            })),
          },
        },
      },
      arrive: async (page) => {
        await page.locator('summary', { hasText: files.reuse }).click();
      },
    },
    'upload-refused-each': {
      answers: {
        families: {
          getApplication: {
            ...doubtful('DRAFT'),
            documents: (
              [
                'file-unreadable',
                'file-with-password',
                'file-with-script',
                'picture-too-small',
                'file-given-twice',
              ] as const
            ).map((refusal, place) => ({
              id: `doc-${place}`,
              fact: 'hukou' as const,
              material: 'household-register',
              mediaType: 'image/jpeg',
              bytes: 158_000,
              state: 'REFUSED' as const,
              refusal,
            })),
          },
        },
      },
    },
  }),
];
