/** What the form says about words that have not reached the server. */
export const drafts = {
  waiting: '未连接，已存在本机',
  waitingText: '可以接着填，连上网络后会自动保存。身份证号码不存在手机里，请先不要关闭本页。',
  waitingHere: '未连接，内容还在本页',
  waitingHereText: '可以接着填，连上网络后会自动保存。请先不要关闭本页。',
  foundTitle: '上次没有送出的内容找回来了',
  foundText: '为了保护您的隐私，身份证号码没有存在手机里。请打开下面的页面，再填一次号码。',
  refusedTitle: '有内容还没有保存',
  tryAgain: '再试一次',
  giveUp: '不要这些改动',
  notSent: '网络没有连上，报名还没有提交。填写的内容都在，连上网络后请再点一次“提交报名”。',
  install: { text: '常用的话，可以放到手机桌面。', press: '放到桌面' },
  clash: {
    title: '这一页在别处也改过',
    lead: '可能是另一位家长，或您在另一台手机上。两份都在，请选一份。',
    here: '这台手机',
    there: '另一处',
    empty: '没有填',
    keepHere: '用这台手机填的',
    keepThere: '用另一处保存的',
  },
  leave: {
    title: '还有内容没有保存',
    text: '网络没有连上，刚才填写的内容还在这台手机上。现在退出，这些内容会被删除。',
    stay: '先不退出',
    leave: '仍然退出',
  },
};
