/** Words around what is printed: the papers of a family, and the day the child arrives. */
export const papers = {
  record: '下载报名回执（PDF）',
  recordText: '回执写有报名编号、填写的内容和核验情况，可以保存或打印。',
  notice: '下载入学通知书（PDF）',
  noticeText: '报到时带上通知书，学校扫码核对。打印或存在手机里都可以。',
  preparing: '正在准备…',
  failed: '没有下载成功？请换用手机自带的浏览器再试。没有这份文件也不影响，报名编号就够了。',
  inWechat: '微信里不能可靠地保存文件。请点右上角“…”，选择“在浏览器打开”，登录后再下载。',
  saved: '已交给浏览器下载，请在“下载”中查看。',
  arrival: {
    title: '报到',
    when: '报到时间',
    until: (moment: string) => `${moment} 前`,
    place: '报到地点',
    bring: '请带上',
  },
};
