/** a stream's data follows its dictionary; read as Latin text a byte is a character */
const streamBegin = />>[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)/g;
const streamEnd = 'endstream';

/** The text without the data of streams, in which any name may stand by chance. */
const withoutStreams = (text: string): string => {
  const kept: string[] = [];
  let from = 0;
  streamBegin.lastIndex = 0;
  for (let begin = streamBegin.exec(text); begin !== null; begin = streamBegin.exec(text)) {
    const end = text.indexOf(streamEnd, streamBegin.lastIndex);
    if (end < 0) break;
    kept.push(text.slice(from, streamBegin.lastIndex));
    from = end;
    streamBegin.lastIndex = end + streamEnd.length;
  }
  return [...kept, text.slice(from)].join('');
};

/** `/J#61vaScript` is `/JavaScript`: two digits after # stand for a character (ISO 32000-1, 7.3.5) */
const decoded = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

const regular = '[^\\0\\t\\n\\f\\r ()<>[\\]{}/%]';
const named = (...names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.join('|')})(?!${regular})`);

const encrypted = named('Encrypt');
/** what a page, a field or a press runs, and files in the file */
const active = named('JavaScript', 'JS', 'Launch', 'AA', 'EmbeddedFile', 'EmbeddedFiles');
const onOpening = new RegExp(`/OpenAction(?!${regular})[\\0\\t\\n\\f\\r ]*`, 'g');
const goesToPage = new RegExp(`/S[\\0\\t\\n\\f\\r ]*/GoTo(?!${regular})`);
const reference = /^(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R/;

/** each saving may append a catalogue; an open number of them would be searched for without end */
const versionsAFile = 20;

/** A page to open at is harmless, written as an array or as the action GoTo; any other action is not. */
const isDestination = (value: string): boolean =>
  value.startsWith('[') || goesToPage.test(value.slice(0, Math.max(value.indexOf('>>'), 0)));

const opensAtPage = (text: string, at: number): boolean => {
  const value = text.slice(at, at + 500);
  const found = reference.exec(value);
  if (found === null) return isDestination(value);
  const [, number = '', generation = ''] = found;
  const object = new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\s*`).exec(text);
  return (
    object !== null && isDestination(text.slice(object.index + object[0].length).slice(0, 500))
  );
};

/**
 * What makes a PDF more than pages to look at: names outside the data of streams, decoded. Compressed objects are
 * not opened.
 */
export const pdfFault = (body: Uint8Array): 'pdf-with-password' | 'pdf-with-script' | null => {
  const text = decoded(withoutStreams(new TextDecoder('latin1').decode(body)));
  if (encrypted.test(text)) return 'pdf-with-password';
  if (active.test(text)) return 'pdf-with-script';
  const openings = [...text.matchAll(onOpening)];
  if (openings.length > versionsAFile) return 'pdf-with-script';
  return openings.every((found) => opensAtPage(text, found.index + found[0].length))
    ? null
    : 'pdf-with-script';
};
