import { type ExtractKind, parseExtract } from '../../domain/evidence/extracts.ts';
import type { FieldFault, Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'clock' | 'digest' | 'extracts'>;

/** an answer for a person to work off; the facts say how many there are */
const faultsTold = 100;

/** Replaces a registry's extract as a whole; one faulty row and nothing is taken. */
export const importExtract = async (
  ports: Needs,
  actor: BureauActor,
  command: { readonly kind: ExtractKind; readonly rows: readonly (readonly string[])[] },
): Promise<Outcome<{ kind: ExtractKind; rows: number }>> => {
  const parsed = parseExtract(command.kind, command.rows);
  if (!parsed.ok)
    return refuse('extract-refused', {
      facts: { faults: parsed.faults.length },
      fields: parsed.faults.slice(0, faultsTold).map(
        ({ row, field, code, facts }): FieldFault => ({
          path: `row ${row}.${field}`,
          code,
          facts: { ...facts, row, field },
        }),
      ),
    });
  // one id for one content: the same file again writes the same rows
  const id = ports.digest
    .sha256(canonicalJson([command.kind, command.rows.map((row) => [...row])]))
    .slice(0, 16);
  await ports.extracts.replace(actor.district, command.kind, parsed.rows, {
    id,
    importedAt: ports.clock.now(),
  });
  return ok({ kind: command.kind, rows: parsed.rows.length });
};
