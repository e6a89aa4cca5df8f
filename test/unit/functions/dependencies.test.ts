import { afterEach, describe, expect, it, vi } from 'vitest';

const composed = async (variables: Readonly<Record<string, string>>) => {
  vi.resetModules();
  for (const [name, value] of Object.entries({ AWS_REGION: 'local', ...variables }))
    vi.stubEnv(name, value);
  const { dependencies } = await import('../../../functions/dependencies.ts');
  return dependencies;
};

afterEach(() => vi.unstubAllEnvs());

describe('the ports of a function', () => {
  it('are composed once', async () => {
    const dependencies = await composed({ TABLE_NAME: 'sunshine' });

    expect(await dependencies()).toBe(await dependencies());
  });

  it('reach nothing personal where the function was given no keys', async () => {
    const dependencies = await composed({ TABLE_NAME: 'sunshine' });
    const composition = await dependencies();

    expect(composition.ports.ruleBooks.seasons).toBeTypeOf('function');
    expect(() => composition.ports.applications).toThrow('given no keys');
    expect(() => composition.ports.keyed).toThrow('given no keys');
    expect(() => composition.cipher).toThrow('given no keys');
  });

  it('reach no bucket, queue or machine that the function was not told of', async () => {
    const dependencies = await composed({ TABLE_NAME: 'sunshine', RECORDS_BUCKET: 'records' });
    const { ports } = await dependencies();

    expect(ports.records.signGet).toBeTypeOf('function');
    expect(() => ports.documents).toThrow('setting DOCUMENTS_BUCKET is missing');
    expect(() => ports.messages).toThrow('setting MESSAGE_QUEUE_URL is missing');
    expect(() => ports.steps).toThrow('setting SEASON_STEPS_ARN is missing');
    expect(() => ports.sms).toThrow('setting SMS_ENDPOINT is missing');
    expect(() => ports.signer).toThrow('setting SIGNING_KEY_ARN is missing');
    expect(() => ports.program).toThrow('setting PROGRAM_HASH is missing');
  });

  it('are not composed without a table, and the next request tries again', async () => {
    const dependencies = await composed({});

    await expect(dependencies()).rejects.toThrow('setting TABLE_NAME is missing');
    vi.stubEnv('TABLE_NAME', 'sunshine');
    expect((await dependencies()).ports.runs.find).toBeTypeOf('function');
  });
});
