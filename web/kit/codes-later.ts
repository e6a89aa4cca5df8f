import { useEffect, useState } from 'preact/hooks';
import type { Codes } from '../content/codes.ts';
import type { Trouble } from './api.ts';
import { heldCodes } from './codes-held.ts';
import { loadWords, useLanguage } from './words.ts';

/** For what is shown before anything can go wrong: null until the wording is there, fetched after the first paint. */
export const useCodes = (problem: Trouble | null = null): Codes | null => {
  const language = useLanguage();
  const [, setThere] = useState(heldCodes() !== null);
  useEffect(() => {
    if (heldCodes() !== null) return;
    const fetchWords = async () => {
      await import('../content/codes.ts');
      await loadWords(language);
      setThere(true);
    };
    // without a connection the next problem asks again
    fetchWords().catch(() => {});
  }, [problem, language]);
  return heldCodes()?.in(language) ?? null;
};
