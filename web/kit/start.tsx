import { type ComponentChildren, type ComponentType, hydrate, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../shared/domain/text.ts';
import { device } from './browser.ts';
import { PlaceProvider } from './router.tsx';
import { loadWords, SpeechContext } from './words.ts';

const languageKey = 'sunshine.language';

type RootProps = { readonly first: Language; readonly children: ComponentChildren };

export const Root = ({ first, children }: RootProps) => {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choose = (next: Language) => {
    device.write(languageKey, next);
    void loadWords(next).then(
      () => setLanguage(next),
      // without a connection the page stays in the language it has
      () => {},
    );
  };
  return (
    <SpeechContext.Provider value={{ language, choose }}>
      <PlaceProvider>{children}</PlaceProvider>
    </SpeechContext.Provider>
  );
};

/**
 * Puts an audience's pages into the document, in the language chosen on this device. Where the document was built
 * with the very page that is to be shown, the page takes it over as it stands.
 */
export const start = async (App: ComponentType, asBuilt = false): Promise<void> => {
  const wanted: Language = device.read(languageKey) === 'en' ? 'en' : 'zh';
  const first = await loadWords(wanted).then(
    () => wanted,
    (): Language => 'zh',
  );
  const app = document.getElementById('app');
  if (app === null) throw new Error('page: no element #app');
  const page = (
    <Root first={first}>
      <App />
    </Root>
  );
  if (asBuilt && first === 'zh') hydrate(page, app);
  else {
    app.textContent = '';
    render(page, app);
  }
  // measured by whoever measures the pages
  performance.mark('usable');
};
