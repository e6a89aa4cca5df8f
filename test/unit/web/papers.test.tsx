import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { paperWords } from '../../../web/content/papers.ts';
import { createClient } from '../../../web/kit/api.ts';
import { ArrivalInfo } from '../../../web/kit/arrival.tsx';
import { inWechat } from '../../../web/kit/browser.ts';
import { familiesRoutes } from '../../../web/kit/routes.ts';

const { arrival: words } = paperWords.in('zh');
const until = '2026-08-31T10:00:00.000Z';

describe('the day of arrival', () => {
  it('is the school’s own where it names one', () => {
    const arrival = {
      on: '2026-08-29T00:30:00.000Z',
      place: { zh: '南门', en: 'South gate' },
      bring: [
        { zh: '户口簿', en: 'Household register' },
        { zh: '身份证', en: 'ID card' },
      ],
    };

    const html = render(
      <ArrivalInfo arrival={arrival} address="东城街1号" days={{ on: arrival.on, until }} />,
    );

    for (const text of ['2026年8月29日 08:30', '南门', '户口簿、身份证'])
      expect(html).toContain(text);
    expect(html).not.toContain('东城街1号');
  });

  it('is the end of arrivals, at the school’s address, where it names none', () => {
    const html = render(
      <ArrivalInfo arrival={undefined} address="东城街1号" days={{ on: null, until }} />,
    );

    expect(html).toContain(words.until('2026年8月31日 18:00'));
    expect(html).toContain('东城街1号');
    expect(html).not.toContain(words.bring);
  });
});

describe('a paper', () => {
  const fetched = (response: Response) =>
    createClient(familiesRoutes, {
      fetch: async () => response,
      token: () => 'a-token',
      wait: async () => {},
      signedOut: () => {},
    })('getNotice', { params: { season: 's', id: '7K2M-9QXD-4TBA' }, query: { language: 'en' } });

  it('is handed over as the bytes that came', async () => {
    const headers = { 'content-type': 'application/pdf' };

    const answer = await fetched(new Response('%PDF-1.7', { headers }));

    expect(answer.ok && (await answer.value.text())).toBe('%PDF-1.7');
  });

  it('that is refused is a problem with its code', async () => {
    const refused = Response.json({ code: 'wrong-state' }, { status: 409 });

    expect(await fetched(refused)).toMatchObject({ ok: false, problem: { code: 'wrong-state' } });
  });
});

it('knows the browser of WeChat, which keeps no files', () => {
  expect(inWechat('Mozilla/5.0 (iPhone) Mobile/15E148 MicroMessenger/8.0.50')).toBe(true);
  expect(inWechat('Mozilla/5.0 (Linux; Android 9) Chrome/109.0 Mobile')).toBe(false);
});
