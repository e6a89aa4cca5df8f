import { readFile } from 'node:fs/promises';
import { fontFile } from '../../shared/domain/deployment.ts';
import { pdfPapers } from '../../shared/papers/pdf-papers.ts';
import { dependencies } from '../dependencies.ts';
import { lambdaHandler } from '../http/lambda.ts';
import { readSettings } from '../settings.ts';
import { familiesApp } from './app.ts';

export const handler = lambdaHandler(async () => {
  const { ports, log } = await dependencies();
  const papers = pdfPapers({
    font: () => readFile(new URL(fontFile, import.meta.url)),
    site: readSettings().need('siteAddress'),
  });
  return familiesApp(ports, { log, papers });
});
