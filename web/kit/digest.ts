import { hexOf } from './hex.ts';

/** null where the browser gives pages no cryptography: old ones, and addresses without https */
export const sha256Hex = async (text: string): Promise<string | null> => {
  try {
    return hexOf(
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    );
  } catch {
    return null;
  }
};
