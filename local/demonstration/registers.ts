import type { ExtractKind } from '../../shared/domain/evidence/extracts.ts';
import { registries } from '../../shared/domain/evidence/registries/index.ts';
import { type DemoApplication, hukouAddress } from './applications.ts';

type Row = Readonly<Record<string, string>>;
type Rows = Record<ExtractKind, Row[]>;

const extractKinds: readonly ExtractKind[] = [
  'households',
  'titles',
  'contracts',
  'permits',
  'employment',
  'births',
  'pupils',
  'locks',
];

const county = '419900';
const elsewhereCode = '419901';

const addHousehold = (rows: Rows, application: DemoApplication): void => {
  const { household, child } = application;
  const { father, mother, grandfather, circumstance, disagreement, settledOn } = household;
  if (circumstance === 'OTHER') return;
  const current = hukouAddress(household);
  const local = current.startsWith('青禾县');
  const shared = {
    householdNumber: household.householdNumber,
    household: circumstance === 'COLLECTIVE' ? 'collective' : 'family',
    // the register still has the address before the street was renumbered
    address: disagreement === 'register-address-old' ? `${current}旧址` : current,
    division: local ? county : elsewhereCode,
    since: settledOn,
  };
  const head = circumstance === 'THREE_GEN' ? grandfather : father;
  const member = (idNumber: string, relation: string) => ({ ...shared, idNumber, relation });
  rows.households.push(member(child.idNumber, head === father ? '子女' : '孙子女'));
  if (child !== household.children[0]) return;
  rows.households.push(member(head.idNumber, '户主'));
  if (head !== father) rows.households.push(member(father.idNumber, '子'));
  rows.households.push(member(mother.idNumber, head === father ? '妻' : '儿媳'));
};

const addDwelling = (rows: Rows, { household, answers }: DemoApplication): void => {
  const { address, settledOn: since, unitNumber, titleNumber, contractNumber, place } = household;
  const stated = new Set(answers.claims.map(({ kind }) => kind));
  const holder = household.circumstance === 'THREE_GEN' ? household.grandfather : household.father;
  if (stated.has('title'))
    rows.titles.push({
      number: titleNumber,
      unitNumber,
      holderIdNumber: holder.idNumber,
      share: '100',
      use: 'dwelling',
      address,
      since,
    });
  if (stated.has('contract'))
    rows.contracts.push({
      number: contractNumber,
      unitNumber,
      buyerIdNumber: household.father.idNumber,
      share: '100',
      estate: place.name,
      address,
      since,
    });
};

const addLivelihood = (rows: Rows, { household, answers, employer }: DemoApplication): void => {
  const { address, disagreement, settledOn: since, father } = household;
  const stated = new Set(answers.claims.map(({ kind }) => kind));
  if (stated.has('permit'))
    rows.permits.push({
      idNumber: father.idNumber,
      address,
      division: county,
      since,
      until: disagreement === 'permit-expired' ? '2026-03-31' : '2027-12-31',
    });
  if (stated.has('employment') && disagreement !== 'employer-unknown')
    rows.employment.push({
      idNumber: father.idNumber,
      creditCode: employer,
      way: 'employment',
      since,
      until: '',
    });
};

const addFamily = (rows: Rows, application: DemoApplication): void => {
  const { household, child, elderSchool, ownSchool } = application;
  const { mother, father, grandfather, elder } = household;
  const born = (idNumber: string) => ({
    idNumber,
    motherIdNumber: mother.idNumber,
    fatherIdNumber: father.idNumber,
  });
  rows.births.push(born(child.idNumber));
  if (ownSchool !== null)
    rows.pupils.push({ idNumber: child.idNumber, school: ownSchool, grade: '6' });
  if (child !== household.children[0]) return;
  rows.births.push({
    idNumber: father.idNumber,
    motherIdNumber: '',
    fatherIdNumber: grandfather.idNumber,
  });
  if (elder === null || elderSchool === null) return;
  rows.births.push(born(elder.idNumber));
  const grade = ownSchool === null ? '3' : '8';
  rows.pupils.push({ idNumber: elder.idNumber, school: elderSchool, grade });
};

const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const csv = (kind: ExtractKind, rows: readonly Row[]): string => {
  const headers: Readonly<Record<string, string>> = registries[kind].headers;
  const lines = rows.map((row) =>
    Object.keys(headers)
      .map((column) => cell(row[column] ?? ''))
      .join(','),
  );
  return `${[Object.values(headers).join(','), ...lines].join('\n')}\n`;
};

/** The registers' extracts as their departments would hand them over: CSV with Chinese headers. */
export const registerExtracts = (
  applications: readonly DemoApplication[],
): ReadonlyMap<ExtractKind, string> => {
  const rows: Rows = {
    households: [],
    titles: [],
    contracts: [],
    permits: [],
    employment: [],
    births: [],
    pupils: [],
    locks: [],
  };
  for (const application of applications) {
    addHousehold(rows, application);
    if (application.child === application.household.children[0]) {
      addDwelling(rows, application);
      addLivelihood(rows, application);
    }
    addFamily(rows, application);
  }
  return new Map(extractKinds.map((kind) => [kind, csv(kind, rows[kind])]));
};
