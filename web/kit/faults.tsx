import { useEffect, useRef } from 'preact/hooks';
import { common } from '../content/common.ts';
import { fieldId } from './fields.tsx';
import { useWords } from './words.ts';

/** Wording of what is wrong, by the field's name; '' names the whole page. */
export type Faults = Readonly<Record<string, string>>;

export const noFaults: Faults = {};

export const isFaulty = (faults: Faults): boolean => Object.keys(faults).length > 0;

const focusField = (name: string) => (event: Event) => {
  // the address bar holds the route; an anchor would replace it
  event.preventDefault();
  document.getElementById(fieldId(name))?.focus();
};

/** Takes the focus when other faults come or the form is sent again, never while somebody types; leads to each field. */
export const ErrorSummary = ({ faults }: { faults: Faults }) => {
  const words = useWords(common);
  const box = useRef<HTMLDivElement>(null);
  const said = Object.entries(faults).flat().join(' ');
  useEffect(() => {
    const focus = () => box.current?.focus();
    focus();
    document.addEventListener('submit', focus);
    return () => document.removeEventListener('submit', focus);
  }, [said]);
  if (!isFaulty(faults)) return null;
  const entries = Object.entries(faults);
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.mendPlaces(entries.length)}</h2>
      <ul>
        {entries.map(([name, text]) => (
          <li key={name}>
            {name === '' ? (
              text
            ) : (
              <a href={`#${fieldId(name)}`} onClick={focusField(name)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
