/** Words of the questions about people: papers and rare characters, support, a second child. */
export const people = {
  person: {
    unusual: '有生僻字打不出来，或没有 18 位身份证号码？',
    pinyin: '生僻字的拼音',
    pinyinHint: (stand: string) =>
      `打不出的字在姓名里写成 ${stand}，拼音写在这里，例如 yǎn 或 yan3`,
    paper: '用哪种证件报名？',
    papers: {
      id: '18 位身份证号码',
      idHint: '居民身份证、港澳台居民居住证、外国人永久居留身份证',
      'travel-permit': '港澳居民来往内地通行证、台湾居民来往大陆通行证',
      passport: '护照',
    },
    numbers: { 'travel-permit': '通行证号码', passport: '护照号码' },
    hints: {
      'travel-permit': '照证件填写。工作人员会核对证件，录取机会相同',
      passport: '照护照填写字母和数字。工作人员会核对证件，录取机会相同',
    },
    birthHint: '这种证件的号码里没有出生日期，请照证件填写',
    sex: '性别',
    sexes: { male: '男', female: '女' },
  },
  support: {
    title: '孩子是否需要特殊教育支持？',
    lead: '可以不填。需要支持的孩子和其他孩子一样入学，填不填都不影响录取。',
    label: '特殊教育支持',
    no: '不需要，或以后再说',
    yes: '需要',
    wish: '希望怎样上学？',
    wishes: {
      'regular-class': { text: '随班就读', hint: '在普通学校，和其他孩子一起上课' },
      'special-school': { text: '特殊教育学校', hint: '由特教老师小班教学' },
      'at-home': { text: '送教上门', hint: '孩子不便到校的，老师上门教' },
      advice: { text: '还没想好，想先听听建议', hint: '由县特殊教育专家和您商量' },
    },
    card: '残疾人证号（选填）',
    cardHint: '20 位，在证件正面。没有办证也可以申请支持',
    whoSees: '只有负责这份报名的学校和教育局能看到，查看会留下记录；不写进名册和公示。',
    row: '特殊教育支持',
    none: '没有填写',
  },
  same: {
    label: (child: string) => `其他情况和${child}相同吗？`,
    hint: '指监护人、户口、住房和家庭情况',
    yesHint: '不用再填一遍，提交前还可以修改',
  },
};
