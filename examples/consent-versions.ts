import type { ConsentVersions } from 'tw-teacher-account';

/** The versions of the three documents that the demo's site shows. */
export const CONSENT_VERSIONS: ConsentVersions = {
  'account-terms': '2024-08',
  'site-rules': '2023-02',
  'personal-data': '2024-08',
};
