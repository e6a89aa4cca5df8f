/** Words around photos and other files that a family gives. */
export const files = {
  camera: '拍照',
  album: '从相册或文件选',
  hint: '拍清四角和文字，不反光。可以一次选几张，照片会自动缩小。每个文件不超过 8 MB。',
  stages: {
    waiting: '等待',
    shrinking: '压缩中',
    sending: '上传中',
    checking: '检查中',
    done: '完成',
    failed: '没有传上去',
  },
  sending: (percent: number) => `上传 ${percent} %`,
  progress: (name: string) => `${name}的上传进度`,
  preview: (name: string) => `${name}的缩略图`,
  size: (kilobytes: number) => `${kilobytes} KB`,
  original: '这台手机不能缩小这张照片，上传的是原图。',
  retry: '再传一次',
  cancel: '取消',
  remove: '删除',
  summary: (done: number, underWay: number) =>
    underWay === 0 ? `已收到 ${done} 个文件` : `已收到 ${done} 个文件，还有 ${underWay} 个正在处理`,
  missing: '没有传完',
  missingText: (name: string) =>
    `“${name}”上次没有传完，手机里的文件请重新选一次。这一条可以删除。`,
  reuse: '用已上传的文件',
  given: (material: string, child: string, kilobytes: number) =>
    `${material}，${kilobytes} KB（${child}的报名）`,
  use: '用这个文件',
  reused: '已加到下面的列表里。',
  nothingGiven: '还没有别的已上传文件。',
  underWay: (count: number) => `还有 ${count} 个文件正在上传，请等一会儿再提交。`,
  faults: {
    'file-type-refused':
      '这种文件老师打不开。请上传照片（JPG、PNG）或 PDF；别的文件可以打开后截屏上传。',
    'picture-blank': '这张照片几乎是空白的，可能镜头被挡住了。请重新拍一张。',
    'picture-format':
      '这种照片格式这台手机不能转换。请在相册里打开它，截屏后上传截屏；或用“拍照”重新拍。',
    'file-not-received': '文件没有传完。网络好的时候再传一次，不用重新选。',
    offline: '网络断了。文件还在，网络恢复后会自动再传，也可以点“再传一次”。',
  },
  mend: {
    title: '需要补正',
    photo: '重新上传材料',
    answer: '修改填写的内容',
    check: '核对填写的内容',
    mended: '已处理',
    open: '待处理',
    left: (open: number) =>
      open === 0 ? '都处理过了，请核对并重新提交。' : `还有 ${open} 处没有处理。`,
    by: (moment: string) => `请在 ${moment} 前重新提交`,
    time: (days: number, hours: number, minutes: number) => {
      if (days > 0) return `还有 ${days} 天 ${hours} 小时`;
      return hours > 0 ? `还有 ${hours} 小时 ${minutes} 分` : `还有 ${minutes} 分钟`;
    },
    over: '时间已过，老师会按现有材料审核。',
  },
};
