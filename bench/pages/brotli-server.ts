import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

/** a network packs smaller answers no more, and what it may not keep not at all (infra/constructs/cdn-site.ts) */
const leastBytes = 1000;
const quickly = { [constants.BROTLI_PARAM_QUALITY]: 5 };

const isPacked = (headers: Headers, bytes: number): boolean =>
  bytes >= leastBytes &&
  headers.get('content-type')?.startsWith('application/json') === true &&
  headers.get('cache-control')?.startsWith('public') === true;

const passOn = async (origin: string, request: IncomingMessage, response: ServerResponse) => {
  const { method = 'GET', headers, url = '/' } = request;
  const body = method === 'GET' ? {} : { body: new Uint8Array(await bodyOf(request)) };
  const named = ['authorization', 'content-type', 'accept'] as const;
  const kept = named.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const answer = await fetch(`${origin}${url}`, {
    method,
    headers: Object.fromEntries(kept),
    ...body,
  });
  const content = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  if (isPacked(answer.headers, content.length)) {
    response.writeHead(answer.status, { 'content-type': type, 'content-encoding': 'br' });
    response.end(brotliCompressSync(content, { params: quickly }));
    return;
  }
  response.writeHead(answer.status, { 'content-type': type });
  response.end(content);
};

/** The built pages as a content network serves them, in brotli, before the real handlers. */
export const startBrotliServer = async (folder: string, origin: string) => {
  const packed = new Map<string, Buffer>();
  const file = async (path: string): Promise<Buffer | null> => {
    const known = packed.get(path);
    if (known !== undefined) return known;
    const content = await readFile(join(folder, path)).catch(() => null);
    if (content === null) return null;
    const made = brotliCompressSync(content);
    packed.set(path, made);
    return made;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', origin).pathname;
    const type = types[extname(path)];
    const content = type === undefined ? null : await file(path);
    if (type === undefined || content === null) return passOn(origin, request, response);
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
    response.end(content);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
