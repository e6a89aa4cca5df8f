/** The verifier of `sunshine-bundle/1`: what a stranger can judge of a public bundle, everything of a full one. */

import { type Bundle, readBundle, readScope, type Scope } from './bundle.ts';
import { rootsAndLinks, type Tools, type Until } from './p9-roots-and-links.ts';
import { judgeRows } from './public-scope.ts';
import { rootNode } from './read.ts';
import type { Breach, Property, Report } from './report.ts';
import { verify } from './verify.ts';

const publicProperties: readonly Property[] = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P9'];

const judgedIn: Readonly<Record<Scope, readonly Property[]>> = {
  public: publicProperties,
  full: ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'],
};

/** nothing can be judged, and nothing may seem to hold */
const unreadable = (scope: Scope, facts: Breach['facts']): Report =>
  judgedIn[scope].map((property) => ({
    property,
    holds: false,
    detail: { code: property === 'P0' ? 'unreadable' : 'not-judged', facts },
  }));

// without a seed that can be believed no number follows from it
const noSeed = '';

const judged = (bundle: Bundle, seed: string | null): Report =>
  bundle.secrets === null
    ? judgeRows(bundle, seed ?? noSeed)
    : verify(bundle.secrets.instance, bundle.secrets.result);

/**
 * Total: whatever the value is, the answer is one entry a property the scope lets one judge, P0 first, P9 last. The
 * key is the bundle's; whether it is the bureau's is for the caller to see to. `until: 'seed'` judges a bundle whose
 * result is not announced yet.
 */
export const verifyBundle = async (
  value: unknown,
  tools: Tools,
  until: Until = 'result',
): Promise<Report> => {
  const node = rootNode(value, 'bundle');
  const bundle = readBundle(node);
  const [unread] = node.faults;
  if (unread) return unreadable(readScope(rootNode(value, 'bundle')), unread);

  const { breach, seed } = await rootsAndLinks(bundle, tools, until);
  return [
    ...judged(bundle, seed),
    breach === null
      ? { property: 'P9', holds: true }
      : { property: 'P9', holds: false, detail: breach },
  ];
};
