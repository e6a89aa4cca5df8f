import type { FactKind } from '../../../shared/domain/evidence/facts.ts';
import type { Material } from '../../../shared/domain/rule-book/schema.ts';

/** Words of the start page: what a family of one situation needs. */
export const prepare = {
  title: '报名要准备什么？',
  seasonLead: '孩子今年上几年级？',
  situationTitle: '哪一种情况最符合您家？',
  situationLead: '选最接近的一种，看看要准备什么。选错不影响孩子入学，最后由核实的情况决定。',
  needsTitle: (category: string) => `${category}：要准备什么`,
  spared: (spared: number, of: number) =>
    spared === of
      ? `${of} 项情况都由部门数据核实，一份材料也不用交`
      : `${of} 项情况里，${spared} 项由部门数据核实，不用交材料`,
  sparedNone: '这一类情况要上传材料',
  sparedText: '报名时同意查询即可。不同意查询的，改为上传材料，由老师审核，结果相同。',
  askedTitle: '手边准备好，报名时填写',
  people: '孩子和您的姓名、身份证号码',
  asked: {
    kinship: null,
    hukou: '户口本上的住址',
    title: '不动产权证书（房产证）的证书号和坐落',
    contract: '购房合同的备案号、楼盘名称和坐落',
    permit: '居住证上的居住地址',
    employment: '工作单位或营业执照的统一社会信用代码',
    care: '享受照顾的依据，例如现役军人子女',
    sibling: '哥哥姐姐的身份证号码和学校',
    'no-property': null,
    'school-record': '孩子就读的小学',
  } satisfies Readonly<Record<FactKind, string | null>>,
  twins: '有双胞胎的：另一个孩子的身份证号码',
  sibling: '有哥哥姐姐在读的：哥哥姐姐的身份证号码和学校',
  registriesTitle: '由部门数据核实，不用交材料',
  registriesText: '查得到、对得上的，到这里就完成了。',
  registry: (name: string) => `由${name}数据核实`,
  otherwise: '只有查不到或不一致时，上传其中一种',
  registries: {
    households: '公安户籍',
    titles: '不动产登记',
    contracts: '住建网签备案',
    permits: '公安居住证',
    employment: '社保、市场监管',
    births: '出生医学证明',
    pupils: '学籍',
  } satisfies Readonly<Record<NonNullable<Material['registry']>, string>>,
  uploadsTitle: '要上传的材料',
  uploadsText: '下面的情况没有部门数据可查，手机拍照上传其中一种：',
  zoneTitle: '对应哪所学校',
  zoneBy: (fact: string) => `按${fact}的地址确定。`,
  zoneByNone: '没有对应的地段，由教育部门统筹安排学位。',
  zoneByRecord: '按孩子就读的小学确定。',
  datesTitle: '什么时候办',
  agesTitle: '孩子的年龄',
  apply: '现在报名',
  opens: (moment: string) => `${moment} 开始报名`,
  closed: '今年的报名已经结束。',
  askTitle: '拿不准？',
  askText: '不用先弄清楚类别，拨打招生咨询电话，或到现场报名点，由工作人员帮您办。',
};
