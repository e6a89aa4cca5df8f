/** The verifier's own reading of `sunshine-bundle/1`. */

import { hash } from './announcement.ts';
import type { Head, PublicKey } from './chain.ts';
import { fromBase64Url } from './encoding.ts';
import {
  entries,
  fault,
  field,
  flag,
  integer,
  items,
  type Node,
  oneOf,
  onlyFields,
  orAbsent,
  orNull,
  text,
} from './read.ts';

const most = 2 ** 31;

const count = (node: Node): number => integer(node, 0, most);

export type Members = Readonly<Record<string, unknown>>;

/** The members as they stand, for a text that is hashed. */
const membersOf = (node: Node): Members =>
  Object.fromEntries(entries(node).map(([name, member]) => [name, member.value]));

const coordinate = (node: Node): string => {
  const read = text(node);
  if (fromBase64Url(read)?.length !== 32) fault(node, '32 bytes in base64url');
  return read;
};

const readKey = (node: Node): PublicKey => {
  onlyFields(node, ['kty', 'crv', 'x', 'y', 'kid', 'alg', 'use']);
  orAbsent(field(node, 'alg'), (each) => oneOf(each, ['ES256']));
  orAbsent(field(node, 'use'), (each) => oneOf(each, ['sig']));
  return {
    kty: oneOf(field(node, 'kty'), ['EC']),
    crv: oneOf(field(node, 'crv'), ['P-256']),
    x: coordinate(field(node, 'x')),
    y: coordinate(field(node, 'y')),
    kid: text(field(node, 'kid')),
  };
};

const readRow = (node: Node) => ({
  members: membersOf(node),
  ticket: text(field(node, 'ticket')),
  children: integer(field(node, 'children'), 1, most),
  number: count(field(node, 'number')),
  choices: items(field(node, 'choices')).map((choice) => ({
    school: text(field(choice, 'school')),
    tier: count(field(choice, 'tier')),
    order: integer(field(choice, 'order'), 1, most),
  })),
  phase: oneOf(field(node, 'phase'), ['zone', 'overflow', 'unplaced']),
  pool: orNull(field(node, 'pool'), text),
  school: orNull(field(node, 'school'), text),
});

const readSchool = (node: Node) => ({
  members: membersOf(node),
  id: text(field(node, 'id')),
  seats: count(field(node, 'seats')),
  reserves: field(node, 'reserves').value,
  overflow: flag(field(node, 'overflow')),
});

const readCutoff = (node: Node) => ({
  members: membersOf(node),
  school: text(field(node, 'school')),
  pool: text(field(node, 'pool')),
});

const readPrice = (node: Node) => ({
  members: membersOf(node),
  school: text(field(node, 'school')),
});

const readLeaves = (node: Node) => {
  onlyFields(node, ['roster', 'result', 'public']);
  const hashes = (name: string): readonly string[] => items(field(node, name)).map(hash);
  return { roster: hashes('roster'), result: hashes('result'), public: hashes('public') };
};

const readHead = (node: Node): Head => ({
  season: text(field(node, 'season')),
  run: integer(field(node, 'run'), 1, most),
  key: readKey(field(node, 'key')),
  announcements: items(field(node, 'announcements')).map(text),
});

const readSecrets = (node: Node) => ({
  instance: field(node, 'instance').value,
  result: field(node, 'result').value,
  salts: new Map(entries(field(node, 'salts')).map(([id, salt]) => [id, hash(salt)])),
});

const publicFields = [
  'format',
  'scope',
  'season',
  'run',
  'key',
  'announcements',
  'rules',
  'schools',
  'rows',
  'cutoffs',
  'prices',
  'totals',
  'leaves',
];

const secretFields = ['instance', 'result', 'salts'];

export type Scope = 'public' | 'full';

export const readScope = (node: Node): Scope => oneOf(field(node, 'scope'), ['public', 'full']);

export const readBundle = (node: Node) => {
  oneOf(field(node, 'format'), ['sunshine-bundle/1']);
  const scope = readScope(node);
  onlyFields(node, scope === 'full' ? [...publicFields, ...secretFields] : publicFields);
  const rows = items(field(node, 'rows')).map(readRow);
  const leaves = readLeaves(field(node, 'leaves'));
  if (new Set(rows.map(({ ticket }) => ticket)).size < rows.length) {
    fault(field(node, 'rows'), 'every ticket once');
  }
  const children = rows.reduce((sum, row) => sum + row.children, 0);
  if (children !== leaves.roster.length) {
    fault(field(node, 'rows'), `${leaves.roster.length} children, as many as leaves of the roster`);
  }
  return {
    ...readHead(node),
    rules: membersOf(field(node, 'rules')),
    schools: items(field(node, 'schools')).map(readSchool),
    rows,
    cutoffs: items(field(node, 'cutoffs')).map(readCutoff),
    prices: items(field(node, 'prices')).map(readPrice),
    totals: membersOf(field(node, 'totals')),
    leaves,
    secrets: scope === 'full' ? readSecrets(node) : null,
  };
};

export type Bundle = ReturnType<typeof readBundle>;
export type Row = Bundle['rows'][number];
export type Secrets = NonNullable<Bundle['secrets']>;
