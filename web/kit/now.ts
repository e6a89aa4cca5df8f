import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The server's moment, as it was when the page opened: phones go wrong, and the demonstration has its own date. */
export const NowContext = createContext<string | null>(null);

export const useNow = (): string => useContext(NowContext) ?? new Date().toISOString();
