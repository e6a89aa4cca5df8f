/** What lies behind the sign-in: its first pages with the table of all, fetched while the code is typed. */
import '../kit/styles/rest.css';
import { later } from '../kit/later.tsx';
import { NotFound } from '../kit/not-found.tsx';
import { type Route, Routes, route } from '../kit/router.tsx';
import { ChooseSeasonPage } from './choose-season.tsx';
import { MyApplicationsPage } from './my-applications.tsx';

const CheckPage = later(async () => (await import('./form.ts')).CheckPage);
const IneligiblePage = later(async () => (await import('./form.ts')).IneligiblePage);
const LookUpPage = later(async () => (await import('./form.ts')).LookUpPage);
const LeavePage = later(async () => (await import('./form.ts')).LeavePage);
const NewChildPage = later(async () => (await import('./form.ts')).NewChildPage);
const QuestionPage = later(async () => (await import('./form.ts')).QuestionPage);
const TasksPage = later(async () => (await import('./form.ts')).TasksPage);
const DocumentsPage = later(async () => (await import('./after.ts')).DocumentsPage);
const ObjectionPage = later(async () => (await import('./after.ts')).ObjectionPage);
const ResultPage = later(async () => (await import('./after.ts')).ResultPage);
const SentPage = later(async () => (await import('./after.ts')).SentPage);
const StatusPage = later(async () => (await import('./after.ts')).StatusPage);
const UploadPage = later(async () => (await import('./after.ts')).UploadPage);

/** every page of the door but the sign-in's */
export const signedIn = [
  route('/', () => <MyApplicationsPage />),
  route('/leave', () => <LeavePage />),
  route('/new', () => <ChooseSeasonPage />),
  route('/new/:season', (at) => <NewChildPage season={at('season')} />),
  route('/new/:season/ineligible/:reason', (at) => (
    <IneligiblePage season={at('season')} reason={at('reason')} />
  )),
  route('/:season/:id', (at) => <StatusPage season={at('season')} id={at('id')} />),
  route('/:season/:id/tasks', (at) => <TasksPage season={at('season')} id={at('id')} />),
  route('/:season/:id/question/:path', (at) => (
    <QuestionPage season={at('season')} id={at('id')} path={at('path')} />
  )),
  route('/:season/:id/look-up', (at) => <LookUpPage season={at('season')} id={at('id')} />),
  route('/:season/:id/check', (at) => <CheckPage season={at('season')} id={at('id')} />),
  route('/:season/:id/documents', (at) => (
    <DocumentsPage season={at('season')} id={at('id')} asked="" />
  )),
  route('/:season/:id/documents/:asked', (at) => (
    <DocumentsPage season={at('season')} id={at('id')} asked={at('asked')} />
  )),
  route('/:season/:id/upload/:fact', (at) => (
    <UploadPage season={at('season')} id={at('id')} fact={at('fact')} asked="" />
  )),
  route('/:season/:id/upload/:fact/:asked', (at) => (
    <UploadPage season={at('season')} id={at('id')} fact={at('fact')} asked={at('asked')} />
  )),
  route('/:season/:id/sent', (at) => <SentPage season={at('season')} id={at('id')} />),
  route('/:season/:id/result', (at) => <ResultPage season={at('season')} id={at('id')} />),
  route('/:season/:id/objection', (at) => <ObjectionPage season={at('season')} id={at('id')} />),
];

/** `before`: pages that are there without signing in, too. */
export const SignedInPages = ({ before }: { readonly before: readonly Route[] }) => (
  <Routes routes={[...before, ...signedIn]} otherwise={<NotFound />} />
);
