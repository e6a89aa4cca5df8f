import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from './api.ts';
import { Loading, TroubleNotice } from './trouble.tsx';
import { loadWords, useLanguage } from './words.ts';

const offline: Trouble = { code: 'offline', facts: {}, fields: [], correlation: null };

/** A page whose script comes when it is first opened; it is shown once its words are there, too. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) => {
  let held: ComponentType<P> | null = null;
  return (props: P) => {
    const language = useLanguage();
    const [Page, setPage] = useState<ComponentType<P> | null>(() => held);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Page !== null || failed) return;
      const fetchPage = async () => {
        held = await load();
        await loadWords(language);
        setPage(() => held);
      };
      fetchPage().catch(() => setFailed(true));
    }, [Page, failed, language]);
    if (failed) return <TroubleNotice problem={offline} again={() => setFailed(false)} />;
    return Page === null ? <Loading /> : <Page {...props} />;
  };
};
