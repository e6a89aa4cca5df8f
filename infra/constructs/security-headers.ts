/** Policy of the pages; `uploads` is the one foreign origin a page talks to. */
export const contentSecurityPolicy = (uploads: string): string =>
  [
    "default-src 'self'",
    `connect-src 'self' ${uploads}`,
    `img-src 'self' blob: data: ${uploads}`,
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export const transportSeconds = 63_072_000;
