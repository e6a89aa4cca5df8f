import type { PrepareWords } from '../prepare.ts';

export const prepare: PrepareWords = {
  title: 'What do I need to apply?',
  seasonLead: 'Which grade will your child enter?',
  situationTitle: 'Which situation fits your family best?',
  situationLead:
    'Choose the closest one and see what you need. A wrong choice does not harm your child: what is verified decides.',
  needsTitle: (category: string) => `${category}: what you need`,
  spared: (spared: number, of: number) =>
    spared === of
      ? `Registries check all ${of} facts: you need no documents at all`
      : `Registries check ${spared} of ${of} facts: no documents for those`,
  sparedNone: 'This situation needs documents',
  sparedText:
    'All it takes is your consent when you apply. Without it you upload documents and a person checks them; the result is the same.',
  askedTitle: 'Have these at hand to fill in',
  people: 'Names and ID numbers of your child and yourself',
  asked: {
    kinship: null,
    hukou: 'The address in the household register',
    title: 'Number and address of the property title',
    contract: 'Filing number of the contract of sale, name of the estate, address',
    permit: 'The address on the residence permit',
    employment: 'The unified social credit code of your employer or business',
    care: 'Why you are cared for by policy, for example a parent in active service',
    sibling: 'ID number and school of the elder brother or sister',
    'no-property': null,
    'school-record': 'The primary school your child attends',
  },
  twins: 'If the child has a twin: the twin’s ID number',
  sibling: 'If an elder brother or sister is at a school: their ID number and school',
  registriesTitle: 'Checked by registries, no documents needed',
  registriesText: 'Where they find you and agree, you are done.',
  registry: (name: string) => `Checked in: ${name}`,
  otherwise: 'Only if it is not found or differs, upload one of',
  registries: {
    households: 'Household register (police)',
    titles: 'Property register',
    contracts: 'Filed contracts of sale',
    permits: 'Residence permits (police)',
    employment: 'Social insurance, business register',
    births: 'Birth certificates',
    pupils: 'Pupil records',
  },
  uploadsTitle: 'Documents to upload',
  uploadsText: 'No registry knows about these. Take a photo of one document each:',
  zoneTitle: 'Which school it leads to',
  zoneBy: (fact: string) => `The address that counts: ${fact}.`,
  zoneByNone:
    'No zone belongs to this situation; the bureau places the child where seats are free.',
  zoneByRecord: 'Decided by the primary school your child attends.',
  datesTitle: 'When',
  agesTitle: 'Your child’s age',
  apply: 'Apply now',
  opens: (moment: string) => `Registration opens ${moment}`,
  closed: 'This year’s registration is over.',
  askTitle: 'Not sure?',
  askText:
    'You need not sort out your category first: call the helpline or go to a registration point, and somebody will help you.',
};
