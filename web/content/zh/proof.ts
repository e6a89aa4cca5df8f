/** Words of a family's own check of its result, on its own phone. */
export const proof = {
  quiet: '已在这台设备上核验：结果与公开的记录一致。',
  failsTitle: '核验没有通过',
  failsMeans:
    '本页显示的内容与摇号公开记录对不上。可能是网络传输出错，也可能有内容被改动过。下面标红的是对不上的地方。',
  failsDo: (number: string) =>
    `请先刷新本页再核验一次。仍不通过的，请截图保存，拨打招生咨询电话，报上报名编号 ${number}。您也可以在本页提出异议。`,
  unable: '这个浏览器不能在本机核验。请用手机自带的浏览器打开以 https 开头的网址。',
  steps: {
    roster: {
      holds: '孩子在摇号前就固定的名册里',
      fails: '孩子不在摇号前固定的名册里，或者资料与名册不同',
    },
    seed: {
      holds: '见证人公开的随机码，算出了这次摇号的种子',
      fails: '摇号种子不是由见证人的随机码算出的',
    },
    result: {
      holds: '孩子的结果在公布的录取结果里',
      fails: '孩子的结果不在公布的录取结果里',
    },
    shown: {
      holds: '本页显示的学校和号码，与公布的录取结果相同',
      fails: '本页显示的学校或号码，与公布的录取结果不同',
    },
    signature: {
      holds: '以上公告都有教育局的签名，没有改动过',
      fails: '公告的签名或顺序对不上',
    },
  },
  fits: '相符',
  differs: '不相符',
  notYet: '还没有公布',
  more: '号码怎样由种子算出、其他孩子的结果是否公正，任何人都可以用公开核验文件从头核验。',
  record: '打开摇号公开记录',
  details: '技术数据',
  item: '项目',
  value: '数值',
  ticket: '签号',
  place: '名册中的位置',
  placeOf: (place: number, of: number) => `第 ${place} 行，共 ${of} 行`,
  rosterRoot: '名册根值',
  seed: '摇号种子',
  resultRoot: '结果根值',
  key: '公钥编号',
};
