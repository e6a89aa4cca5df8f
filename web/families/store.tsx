import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import type { ApplicationView } from '../../shared/contract/views.ts';
import type { Answer } from '../kit/api.ts';
import { type Load, useLoad } from '../kit/load.ts';
import { publicApi } from '../kit/public-api.ts';
import { AwaitPage } from '../kit/trouble.tsx';
import { familiesApi } from './api.ts';
import type { FamilySeason } from './questions/question.ts';

/** What this tab remembers between pages: memory only, so a closed tab keeps nothing about a child. */
type Store = {
  readonly application: ApplicationView | null;
  readonly put: (application: ApplicationView) => void;
  readonly season: FamilySeason | null;
  readonly putSeason: (season: FamilySeason) => void;
  readonly phone: string;
  readonly putPhone: (phone: string) => void;
  /** the demonstration shows the code it would send */
  readonly shownCode: string | null;
  readonly putShownCode: (code: string | null) => void;
};

const nothing = () => {};

const StoreContext = createContext<Store>({
  application: null,
  put: nothing,
  season: null,
  putSeason: nothing,
  phone: '',
  putPhone: nothing,
  shownCode: null,
  putShownCode: nothing,
});

export const useStore = (): Store => useContext(StoreContext);

/** the first page is there before its script: what was typed meanwhile counts */
const typedEarly = (): string => {
  if (typeof document === 'undefined') return '';
  const field = document.getElementById('f-phone');
  return field instanceof HTMLInputElement ? field.value : '';
};

export const StoreProvider = ({ children }: { children: ComponentChildren }) => {
  const [application, put] = useState<ApplicationView | null>(null);
  const [season, putSeason] = useState<FamilySeason | null>(null);
  const [phone, putPhone] = useState(typedEarly);
  const [shownCode, putShownCode] = useState<string | null>(null);
  const store = useMemo(
    () => ({ application, put, season, putSeason, phone, putPhone, shownCode, putShownCode }),
    [application, season, phone, shownCode],
  );
  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>;
};

/** What the tab holds is newer than what was loaded: every write puts its answer here. */
const remembered = <T,>(load: Load<T>, held: T | null): Load<T> =>
  held === null ? load : { ...load, state: { standing: 'there', value: held } };

/** Primary schools are no schools of a junior plan: their names stand in the rule book alone. */
const seasonOf = async (season: string): Promise<Answer<FamilySeason>> => {
  const answer = await publicApi('getSeason', { params: { season } });
  if (!answer.ok || answer.value.level !== 'junior') return answer;
  const book = await publicApi('getRuleBook', { params: { season } });
  if (!book.ok) return book;
  return { ok: true, value: { ...answer.value, primarySchools: book.value.feederSchools ?? [] } };
};

type WithSeasonProps = {
  readonly season: string;
  readonly children: (season: FamilySeason) => ComponentChildren;
};

export const WithSeason = ({ season: id, children }: WithSeasonProps) => {
  const { season, putSeason } = useStore();
  const held = season?.id === id ? season : null;
  const load = useLoad(async (): Promise<Answer<FamilySeason>> => {
    if (held !== null) return { ok: true, value: held };
    const answer = await seasonOf(id);
    if (answer.ok) putSeason(answer.value);
    return answer;
  }, id);
  return <AwaitPage load={remembered(load, held)}>{children}</AwaitPage>;
};

export type Opened = {
  readonly application: ApplicationView;
  readonly season: FamilySeason;
  readonly put: (application: ApplicationView) => void;
  /** the newest version from the server */
  readonly reload: () => void;
};

type WithApplicationProps = {
  readonly season: string;
  readonly id: string;
  /** ask the server even where the tab remembers: pages whose state others change */
  readonly fresh?: boolean;
  readonly children: (opened: Opened) => ComponentChildren;
};

export const WithApplication = ({ season, id, fresh, children }: WithApplicationProps) => {
  const { application, put } = useStore();
  const [asked, setAsked] = useState(fresh !== true);
  const held = application?.id === id && application.season === season ? application : null;
  const load = useLoad(async (): Promise<Answer<ApplicationView>> => {
    if (held !== null && asked) return { ok: true, value: held };
    const answer = await familiesApi('getApplication', { params: { season, id } });
    if (answer.ok) put(answer.value);
    setAsked(true);
    return answer;
  }, `${season}/${id}/${asked}`);
  const reload = () => setAsked(false);
  return (
    <WithSeason season={season}>
      {(view) => (
        <AwaitPage load={remembered(load, held)}>
          {(found) => children({ application: found, season: view, put, reload })}
        </AwaitPage>
      )}
    </WithSeason>
  );
};
