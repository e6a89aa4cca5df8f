import { CfnParameter, type Stack } from 'aws-cdk-lib';

/** What a city decides when it deploys; no default, so nothing is deployed by oversight. */
export interface Parameters {
  readonly district: string;
  readonly staffIssuer: string;
  readonly staffAudience: string;
  readonly smsEndpoint: string;
  readonly siteAddress: string;
  readonly wrappedFieldKey: string;
  readonly wrappedHashKey: string;
}

export const readParameters = (stack: Stack): Parameters => {
  const text = (id: string, description: string, allowedPattern: string) =>
    new CfnParameter(stack, id, { description, allowedPattern }).valueAsString;
  const wrappedKey = (id: string, purpose: string) =>
    new CfnParameter(stack, id, {
      description: `Base64 of the ${purpose} key, wrapped by DataKeyArn of the state stack`,
      allowedPattern: '[A-Za-z0-9+/=,]{100,}',
      noEcho: true,
    }).valueAsString;
  return {
    district: text(
      'District',
      'Id of the district, as in its rule books',
      '[a-z0-9][a-z0-9-]{0,39}',
    ),
    staffIssuer: text('StaffIssuer', 'OpenID Connect issuer of the staff', 'https://.+'),
    staffAudience: text('StaffAudience', 'Audience named by the staff tokens', '.+'),
    smsEndpoint: text('SmsEndpoint', 'HTTPS address that sends one text message', 'https://.+'),
    siteAddress: text(
      'SiteAddress',
      'Address of the pages, printed into the code on admission notices',
      'https://[^/]+',
    ),
    wrappedFieldKey: wrappedKey('WrappedFieldKey', 'field encryption'),
    wrappedHashKey: wrappedKey('WrappedHashKey', 'keyed hash'),
  };
};
