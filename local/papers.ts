import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pdfPapers } from '../shared/papers/pdf-papers.ts';
import type { Papers } from '../shared/usecases/ports.ts';

export const paperFont = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

/** The papers of the cloud, with the font from the installed package. */
export const localPapers = (site: string): Papers =>
  pdfPapers({ font: () => readFile(paperFont), site });
