import type { Witness } from '../../shared/domain/season/ceremony.ts';
import { commitmentOf } from '../../shared/proof/commitment.ts';
import { digest } from '../../shared/store/digest.ts';
import type { Entropy } from '../../shared/usecases/ports.ts';

/** A witness of the demonstration: what it keeps to itself and what it commits to. */
export type MadeUpWitness = Witness & { readonly nonce: string };

/** offices and roles; in a real season each makes its value at home, on the page for witnesses */
const offices = ['家长代表', '县公证处', '县人大代表'];

/** Three made-up witnesses, each with a value of its own. */
export const madeUpWitnesses = (entropy: Entropy): readonly MadeUpWitness[] =>
  offices.map((name) => {
    const nonce = Buffer.from(entropy.bytes(32)).toString('hex');
    return { name, nonce, commitment: commitmentOf(nonce, digest.sha256) };
  });
