import { type Piece, splitTop } from './pieces.ts';

/** a list of places and the condition behind it ends in the children it speaks of */
const afterChildren = /(?<=(?:适龄儿童|适龄子女|应届毕业生)□*\)?)[,](?:以及)?/g;

/** The statements of a zone text: one list of places, or one rule, each. */
export const segments = (text: string): Piece[] =>
  splitTop({ text, at: 0 }, /[;。]/g).flatMap((piece) => splitTop(piece, afterChildren));
