import { bureauApp } from '../../../functions/bureau-api/app.ts';
import { familiesApp } from '../../../functions/families-api/app.ts';
import type { FindStaff } from '../../../functions/http/authenticate.ts';
import type { LogEntry } from '../../../functions/http/log.ts';
import { publicApp } from '../../../functions/public-api/app.ts';
import { schoolsApp } from '../../../functions/schools-api/app.ts';
import { localPapers } from '../../../local/papers.ts';
import type { StaffActor } from '../../../shared/usecases/actors.ts';
import type { FakePorts } from '../store/fakes.ts';
import { bureau, eastSchool, mother, otherBureau, westSchool } from '../usecases/county.ts';

const staff: Readonly<Record<string, StaffActor>> = {
  'token-of-east-school': eastSchool,
  'token-of-west-school': westSchool,
  'token-of-the-bureau': bureau,
  'token-of-another-bureau': otherBureau,
};

const findStaff: FindStaff = async (token) => staff[token] ?? null;

export const site = 'https://enrol.example.cn';

/** The apps of all audiences over one set of ports; answers are checked against the contract, lines are kept. */
export const allApps = (ports: FakePorts) => {
  const lines: LogEntry[] = [];
  const options = { log: (entry: LogEntry) => lines.push(entry), checkResponses: true };
  return {
    lines,
    public: publicApp(ports, options),
    families: familiesApp(ports, { ...options, papers: localPapers(site), showCodes: true }),
    schools: schoolsApp(ports, { ...options, findStaff }),
    bureau: bureauApp(ports, { ...options, findStaff }),
  };
};

export type Apps = ReturnType<typeof allApps>;

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A session of the mother, without the way through a code. */
export const sessionOf = async (ports: FakePorts, owner = mother.owner): Promise<string> => {
  const token = `session-token-of-${owner}`;
  const expiresAt = '2027-01-01T00:00:00.000Z';
  await ports.guardians.putSession(ports.keyed.token(token), { owner, expiresAt }, '13800000001');
  return token;
};

export const json = (body: unknown, headers: Readonly<Record<string, string>> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
