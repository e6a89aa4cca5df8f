import { type ExtractKind, parseExtract } from '../../domain/evidence/extracts.ts';
import type { FieldFault, Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { hex } from '../support/hex.ts';

type Needs = Pick<Ports, 'clock' | 'entropy' | 'extracts'>;

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
  await ports.extracts.replace(actor.district, command.kind, parsed.rows, {
    // one import, one id: a file that comes back shares no bucket with the time before, which is being taken away
    id: hex(ports.entropy.bytes(8)),
    importedAt: ports.clock.now(),
  });
  return ok({ kind: command.kind, rows: parsed.rows.length });
};
