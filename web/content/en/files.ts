import type { FilesWords } from '../files.ts';

export const files: FilesWords = {
  camera: 'Take a photo',
  album: 'Choose photos or files',
  hint: 'All four corners and the text sharp, no glare. You can choose several at once; photos are made smaller. 8 MB a file at most.',
  stages: {
    waiting: 'Waiting',
    shrinking: 'Making it smaller',
    sending: 'Uploading',
    checking: 'Checking',
    done: 'Done',
    failed: 'Not uploaded',
  },
  sending: (percent) => `Uploading ${percent} %`,
  progress: (name) => `Upload of ${name}`,
  preview: (name) => `Small picture of ${name}`,
  size: (kilobytes) => `${kilobytes} KB`,
  original: 'This phone cannot make the photo smaller; the original is uploaded.',
  retry: 'Upload again',
  cancel: 'Cancel',
  remove: 'Remove',
  summary: (done, underWay) =>
    underWay === 0
      ? `Files received: ${done}`
      : `Files received: ${done}; still under way: ${underWay}`,
  missing: 'Not complete',
  missingText: (name) =>
    `“${name}” was not uploaded to its end. Please choose the file on your phone again. You can remove this entry.`,
  reuse: 'Use a file you uploaded before',
  given: (material, child, kilobytes) => `${material}, ${kilobytes} KB (application of ${child})`,
  use: 'Use this file',
  reused: 'It is now in the list below.',
  nothingGiven: 'There is no other uploaded file yet.',
  underWay: (count) => `Files still uploading: ${count}. Please wait a moment before you send.`,
  faults: {
    'file-type-refused':
      'The reviewer cannot open this kind of file. Upload a photo (JPG, PNG) or a PDF; of anything else, a screenshot.',
    'picture-blank': 'This photo is almost empty; the lens may have been covered. Take it again.',
    'picture-format':
      'This phone cannot convert this kind of photo. Open it, take a screenshot and upload that, or take the photo again here.',
    'file-not-received':
      'The file did not arrive completely. Upload it again when the network is better; you need not choose it again.',
    offline:
      'The connection is lost. The file is still here and goes again by itself when you are back online, or when you press “Upload again”.',
  },
  mend: {
    title: 'To put right',
    photo: 'Upload again',
    answer: 'Change what you wrote',
    check: 'Check what you wrote',
    mended: 'Done',
    open: 'To do',
    left: (open) =>
      open === 0 ? 'All is done. Check your answers and send again.' : `Still to do: ${open}`,
    by: (moment) => `Send again before ${moment}`,
    time: (days, hours, minutes) => {
      if (days > 0) return `${days} d ${hours} h left`;
      return hours > 0 ? `${hours} h ${minutes} min left` : `${minutes} min left`;
    },
    over: 'The time is over; a reviewer decides on what is there.',
  },
};
