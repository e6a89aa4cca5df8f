import type { Application } from '../../domain/application/application.ts';
import type { Ports } from '../ports.ts';

/** An application with its files and its history. */
export const dossierOf = async (ports: Pick<Ports, 'applications'>, application: Application) => {
  const { season, id } = application;
  const [documents, events] = await Promise.all([
    ports.applications.documents(season, id),
    ports.applications.events(season, id),
  ]);
  return { application, documents, events };
};
