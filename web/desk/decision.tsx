import { useState } from 'preact/hooks';
import type { Defect } from '../../shared/domain/application/application.ts';
import type { FactKind } from '../../shared/domain/evidence/facts.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { staff } from '../content/staff.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { Radios, Select, TextField } from '../kit/fields.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultText } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';
import type { OpenCase } from './desk.ts';
import { Judge } from './judge.tsx';
import { type Judged, verdictsOf, wrongShares } from './shown.ts';

const defectCodes: readonly Defect['code'][] = [
  'document-unclear',
  'document-missing',
  'claim-unproved',
  'holder-differs',
  'address-differs',
  'other',
];

type FormProps = {
  readonly opened: OpenCase;
  readonly judged: Judged;
  readonly set: (name: string, value: string) => void;
};

/** Where the published wording settles no zone, the reviewer names it. */
export const ZoneChoice = ({ opened, judged, set }: FormProps) => {
  const { list } = useWords(common);
  const { decision: words } = useWords(staff);
  const local = useLocal();
  const { view, season } = opened;
  if (view.zones.length === 1) return null;
  const schoolNames = (ids: readonly string[]) =>
    list(
      ids
        .map((id) => season.schools.find((school) => school.id === id)?.name)
        .map((name) => (name === undefined ? '' : local(name))),
    );
  return (
    <Select
      name="zone"
      label={words.zone}
      hint={words.zoneHint}
      value={judged['zone'] ?? ''}
      onValue={(value) => set('zone', value)}
      empty={words.zoneNone}
      options={season.zones.map(({ id, schools }) => ({
        value: id,
        // a zone has no name of its own: its schools say which it is
        text: schoolNames(schools),
      }))}
    />
  );
};

const Defects = ({ opened, judged, set }: FormProps) => {
  const { decision: words } = useWords(staff);
  const wording = useWords(codes);
  return (
    <>
      <h3>{words.returnTitle}</h3>
      {opened.view.evidence.map(({ kind }) => {
        const name = `defect.${kind}`;
        return (
          <div key={kind}>
            <Select
              name={name}
              label={words.defectOf(wording.facts[kind])}
              value={judged[name] ?? ''}
              onValue={(value) => set(name, value)}
              empty={words.defectNone}
              options={defectCodes.map((code) => ({ value: code, text: wording.defects[code] }))}
            />
            {(judged[name] ?? '') !== '' && (
              <TextField
                name={`note.${kind}`}
                label={words.note}
                value={judged[`note.${kind}`] ?? ''}
                onValue={(value) => set(`note.${kind}`, value)}
                maxLength={200}
              />
            )}
          </div>
        );
      })}
    </>
  );
};

const defectsOf = ({ view }: OpenCase, judged: Judged): Defect[] =>
  view.evidence.flatMap(({ kind }): Defect[] => {
    const code = defectCodes.find((one) => one === judged[`defect.${kind}`]);
    const note = (judged[`note.${kind}`] ?? '').trim();
    if (code === undefined) return [];
    return [{ fact: kind, code, ...(note === '' ? {} : { note }) }];
  });

/** Where on the page the server's `verdicts.0.shown.locked` stands; '' for what has no field of its own. */
const judgedField = (open: readonly FactKind[], judged: Judged, path: string): string => {
  const [, index, field] = /^verdicts\.(\d+)\.shown\.(\w+)$/.exec(path) ?? [];
  const kind = verdictsOf(open, judged)[Number(index)]?.kind;
  return kind === undefined || field === undefined ? '' : `${kind}.${field}`;
};

/** Settle with a verdict on every open fact, or give back with every defect at once. */
export const DecisionForm = (opened: OpenCase) => {
  const { decision: words } = useWords(staff);
  const wording = useWords(codes);
  const [judged, setJudged] = useState<Judged>({});
  const [own, setOwn] = useState<Faults>(noFaults);
  const set = (name: string, value: string) =>
    setJudged((before) => ({ ...before, [name]: value }));
  const { desk, view, put } = opened;
  const open = view.evidence
    .filter(({ standing }) => standing !== 'proved')
    .map(({ kind }) => kind);
  const returning = judged['outcome'] === 'return';
  const defects = returning ? defectsOf(opened, judged) : [];
  const zone = judged['zone'] ?? '';
  const action = useAction(
    (request) =>
      desk.decide(view.season, view.id, {
        version: view.version,
        request,
        outcome: returning ? 'return' : 'settle',
        verdicts: [...verdictsOf(open, judged)],
        ...(zone === '' ? {} : { zone }),
        defects,
      }),
    put,
  );
  const check = (): Faults => {
    if (returning) return defects.length === 0 ? { outcome: words.noDefect } : noFaults;
    const unjudged = open.filter((kind) => (judged[kind] ?? '') === '');
    return Object.fromEntries([
      ...unjudged.map((kind) => [kind, words.judge(wording.facts[kind])]),
      ...wrongShares(open, judged).map((name) => [name, words.shareFault]),
    ]);
  };
  const send = () => {
    const faults = check();
    setOwn(faults);
    if (!isFaulty(faults)) action.run();
  };
  const told: Record<string, string> = {};
  for (const field of action.problem?.fields ?? []) {
    const name = judgedField(open, judged, field.path);
    const before = told[name] === undefined ? '' : `${told[name]} · `;
    told[name] = `${before}${faultText(wording, field)}`;
  }
  const faults = isFaulty(own) ? own : told;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      {open.map((kind) => (
        <Judge key={kind} kind={kind} judged={judged} set={set} faults={faults} />
      ))}
      <Radios
        name="outcome"
        label={words.outcome}
        value={judged['outcome'] ?? 'settle'}
        onValue={(value) => set('outcome', value)}
        fault={faults['outcome']}
        options={[
          { value: 'settle', text: words.settle, hint: words.settleHint },
          { value: 'return', text: words.return },
        ]}
      />
      {returning ? (
        <Defects opened={opened} judged={judged} set={set} />
      ) : (
        <ZoneChoice opened={opened} judged={judged} set={set} />
      )}
      <Buttons>
        <Button
          text={returning ? words.sendReturn : words.settle}
          busy={action.busy}
          onPress={send}
        />
      </Buttons>
    </section>
  );
};
