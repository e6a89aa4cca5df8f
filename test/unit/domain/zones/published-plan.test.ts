import { describe, expect, it } from 'vitest';
import {
  type Clause,
  conflicts,
  parseZoneText,
  resolveAddress,
  zoneIndex,
} from '../../../../shared/domain/zones/index.ts';
import { allowsNumber } from '../../../../shared/domain/zones/numbers.ts';
import { answerKey } from './answer-key.ts';
import { published, whereAbsent } from './published-plan.ts';

const within = ['广东省', '广州市', '番禺区'];

describe.each([
  ['primary', { texts: 144, clauses: 756, understood: 703, fullyUnderstood: 109 }],
  ['junior', { texts: 47, clauses: 452, understood: 432, fullyUnderstood: 33 }],
] as const)(`the published %s zones${whereAbsent}`, (level, figures) => {
  const plan = published(level);

  it.skipIf(plan === null)('are understood to the share that docs/zones.md states', () => {
    const texts = plan?.zones.map(({ text }) => parseZoneText(text)) ?? [];
    const understood = (clause: Clause) => clause.understood;

    expect({
      texts: texts.length,
      clauses: texts.flat().length,
      understood: texts.flat().filter(understood).length,
      fullyUnderstood: texts.filter((clauses) => clauses.every(understood)).length,
    }).toEqual(figures);
  });

  it.skipIf(plan === null)('keep the wording of every clause', () => {
    for (const { text } of plan?.zones ?? []) {
      for (const clause of parseZoneText(text)) expect(text).toContain(clause.span);
    }
  });

  it.skipIf(plan === null)('never send a place of one zone to other zones only', () => {
    const index = zoneIndex(plan?.zones ?? []);
    for (const { id, clause } of index.clauses) {
      if (!('places' in clause)) continue;
      for (const place of clause.places) {
        const answer = resolveAddress(index, `${place.road ?? ''}${place.name}`);
        const ids = answer.kind === 'found' ? answer.zones.map((zone) => zone.id) : [id];
        expect(ids, `${id} ${place.name}`).toContain(id);
      }
    }
  });

  it.skipIf(plan === null)('find no number that the zone does not name', () => {
    const index = zoneIndex(plan?.zones ?? []);
    for (const [name, mentions] of index.mentions) {
      const places = mentions.flatMap(({ id, place }) => (place === null ? [] : [{ id, place }]));
      if (places.every(({ place }) => place.numbers === undefined)) continue;
      for (let value = 0; value < 200; value += 1) {
        for (const unit of ['号', '幢', '巷', '队', '期']) {
          const answer = resolveAddress(index, `${name}${value}${unit}`);
          if (answer.kind !== 'found') continue;
          const rightful = places.filter(
            ({ place: { numbers } }) =>
              numbers === undefined ||
              (numbers.units.some((known) => known === unit) && allowsNumber(numbers, value)),
          );
          expect(
            rightful.map(({ id }) => id),
            `${name}${value}${unit}`,
          ).toEqual(expect.arrayContaining(answer.zones.map(({ id }) => id)));
        }
      }
    }
  });

  it.skipIf(plan === null)('find nothing for a name that is only the end of another name', () => {
    const index = zoneIndex(plan?.zones ?? []);
    const towns = [...index.townStems];
    for (const name of index.mentions.keys()) {
      if (towns.includes(name) || index.mentions.has(`鑫${name}`)) continue;
      expect(resolveAddress(index, `鑫${name}1号`).kind, name).toBe('unknown');
    }
  });
});

describe(`the answer key of the primary zones${whereAbsent}`, () => {
  const plan = published('primary');
  const index = zoneIndex(plan?.zones ?? [], { within });

  const schoolsOf = (address: string, hukouVillage: string | null | undefined) => {
    const facts = hukouVillage === undefined ? {} : { hukouVillage };
    const answer = resolveAddress(index, address, facts);
    if (answer.kind !== 'found') return 'person';
    const ids = answer.zones.map(({ id }) => id);
    return plan?.zones.filter(({ id }) => ids.includes(id)).flatMap(({ schools }) => schools);
  };

  it('asks as many questions as docs/zones.md states', () => {
    const forPerson = answerKey.filter(({ answer }) => answer === 'person');

    expect([answerKey.length, forPerson.length]).toEqual([241, 96]);
  });

  it.skipIf(plan === null).each(answerKey)(
    '$address → $answer',
    ({ address, answer, basis, hukouVillage }) => {
      const [school, wording] = basis;
      const zone = plan?.zones.find(({ schools }) => schools.includes(school));

      expect(zone?.text).toContain(wording);
      expect(schoolsOf(address, hukouVillage)).toEqual(answer);
    },
  );

  it.skipIf(plan === null)('finds the one village that the plan gives to two schools', () => {
    const found = conflicts(index).map(({ place, a, b }) => [place, a.id, b.id]);

    expect(found).toEqual([['沙南村', 'p141', 'p144']]);
  });
});
