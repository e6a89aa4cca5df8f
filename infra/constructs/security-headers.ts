export interface ForeignOrigins {
  /** the bucket that takes the families' documents */
  readonly uploads: string;
  /** where the staff sign in */
  readonly issuer: string;
}

/** Policy of the pages: they talk to their own origin and to these two. */
export const contentSecurityPolicy = ({ uploads, issuer }: ForeignOrigins): string =>
  [
    "default-src 'self'",
    `connect-src 'self' ${uploads} ${issuer}`,
    `img-src 'self' blob: data: ${uploads}`,
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export const transportSeconds = 63_072_000;
