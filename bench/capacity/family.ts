import type { DemoApplication } from '../../local/demonstration/applications.ts';
import type { County } from '../../local/demonstration/county.ts';
import { type Call, must } from '../../local/season/client.ts';
import { signInGuardian } from '../../local/season/sign-in.ts';
import { familiesApi } from '../../shared/contract/families.ts';
import { publicApi } from '../../shared/contract/public.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { countApplication } from '../../shared/usecases/season/count-application.ts';
import { questionsFor } from '../../web/families/questions/index.ts';
import type { Meter } from './meter.ts';

/** An only child of a flat's owners, whom the registers know: most families are one of these. */
export const ordinaryFamily = ({ applications, books }: County): DemoApplication => {
  const found = applications.find(
    ({ season, household: { circumstance, disagreement, children, elder } }) =>
      season === books.primary.season &&
      circumstance === 'HOUSE_HUKOU' &&
      disagreement === 'none' &&
      children.length === 1 &&
      elder === null,
  );
  if (found === undefined) throw new Error('the county has no ordinary family');
  return found;
};

type Changing = (typeof familiesApi)['saveDraft' | 'submitApplication' | 'acceptPlace'];

type Tools = { readonly call: Call; readonly ports: Ports; readonly meter: Meter };

/** What a family does on its phone, every request booked under its step. */
export const familyOnPhone = async (
  { call, ports, meter }: Tools,
  { season, phone, answers }: DemoApplication,
) => {
  const signIn = () => meter.during('sign in, twice', () => signInGuardian(call, phone));
  let token = await signIn();
  const body = { season, answers, request: 'family-starts' };
  let view: ApplicationView = await meter.during('start', () =>
    must(call, familiesApi.startApplication, { token, body }),
  );
  const params = { season, id: view.id };

  const stored = async (): Promise<Application> => {
    const application = await ports.applications.find(season, view.id);
    if (application === null) throw new Error(`application ${view.id} is missing`);
    return application;
  };

  /** in the cloud the stream brings every version of the application here */
  const counted = async () => {
    const application = await stored();
    await meter.during('dashboard counters, every version', () =>
      countApplication(ports, application),
    );
  };
  await counted();

  const change = async (step: string, endpoint: Changing, more: object = {}) => {
    const { version } = view;
    const sent = { ...more, version, request: `family-changes-${version}` };
    view = await meter.during(step, () => must(call, endpoint, { token, params, body: sent }));
    await counted();
  };

  return {
    stored,
    counted,
    signInAgain: async () => {
      token = await signIn();
    },
    /** every question of the pages saves once */
    save: async () => {
      const shown = await must(call, publicApi.getSeason, { params: { season } });
      const questions = questionsFor({ answers, season: shown }).length;
      for (let question = 0; question < questions; question++)
        await change(`save, ${questions} questions`, familiesApi.saveDraft, { answers });
    },
    submit: async () => {
      await change('submit', familiesApi.submitApplication);
      if (view.state !== 'QUALIFIED')
        throw new Error(`the registers left the family ${view.state}`);
    },
    look: () =>
      meter.during('status, 3 looks', async () => {
        await must(call, publicApi.listSeasons);
        await must(call, familiesApi.listApplications, { token });
        await must(call, publicApi.getSeason, { params: { season } });
        view = await must(call, familiesApi.getApplication, { token, params });
      }),
    readResult: () =>
      meter.during('result', async () => {
        view = await must(call, familiesApi.getApplication, { token, params });
        await must(call, familiesApi.getResult, { token, params });
      }),
    accept: () => change('accept', familiesApi.acceptPlace),
  };
};
