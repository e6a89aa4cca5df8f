import type { PaperWords } from '../papers.ts';

export const papers: PaperWords = {
  record: 'Download the record (PDF)',
  recordText:
    'It holds the application number, what you stated and what was found. Keep or print it.',
  notice: 'Download the admission notice (PDF)',
  noticeText: 'Bring it on the day of arrival: the school scans it. On paper or on your phone.',
  preparing: 'Preparing…',
  failed:
    'It did not download? Try the browser that came with your phone. Without the file nothing is lost: the application number is enough.',
  inWechat:
    'Files cannot be kept reliably inside WeChat. Press “…” in the upper right corner, choose “Open in browser”, sign in there and download.',
  saved: 'Handed to your browser: look under “Downloads”.',
  arrival: {
    title: 'Arrival',
    when: 'When',
    until: (moment: string) => `by ${moment}`,
    place: 'Where',
    bring: 'Please bring',
  },
};
