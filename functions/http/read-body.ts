import type { Endpoint } from '../../shared/contract/endpoint.ts';
import type { AppContext } from './correlation.ts';

export type ReadBody =
  | { readonly readable: true; readonly value: unknown }
  | { readonly readable: false };

/** Spreadsheet programs on Chinese machines write GB 18030. */
const textOf = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** Parsed by nobody yet; JSON that is none is not readable. */
export const readBody = async (c: AppContext, endpoint: Endpoint): Promise<ReadBody> => {
  if (endpoint.body === undefined) return { readable: true, value: undefined };
  const bytes = await c.req.arrayBuffer();
  if (endpoint.bodyType === 'text/csv') return { readable: true, value: textOf(bytes) };
  try {
    return { readable: true, value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return { readable: false };
  }
};
