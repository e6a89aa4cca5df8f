import { useEffect, useState } from 'preact/hooks';
import { common } from '../content/common.ts';
import { momentOf } from './time.ts';
import { useLanguage, useLocal, useWords } from './words.ts';

export type Demo = {
  readonly now: string;
  readonly step: string;
  readonly steps: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly staff: readonly {
    readonly name: string;
    readonly role: string;
    readonly hint: string;
  }[];
};

const isDemo = (body: unknown): body is Demo =>
  typeof body === 'object' && body !== null && 'now' in body && 'steps' in body && 'staff' in body;

const ask = async (init: RequestInit = {}): Promise<Demo | null> => {
  try {
    const response = await fetch(init.method === 'POST' ? '/demo/clock' : '/demo', init);
    const body: unknown = response.ok ? await response.json() : null;
    return isDemo(body) ? body : null;
  } catch {
    return null;
  }
};

/** null outside the demonstration: the real service has no such address. */
export const useDemo = (): Demo | null => {
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    void ask().then(setDemo);
  }, []);
  return demo;
};

/** The simulated date; the bureau's pages may move the season's clock. */
export const DemoBar = ({ demo, mayMove = false }: { demo: Demo | null; mayMove?: boolean }) => {
  const words = useWords(common);
  const language = useLanguage();
  const local = useLocal();
  const [busy, setBusy] = useState(false);
  if (demo === null) return null;
  const move = async (step: string) => {
    setBusy(true);
    await ask({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ step }),
    });
    window.location.reload();
  };
  return (
    <section class="demo" aria-label={words.demonstration}>
      <div class="band">
        <b>{language === 'zh' ? '演示 Demonstration' : 'Demonstration 演示'}</b>
        <span>{words.demonstrationNow(momentOf(demo.now, language))}</span>
        {mayMove &&
          demo.steps.map((step) => (
            <button
              type="button"
              key={step.id}
              aria-label={words.demonstrationStep(local(step))}
              {...(step.id === demo.step ? { 'aria-current': 'step' as const } : {})}
              onClick={() => {
                if (!busy) void move(step.id);
              }}
            >
              {local(step)}
            </button>
          ))}
        {busy && <span role="status">{words.demonstrationBusy}</span>}
      </div>
    </section>
  );
};
