import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, LocalText } from '../../shared/domain/text.ts';

/** The words of one part of the pages: Chinese is there at once, English when somebody asks for it. */
export type Vocabulary<T> = { readonly in: (language: Language) => T };

/** loads of the vocabularies that have come with the scripts so far */
const loads: ((language: Language) => Promise<void>)[] = [];

/** Before a page is shown in a language, its words must be here. */
export const loadWords = async (language: Language): Promise<void> => {
  await Promise.all(loads.map((load) => load(language)));
};

export const vocabulary = <T>(zh: T, english: () => Promise<T>): Vocabulary<T> => {
  let loaded: T | null = null;
  loads.push(async (language) => {
    if (language === 'en') loaded ??= await english();
  });
  return { in: (language) => (language === 'en' && loaded !== null ? loaded : zh) };
};

export type Speech = {
  readonly language: Language;
  readonly choose: (language: Language) => void;
};

export const SpeechContext = createContext<Speech>({ language: 'zh', choose: () => {} });

export const useLanguage = (): Language => useContext(SpeechContext).language;

export const useWords = <T>(words: Vocabulary<T>): T => words.in(useLanguage());

/** Texts that the server sends in both languages. */
export const useLocal = (): ((text: LocalText) => string) => {
  const language = useLanguage();
  return (text) => text[language];
};
