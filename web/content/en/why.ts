import type { WhyWords } from '../why.ts';

export const why: WhyWords = {
  mapTitle: 'Where the school is',
  fromHome: (way: string) => `${way} from home`,
  fromZone: (way: string) => `${way} from the middle of the zone`,
  homeHint: (place: string) =>
    `Measured from “${place}”, where the address of the application lies.`,
  own: (rank: string, number: number) =>
    `Your child is in ${rank}, with the lottery number ${number}.`,
  rank: (rank: number) => `order ${rank}`,
  rankOf: (rank: number, category: string) => `order ${rank} (${category})`,
  considered: ' These are all the schools that were considered.',
  noZone: 'No zone school belongs to your child; the bureau found a place where seats were free.',
  overflow:
    ' The schools of your zone are full, so your child was placed at a school with free seats.',
  yours: 'Your child',
  line: 'Cut-off',
  standing: (rank: number, number: number) => `order ${rank}, number ${number}`,
  standingDated: (rank: number, date: string, number: number) =>
    `order ${rank}, date ${date}, number ${number}`,
  cutoff: (rank: number, number: number | null) =>
    number === null ? `order ${rank}` : `order ${rank}, number ${number} or lower`,
  cutoffDated: (rank: number, date: string) => `order ${rank}, date ${date} or earlier`,
  noDate: 'not established',
  openLine: 'not full: everybody was placed',
  noSeatLine: 'no seats',
  pools: { open: 'open seats', guaranteed: 'guaranteed' },
  reserved: (group: string) => `reserved seats (${group})`,
  groups: {
    care: 'care by policy',
    matched: 'home and household agree',
    presale: 'deed not issued',
    migrant: 'migrant families',
  },
  standings: {
    admitted: 'placed',
    'below-line': 'below the cut-off',
    'not-reached': 'placed before this one',
  },
  by: {
    'no-seat':
      'No open seats were left: children with a guarantee or a reserved seat had taken them all.',
    tier: 'A later order: children of an earlier order had taken all seats.',
    sibling:
      'Same order: children with an elder brother or sister at this school come first and had taken all seats.',
    order: 'Same order, but a later date in the published order.',
    number:
      'Same order, but a higher lottery number. Numbers follow from the witnesses’ secrets, made public at the draw, not from the time of applying.',
  },
  otherwiseTitle: 'What would have changed it',
  otherwise: {
    number: (school: string, number: number) =>
      `A lottery number below ${number} would have been within the cut-off of ${school}.`,
    order: (school: string, fact: string, date: string) =>
      `With the ${fact} before ${date}, your child would have been within the cut-off of ${school}.`,
    sibling: (school: string) =>
      `With an elder brother or sister at ${school}, your child would have come first within its order.`,
    tier: (school: string, rank: string) =>
      `A family in ${rank} would have been within the cut-off of ${school}.`,
  },
  dateOf: (fact: string) => `registration date of the ${fact}`,
  publishedDate: 'date of the published order',
  otherwiseHint:
    'By the cut-offs of this draw, with everything about all other children unchanged.',
  priceTitle: 'How places in the overflow are compared',
  priceHint:
    '“Sought after” is how much farther all other children would go if this school took one more. Where way and “sought after” together are shortest, the total distance of the county is shortest.',
  priceSchool: 'School',
  priceMetres: 'Way',
  pricePrice: 'Sought after',
  priceTotal: 'Together',
  metres: (metres: number) => `${metres} m`,
  ownSchool: (school: string) => `${school} (placed)`,
  priceBy: {
    metres: (own: string) => `${own} is the shortest together, so the place is there.`,
    near: (own: string, next: string, near: number) =>
      `First as many children as possible find a school within ${near} m, then ways are compared. With the place at ${own} rather than ${next}, more children of the county stay near.`,
    area: (own: string, next: string) =>
      `First as many children as possible stay in their own area, then ways are compared. With the place at ${own} rather than ${next}, more children stay in their area.`,
    together: () => 'Twins are kept at one school, so not each has the shortest.',
    equal: (own: string, next: string) =>
      `${own} and ${next} are equal together: either way the total distance of the county is the same.`,
  },
  alone: 'No other school had free seats.',
};
