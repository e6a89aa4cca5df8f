import { type Check, faultAt } from '../faults.ts';

/** Inside one tier all stand in an order or none does: a date against no date would decide by accident. */
export const tierOrders: Check = ({ categories }) =>
  categories.flatMap(({ code, rank, orderBy }, index) => {
    const first = categories.find((category) => category.rank === rank);
    return first !== undefined && first.orderBy.length !== orderBy.length
      ? [
          faultAt(['categories', index, 'orderBy'], 'tier-half-ordered', {
            category: code,
            other: first.code,
          }),
        ]
      : [];
  });
