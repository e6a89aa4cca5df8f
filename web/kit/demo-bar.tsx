import { useState } from 'preact/hooks';
import { common } from '../content/common.ts';
import { askDemo, type Demo } from './demo.ts';
import { momentOf } from './time.ts';
import { useLanguage, useLocal, useWords } from './words.ts';

/** The simulated date; the bureau's pages may move the season's clock. */
export const DemoBar = ({ demo, mayMove = false }: { demo: Demo | null; mayMove?: boolean }) => {
  const words = useWords(common);
  const language = useLanguage();
  const local = useLocal();
  const [busy, setBusy] = useState(false);
  if (demo === null) return null;
  const move = async (step: string) => {
    setBusy(true);
    await askDemo({
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
