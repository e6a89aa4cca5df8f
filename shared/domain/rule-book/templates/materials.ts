import type { FactKind } from '../../evidence/facts.ts';
import type { LocalText } from '../../text.ts';
import type { Material } from '../schema.ts';

const paper = (code: string, zh: string, en: string): { code: string; name: LocalText } => ({
  code,
  name: { zh, en },
});

/** What proves each fact: a register first; where it is silent, one of these papers and a reviewer. */
const usualMaterials: readonly Material[] = [
  {
    fact: 'kinship',
    registry: 'births',
    documents: [
      paper('birth-certificate', '出生医学证明', 'Birth certificate'),
      paper('guardianship', '监护关系证明', 'Proof of guardianship'),
      paper('entrustment', '父母的委托书', 'The parents’ letter of entrustment'),
      paper('travel-document', '孩子的通行证或护照', 'The child’s travel permit or passport'),
    ],
  },
  {
    fact: 'hukou',
    registry: 'households',
    documents: [
      paper(
        'household-register',
        '户口簿首页及本人页',
        'Household register: first page and the child’s',
      ),
    ],
  },
  {
    fact: 'title',
    registry: 'titles',
    documents: [
      paper('title-deed', '不动产权证书', 'Title deed'),
      paper('public-rental', '公租房合同', 'Contract of public rental'),
    ],
  },
  {
    fact: 'contract',
    registry: 'contracts',
    documents: [paper('sale-contract', '网签备案的购房合同', 'Filed contract of sale')],
  },
  {
    fact: 'permit',
    registry: 'permits',
    documents: [
      paper('residence-permit', '居住证', 'Residence permit'),
      paper(
        'hmt-residence-permit',
        '港澳台居民居住证',
        'Residence permit of Hong Kong, Macao and Taiwan residents',
      ),
      paper('permanent-residence', '外国人永久居留身份证', 'Card of a foreign permanent resident'),
    ],
  },
  {
    fact: 'employment',
    registry: 'employment',
    documents: [
      paper('labour-contract', '劳动合同', 'Labour contract'),
      paper('business-licence', '营业执照', 'Business licence'),
    ],
  },
  {
    fact: 'care',
    registry: null,
    documents: [
      paper('care-certificate', '主管部门证明', 'Certificate of the department in charge'),
    ],
  },
  {
    fact: 'sibling',
    registry: 'pupils',
    documents: [paper('sibling-enrolment', '在读证明', 'Proof of enrolment')],
  },
  {
    fact: 'no-property',
    registry: 'titles',
    documents: [paper('no-property', '无房证明', 'Proof of owning no flat')],
  },
  {
    fact: 'school-record',
    registry: 'pupils',
    documents: [paper('leaving-certificate', '小学毕业证明', 'Primary leaving certificate')],
  },
];

export const materialsFor = (asked: ReadonlySet<FactKind>): Material[] =>
  usualMaterials.filter(({ fact }) => asked.has(fact)).map((material) => ({ ...material }));
