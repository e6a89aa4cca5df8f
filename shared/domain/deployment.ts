/** Names that the templates, the handlers and the one-machine platform share; docs/data-model.md explains the keys. */

export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** epoch seconds; codes, sessions and rate windows end by it */
  timeToLive: 'expiresAt',
  stream: 'NEW_AND_OLD_IMAGES',
  indexes: {
    guardian: { name: 'guardian', partitionKey: 'guardianPk', sortKey: 'guardianSk' },
    desk: { name: 'desk', partitionKey: 'deskPk', sortKey: 'deskSk' },
    season: { name: 'season', partitionKey: 'seasonPk', sortKey: 'seasonSk' },
  },
} as const;

/** One HTTP function an audience; each has its own role. */
export const audiences = ['public', 'families', 'schools', 'bureau'] as const;
export type Audience = (typeof audiences)[number];

export const eventFunctions = ['documents', 'projection', 'notifications', 'season-steps'] as const;
export type EventFunction = (typeof eventFunctions)[number];

/** What the families' function prints with lies beside its bundle, under this name. */
export const fontFile = 'paper-font.ttf';

/** Environment of the functions; functions/settings.ts parses it, infra and local provide it. */
export const environment = {
  tableName: 'TABLE_NAME',
  documentsBucket: 'DOCUMENTS_BUCKET',
  recordsBucket: 'RECORDS_BUCKET',
  dataKeyArn: 'DATA_KEY_ARN',
  /** base64 of data keys wrapped by the key above: field encryption and keyed hashes */
  wrappedFieldKey: 'WRAPPED_FIELD_KEY',
  wrappedHashKey: 'WRAPPED_HASH_KEY',
  /** the asymmetric key that announcements are signed with */
  signingKeyArn: 'SIGNING_KEY_ARN',
  /** over the sources that allocate and verify */
  programHash: 'PROGRAM_HASH',
  staffIssuer: 'STAFF_ISSUER',
  staffAudience: 'STAFF_AUDIENCE',
  messageQueueUrl: 'MESSAGE_QUEUE_URL',
  seasonStepsArn: 'SEASON_STEPS_ARN',
  smsEndpoint: 'SMS_ENDPOINT',
  district: 'DISTRICT',
  /** where the pages are: https://host, printed into the code on admission notices */
  siteAddress: 'SITE_ADDRESS',
  /** present on one machine only */
  dynamodbEndpoint: 'DYNAMODB_ENDPOINT',
} as const;
