import type { Terms } from '../terms.js';
import { documents } from './consent.js';

export const fields: Terms['fields'] = {
  form: 'Form',
  accountName: 'Account name',
  personName: 'Name',
  sex: 'Sex',
  identityNumber: 'Identity number',
  birthDate: 'Date of birth',
  unit: 'School',
  code: 'Code',
  county: 'County or city',
  township: 'Township or district',
  kind: 'Kind of school',
  name: 'Name of school',
  stage: 'Stage',
  jobTitle: 'Job title',
  teachingSubjects: 'Teaching subjects',
  phone: 'Phone',
  password: 'Password',
  passwordConfirmation: 'Password again',
  email: 'Main e-mail',
  emailConfirmation: 'Main e-mail again',
  backupEmail: 'Backup e-mail',
  consents: 'Consents',
  ...documents,
};

export const forms: Terms['forms'] = {
  '1-1': 'form 1-1 (teachers in service)',
  '1-2': 'form 1-2 (interns)',
  '1-3': 'form 1-3 (staff of an education bureau)',
};

export const tiers: Terms['tiers'] = { contact: 'contact', manager: 'manager', head: 'head' };

export const unitKinds: Terms['unitKinds'] = {
  school: 'school',
  'teacher-training-institution': 'teacher-training institution',
  'education-bureau': 'education bureau',
};

export const mailboxes: Terms['mailboxes'] = { main: 'main mailbox', backup: 'backup mailbox' };

export const sexes: Terms['sexes'] = { male: 'male', female: 'female' };

export const lineClasses: Terms['lineClasses'] = {
  created: 'will be created',
  updated: 'will be updated',
  unchanged: 'unchanged',
  refused: 'refused',
  undecided: 'needs a decision',
  withdrawn: 'will leave the roster',
  spared: 'left as it is',
};

export const writtenLineClasses: Terms['writtenLineClasses'] = {
  created: 'created',
  updated: 'updated',
  undecided: 'decided and written',
  withdrawn: 'left the roster',
};

export const sparedReasons: Terms['sparedReasons'] = {
  changed: 'the row was changed after the import',
  claimed: 'an account was opened with the row after the import',
};
