/** Words of the supplement round, and of what follows an objection. */
export const supplement = {
  dates: {
    joinTo: '补录报名截止',
    publishAt: '补录结果公布',
    confirmTo: '补录确认学位截止',
  },
  title: '补录',
  waiting: (publishAt: string) =>
    `孩子已在补录名单中，${publishAt} 公布补录结果。还有学位，就不会有孩子没有学校。现在不用您做什么，也不用再交材料。`,
  better: (publishAt: string) =>
    `异议成立。孩子现有的学位保留，同时参加补录，争取您更想去的学校，${publishAt} 公布结果。没有补录到，仍去现在的学校。`,
  open: (joinTo: string, publishAt: string) =>
    `需要学位的，可以在 ${joinTo} 前参加补录，${publishAt} 公布结果。不用重新填写，也不用再交材料。`,
  closed: '补录报名已经截止。孩子还没有学校的，请拨打招生咨询电话，由工作人员办理。',
  join: '参加补录',
  joinTitle: '参加补录',
  joinText: '补录按还有的学位重新安排学校，不一定是原来的学校。原来的学位已经空出，不再保留。',
  joinYes: '确定参加',
  joinNo: '暂不参加',
  placed: '补录录取',
  next: (publishAt: string) => `${publishAt} 公布补录结果。`,
  declineText: (joinTo: string) =>
    `放弃后，这个学位不再保留。以后需要学位的，可以在 ${joinTo} 前参加补录，从还有学位的学校中安排。`,
  results: {
    first: (run: number) => `第 ${run} 批：录取结果`,
    second: (run: number) => `第 ${run} 批：补录结果`,
    both: '本季结果分批公布，看哪一批？',
  },
  objection: {
    about: '对哪一项有异议？（选填）',
    aboutOther: '其他',
    files: '照片或 PDF（选填）',
    filesHint: (most: number) => `最多 ${most} 个，答复的工作人员会看到。照片会自动缩小。`,
    listed: '已上传的文件',
    full: (most: number) => `已上传 ${most} 个文件，不能再加。`,
  },
  freeze: (joinTo: string) =>
    `补录名册在 ${joinTo} 后冻结：审核已通过、还没有学位的孩子，以及异议成立、争取更想去的学校的孩子。后者现有的学位保留，不会给别人。`,
  answer: {
    correct: '同时更正事实',
    correctHint:
      '只填写要更正的项目，其余保持不变。核定类别和地段随事实重新确定；孩子已有的学位保留，并参加补录。',
    files: '家长随异议上传的文件',
  },
};
