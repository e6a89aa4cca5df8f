import { describe, expect, it } from 'vitest';
import { messageText } from '../../../functions/notifications/message-text.ts';

const facts = { application: '7K3M-9P2Q-4RTX', season: 'qinghe-2026-primary' };

describe('the text of a message', () => {
  it.each(['submitted', 'qualified', 'placed', 'supplement-placed', 'objection-decided'])(
    'of %s names the application and what to do, in Chinese',
    (template) => {
      const text = messageText(template, facts);

      expect(text).toContain(facts.application);
      expect(text).toMatch(/[\u4e00-\u9fff]。$/);
      expect(text.length).toBeLessThanOrEqual(70);
    },
  );

  it('of a return names the last moment by the clock of China', () => {
    expect(messageText('returned', { ...facts, amendBy: '2026-08-12T18:30:00.000Z' })).toContain(
      '8月13日 02:30',
    );
  });

  it('of a code shows the code to nobody who has not got it', () => {
    expect(messageText('sign-in-code', { code: '482913' })).toContain('482913');
    expect(messageText('sign-in-code', {})).toContain('******');
  });

  it('of an unknown template is not made up', () => {
    expect(() => messageText('greeting', facts)).toThrow('greeting');
  });
});
