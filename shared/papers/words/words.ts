import type { Guardian } from '../../domain/application/answers.ts';
import type { Evidence, FactKind } from '../../domain/evidence/facts.ts';

/** Every word on the papers; a fact or standing without words in both languages does not compile. */
export type PaperWords = {
  readonly list: (texts: readonly string[]) => string;
  readonly number: string;
  readonly child: string;
  readonly childNumber: string;
  readonly hotline: string;
  readonly asOf: (moment: string) => string;
  readonly page: (page: number, of: number) => string;
  /** code points as U+20BB7 */
  readonly missing: (codes: readonly string[]) => string;
  readonly record: {
    readonly title: string;
    readonly lead: string;
    readonly sent: string;
    readonly guardian: string;
    readonly relations: Readonly<Record<Guardian['relation'], string>>;
    readonly category: string;
    readonly choices: string;
    readonly facts: string;
    readonly proved: Readonly<Record<Evidence['by'], string>>;
    readonly claimed: string;
    readonly doubtful: string;
    readonly refuted: string;
    readonly files: (names: string) => string;
    readonly next: (moment: string) => string;
  };
  readonly notice: {
    readonly title: string;
    readonly greeting: (name: string) => string;
    readonly admitted: (school: string) => string;
    readonly school: string;
    readonly address: string;
    readonly arrival: string;
    readonly until: (moment: string) => string;
    readonly place: string;
    readonly bring: string;
    readonly notice: string;
    readonly scan: string;
    readonly code: (code: string) => string;
    readonly proof: string;
    readonly lot: (number: number) => string;
    readonly ticket: string;
    readonly run: (run: number) => string;
    readonly hash: string;
    readonly check: string;
  };
  readonly facts: Readonly<Record<FactKind, string>>;
};
