import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';

/**
 * Routes live behind `#/`: the prefixes of the audiences belong to the API, no host needs a rewrite rule, and the
 * number of an application never reaches a server's log.
 */
export type Place = {
  readonly path: string;
  readonly query: URLSearchParams;
  /** the page the visitor opened, before any navigation */
  readonly first: boolean;
};

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export type Route = {
  readonly pattern: string;
  readonly render: (params: ReadonlyMap<string, string>) => VNode;
};

/** `route('/:season/:id', (at) => …at('season')…)`: only names that stand in the pattern compile. */
export const route = <P extends string>(
  pattern: P,
  page: (at: (name: ParamNames<P>) => string) => VNode,
): Route => ({
  pattern,
  render: (params) => page((name) => params.get(name) ?? ''),
});

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

export const match = (pattern: string, path: string): ReadonlyMap<string, string> | null => {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), decoded(segment));
    else if (part !== segment) return null;
  }
  return params;
};

export const placeOf = (hash: string, first = false): Place => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  return { path: path.startsWith('/') ? path : '/', query: new URLSearchParams(query), first };
};

export const to = (path: string): string => `#${path}`;

export const go = (path: string, { replace = false } = {}): void => {
  if (replace) window.location.replace(to(path));
  else window.location.hash = path;
};

const PlaceContext = createContext<Place>(placeOf(''));

export const usePlace = (): Place => useContext(PlaceContext);

/** a page that is built has no address yet */
const hashHere = (): string => (typeof window === 'undefined' ? '' : window.location.hash);

export const PlaceProvider = ({ children }: { children: ComponentChildren }) => {
  const [place, setPlace] = useState(() => placeOf(hashHere(), true));
  useEffect(() => {
    const moved = () => {
      const { hash } = window.location;
      // an anchor inside the page is not a route
      if (hash !== '' && !hash.startsWith('#/')) return;
      setPlace(placeOf(hash));
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>;
};

type RoutesProps = { readonly routes: readonly Route[]; readonly otherwise: VNode };

export const Routes = ({ routes, otherwise }: RoutesProps) => {
  const { path } = usePlace();
  const page = useMemo(() => {
    for (const { pattern, render } of routes) {
      const params = match(pattern, path);
      if (params !== null) return render(params);
    }
    return otherwise;
  }, [routes, path, otherwise]);
  return <div key={path}>{page}</div>;
};
