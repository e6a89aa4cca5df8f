/** Words of the ways a family goes first: on the home page and before signing in. */
export const guide = {
  zone: '哪所学校是我的？',
  zoneText: '输入地址，看学校、学位、距离和去年的录取线',
  prepare: '报名要准备什么？',
  prepareText: '选一下您家的情况，看看哪些不用交材料',
  apply: '为孩子报名',
  applyText: '手机号登录，大约 5 分钟。查看进度和录取结果也在这里',
  before: '报名之前可以先看：',
  staff: '工作人员入口',
};
