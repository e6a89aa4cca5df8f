import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfFault } from '../../../../shared/usecases/support/pdf-fault.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const latin = (data: Uint8Array): string =>
  Array.from(data, (one) => String.fromCharCode(one)).join('');
const stream = (data: string) =>
  `4 0 obj <</Length ${data.length}/Filter /FlateDecode>> stream\r\n${data}\nendstream endobj\n`;
const pdf = (objects: string) =>
  bytes(`%PDF-1.7\n${objects}\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`);

const catalog = (entries: string) => `1 0 obj <</Type /Catalog ${entries}>> endobj\n`;
const goTo = '5 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >> endobj\n';

describe('a PDF', () => {
  it.each([
    ['of pages alone', catalog('/Pages 2 0 R')],
    ['that opens at a page', catalog('/OpenAction [3 0 R /FitH null]')],
    ['that opens at a page by an action', catalog('/OpenAction <</S /GoTo /D [3 0 R /Fit]>>')],
    ['that opens at a page by an action of its own', catalog('/OpenAction 5 0 R') + goTo],
    ['with names that begin like others', catalog('/JSON 1 /AAPL 2 /Launcher 3 /EncryptMe 4')],
    ['with such names in the data of a stream', catalog('') + stream('\x80/AA /JS \x9c/Encrypt ')],
  ])('%s is taken', (_what, objects) => {
    expect(pdfFault(pdf(objects))).toBeNull();
  });

  it.each([
    ['a script', catalog('/OpenAction <</S /JavaScript /JS (app.alert(1))>>')],
    ['a script in disguise', catalog('/Names <</J#61vaScript 7 0 R>>')],
    ['a script in deep disguise', catalog('/#4a#53 (app.alert(1))')],
    ['a script at a press', catalog('/AA <</O 6 0 R>>')],
    ['a program to launch', '6 0 obj <</S/Launch/F(cmd.exe)>> endobj'],
    ['a file inside', '6 0 obj <</Type/EmbeddedFile/Length 3>> stream\nabc\nendstream endobj'],
    ['an address to open', catalog('/OpenAction <</S /URI /URI (http://example.test)>>')],
    ['an action nobody can read', catalog('/OpenAction 8 0 R') + goTo],
    [
      'an action that is no page',
      catalog('/OpenAction 5 0 R') + goTo.replace('GoTo', 'SubmitForm'),
    ],
    ['a script behind a stream that does not end', `${catalog('')}<<>> stream\n/JS (1)`],
    ['a script behind a stream', catalog('') + stream('data') + catalog('/JS (1)')],
    ['a script behind an open bracket', `(${catalog('/JS (1)')}`],
  ])('with %s is refused', (_what, objects) => {
    expect(pdfFault(pdf(objects))).toBe('pdf-with-script');
  });

  it.each(['/Encrypt 2 0 R', '/#45ncrypt 2 0 R'])('with a password is refused: %s', (entry) => {
    expect(pdfFault(pdf(catalog(entry)))).toBe('pdf-with-password');
  });

  it('is judged the same whatever bytes its streams hold', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 300 }).map(latin),
            fc.constantFrom('/AA', '/JS ', '/Encrypt', '/OpenAction 9 0 R', '>> stream\n', '#4'),
          ),
          { maxLength: 12 },
        ),
        fc.constantFrom('', '/JS (1)', '/Encrypt 2 0 R', '/OpenAction [3 0 R /Fit]'),
        (parts, entries) => {
          const without = pdfFault(pdf(catalog(entries) + stream('')));

          expect(pdfFault(pdf(catalog(entries) + stream(parts.join(''))))).toBe(without);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that opens more often than anybody saves is refused', () => {
    expect(pdfFault(pdf(catalog('/OpenAction 5 0 R').repeat(21) + goTo))).toBe('pdf-with-script');
  });
});
