import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../functions/http/csv.ts';
import { traceOf } from '../../../functions/http/log.ts';
import { readSettings, type SettingName } from '../../../functions/settings.ts';
import { environment } from '../../../shared/domain/deployment.ts';

describe('a setting', () => {
  it('is read under the name that the templates give it', () => {
    const settings = readSettings({ TABLE_NAME: 'sunshine', DATA_KEY_ARN: 'arn:aws-cn:kms:k' });

    expect(settings.need('tableName')).toBe('sunshine');
    expect(settings.need('dataKeyArn')).toBe('arn:aws-cn:kms:k');
  });

  it.each<readonly [SettingName, string | undefined]>([
    ['tableName', undefined],
    ['tableName', ''],
    ['documentsBucket', 'Not A Bucket'],
    ['staffIssuer', 'issuer'],
    ['messageQueueUrl', ''],
    ['wrappedHashKey', ''],
  ])('%s that is %j is named, and its value is not', (name, value) => {
    const settings = readSettings({ [environment[name]]: value });

    expect(() => settings.need(name)).toThrow(
      `setting ${environment[name]} is missing or malformed`,
    );
  });
});

describe('a CSV file', () => {
  it('is rows of cells, byte-order mark, blank lines and quotes aside', () => {
    expect(parseCsv('\ufeffa,b\r\n\r\n"1, 2", 3 \r\n')).toEqual({
      ok: true,
      value: [
        ['a', 'b'],
        ['1, 2', '3'],
      ],
    });
  });

  it.each([
    ['a row of another length', 'a,b\n1,2\n3\n', 3],
    ['a quote that never ends', 'a,b\n"1,2\n', 2],
    ['a quote in the middle', 'a,b\n1,2"3\n', 2],
  ])('with %s is refused with its row', (_what, text, row) => {
    expect(parseCsv(text)).toEqual({
      ok: false,
      refusal: { code: 'extract-refused', facts: { fault: 'csv-form', row } },
    });
  });
});

describe('the trace of an error', () => {
  it('keeps kinds and places of an error and its causes, and no message', () => {
    const cause = new TypeError('of 110105194912310021');
    const traces = traceOf(new Error('about 110105194912310021', { cause }));

    expect(traces.map(({ name }) => name)).toEqual(['Error', 'TypeError']);
    expect(traces[0]?.frames[0]).toContain('settings.test.ts');
    expect(JSON.stringify(traces)).not.toContain('110105194912310021');
  });

  it('keeps no message of several lines', () => {
    const traces = traceOf(new Error('first\n    at the house of 张小明'));

    expect(JSON.stringify(traces)).not.toContain('张小明');
  });

  it('tells the kind of what is no error', () => {
    expect(traceOf('thrown text')).toEqual([{ name: 'string', frames: [] }]);
  });
});
