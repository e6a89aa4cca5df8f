import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ObjectStore } from '../usecases/ports.ts';

const expiresIn = 600;

/** The SDK's default checksum of an empty body would be signed into every upload. */
export const s3Client = () => new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });

export const s3ObjectStore = ({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): ObjectStore => {
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  const read = async (key: string, range?: string) => {
    try {
      const { Body } = await client.send(
        new GetObjectCommand({ ...at(key), ...(range === undefined ? {} : { Range: range }) }),
      );
      return Body === undefined ? null : await Body.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };

  return {
    signPut: async (key, mediaType, bytes) => {
      const command = new PutObjectCommand({
        ...at(key),
        ContentType: mediaType,
        ContentLength: bytes,
        // an object that is there is never overwritten, so the request serves once
        IfNoneMatch: '*',
      });
      const signed = new Set(['content-type', 'content-length', 'if-none-match']);
      const url = await getSignedUrl(client, command, {
        expiresIn,
        signableHeaders: signed,
        unhoistableHeaders: signed,
      });
      return {
        url,
        method: 'PUT',
        // the browser sets the length itself; another one breaks the signature
        headers: { 'content-type': mediaType, 'if-none-match': '*' },
      };
    },
    signGet: async (key, mediaType) => ({
      url: await getSignedUrl(
        client,
        new GetObjectCommand({
          ...at(key),
          ResponseContentType: mediaType,
          ResponseCacheControl: 'no-store',
          // another origin than the page's, where a link's own wish to download does not count
          ...(mediaType === 'application/json' ? { ResponseContentDisposition: 'attachment' } : {}),
        }),
        { expiresIn },
      ),
      method: 'GET',
      headers: {},
    }),
    size: async (key) => {
      try {
        const { ContentLength } = await client.send(new HeadObjectCommand(at(key)));
        return ContentLength ?? null;
      } catch (error) {
        if (error instanceof NotFound) return null;
        throw error;
      }
    },
    head: async (key, bytes) => {
      const body = await read(key, `bytes=0-${bytes - 1}`);
      if (body === null) throw new Error('object store: nothing under this key');
      return body;
    },
    put: async (key, body, mediaType) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: body, ContentType: mediaType }));
    },
    get: (key) => read(key),
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
};
