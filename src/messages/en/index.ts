import type { Catalogue } from '../catalogue.js';
import * as accountAccess from './account-access.js';
import * as accountLife from './account-life.js';
import * as accountName from './account-name.js';
import * as birthDate from './birth-date.js';
import * as calendarDate from './calendar-date.js';
import * as consent from './consent.js';
import * as county from './county.js';
import * as database from './database.js';
import * as diagnosis from './diagnosis.js';
import * as emailAddress from './email-address.js';
import { events } from './events.js';
import * as identityNumber from './identity-number.js';
import * as instant from './instant.js';
import * as jobTitle from './job-title.js';
import * as mail from './mail.js';
import * as oneTimeToken from './one-time-token.js';
import * as password from './password.js';
import * as personName from './person-name.js';
import * as phoneNumber from './phone-number.js';
import * as rawRecord from './raw-record.js';
import * as rosterFile from './roster-file.js';
import * as rosterImport from './roster-import.js';
import * as schoolKind from './school-kind.js';
import * as sex from './sex.js';
import * as teachingSubject from './teaching-subject.js';
import {
  fields,
  forms,
  lineClasses,
  mailboxes,
  sexes,
  sparedReasons,
  tiers,
  unitKinds,
  writtenLineClasses,
} from './terms.js';
import * as township from './township.js';
import * as unit from './unit.js';
import * as workflow from './workflow.js';

/** English. */
export const en: Catalogue = {
  language: 'en',
  errors: {
    ...accountAccess.errors,
    ...accountLife.errors,
    ...accountName.errors,
    ...birthDate.errors,
    ...calendarDate.errors,
    ...consent.errors,
    ...county.errors,
    ...database.errors,
    ...emailAddress.errors,
    ...identityNumber.errors,
    ...instant.errors,
    ...jobTitle.errors,
    ...mail.errors,
    ...oneTimeToken.errors,
    ...password.errors,
    ...personName.errors,
    ...phoneNumber.errors,
    ...rawRecord.errors,
    ...rosterFile.errors,
    ...rosterImport.errors,
    ...schoolKind.errors,
    ...sex.errors,
    ...teachingSubject.errors,
    ...township.errors,
    ...unit.errors,
    ...workflow.errors,
  },
  notices: {
    ...birthDate.notices,
    ...emailAddress.notices,
    ...identityNumber.notices,
    ...jobTitle.notices,
    ...personName.notices,
    ...phoneNumber.notices,
    ...rosterImport.notices,
    ...teachingSubject.notices,
    ...workflow.notices,
  },
  questions: rosterImport.questions,
  causes: diagnosis.causes,
  unexplained: diagnosis.unexplained,
  rules: {
    ...accountName.rules,
    ...password.rules,
  },
  events,
  terms: { fields, forms, tiers, unitKinds, mailboxes, sexes, lineClasses, writtenLineClasses, sparedReasons },
  labelled: (label, sentence) => `${label}: ${sentence}`,
  importLine: rosterImport.importLine,
};
