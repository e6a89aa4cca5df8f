import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';

/** The bytes of a file in an array of its own, without a copy of them in between. */
const filled = <T extends Uint8Array | Uint16Array | Int32Array>(array: T, path: string): T => {
  const file = openSync(path, 'r');
  const read = readSync(file, array, 0, array.byteLength, 0);
  closeSync(file);
  if (read !== array.byteLength) throw new Error(`${path} is cut short`);
  return array;
};

const bytesOf = (path: string): number => statSync(path).size;

export const readUint8 = (path: string): Uint8Array => filled(new Uint8Array(bytesOf(path)), path);

export const readUint16 = (path: string): Uint16Array =>
  filled(new Uint16Array(bytesOf(path) / 2), path);

export const readInt32 = (path: string): Int32Array =>
  filled(new Int32Array(bytesOf(path) / 4), path);

export const writeArray = (path: string, array: Uint8Array | Uint16Array | Int32Array): void =>
  writeFileSync(path, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
