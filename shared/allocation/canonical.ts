import { byCodeUnit, byId } from './compare.ts';
import type { Applicant, Instance } from './types.ts';

const canonicalApplicant = (applicant: Applicant): Applicant => ({
  ...applicant,
  groups: [...applicant.groups].sort(byCodeUnit),
});

/**
 * The form in which an instance is hashed and solved: whatever is a set is sorted by id in code-unit order;
 * choices, reserves and goals keep the order that has meaning. Order of object keys is left to RFC 8785.
 */
export const canonicalInstance = (instance: Instance): Instance => ({
  ...instance,
  rules: {
    ...instance.rules,
    guaranteedGroups: [...instance.rules.guaranteedGroups].sort(byCodeUnit),
  },
  schools: [...instance.schools].sort(byId),
  applicants: [...instance.applicants].sort(byId).map(canonicalApplicant),
});
