import { useState } from 'preact/hooks';
import { codes } from '../content/codes.ts';
import type { FactKind } from '../content/fact-kinds.ts';
import { filesWords } from '../content/files.ts';
import { Button } from '../kit/buttons.tsx';
import { useLoad } from '../kit/load.ts';
import { Await } from '../kit/trouble.tsx';
import { wordOf } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import type { Opened } from './store.tsx';
import type { Uploads } from './uploads.ts';

type ReuseProps = {
  readonly opened: Opened;
  readonly fact: FactKind;
  readonly material: string;
  readonly uploads: Uploads;
  readonly of: string;
};

const GivenFiles = ({ opened, fact, material, uploads, of }: ReuseProps) => {
  const words = useWords(filesWords);
  const wording = useWords(codes);
  const local = useLocal();
  const load = useLoad(() => familiesApi('listFiles'), of);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const { application, season } = opened;
  const nameOf = (code: string) => {
    const found = season.materials
      .flatMap(({ documents }) => documents)
      .find((m) => m.code === code);
    return found === undefined ? code : local(found.name);
  };
  const use = async (from: { season: string; id: string; document: string }) => {
    setBusy(true);
    const problem = await uploads.reuse(of, fact, material, from);
    setBusy(false);
    setTold(problem === null ? words.reused : wordOf(wording.troubles, problem.code));
  };
  return (
    <>
      <p role="status">{told}</p>
      <Await load={load}>
        {({ items }) => {
          const others = items.filter(
            (one) => one.application !== application.id || one.document.fact !== fact,
          );
          if (others.length === 0) return <p>{words.nothingGiven}</p>;
          return (
            <ul class="files">
              {others.map(({ season: of, application: id, childName, document }) => {
                const size = Math.ceil(document.bytes / 1024);
                const name = words.given(nameOf(document.material), childName, size);
                return (
                  <li key={`${id} ${document.id}`}>
                    <span class="file-name">{name}</span>
                    <Button
                      kind="plain"
                      small
                      text={words.use}
                      spoken={name}
                      busy={busy}
                      onPress={() => void use({ season: of, id, document: document.id })}
                    />
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Await>
    </>
  );
};

/** Files given before, for another fact or another child; asked for when the family opens it. */
export const Reuse = (props: ReuseProps) => {
  const words = useWords(filesWords);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.reuse}</summary>
      {open && <GivenFiles {...props} />}
    </details>
  );
};
