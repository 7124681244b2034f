/**
 * A NestJS application in CommonJS: a school registers a teacher, she applies, and her account is there.
 *
 *     npx tsx --tsconfig examples/nest/tsconfig.json examples/nest/main.cts
 *
 * @module
 */
import 'reflect-metadata';
import { HttpException, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type BusinessActor,
  parseCounty,
  parseTownship,
  parseUnitCode,
  parseUnitName,
  type Unit,
} from 'tw-teacher-account';
import { formatEvent, zhTW } from 'tw-teacher-account/messages';
import { CONSENT_VERSIONS, TeacherAccounts, TeacherAccountsModule } from './teacher-accounts.cjs';

const county = parseCounty('高雄市')._unsafeUnwrap(); // fixed texts: these parsers cannot refuse them
const school: Unit = {
  code: parseUnitCode('553301')._unsafeUnwrap(),
  kind: 'school',
  name: parseUnitName('市立高雄中學')._unsafeUnwrap(),
  county,
  township: parseTownship('三民區', county)._unsafeUnwrap(),
  schoolKind: 'senior-high',
};
const contact: BusinessActor = { kind: 'business-account', id: 'business-7', unit: school.code, tier: 'contact' };
const person = { personName: '鄧芳行', identityNumber: 'A123456789', jobTitle: '主任' };
const consents = Object.fromEntries(
  Object.entries(CONSENT_VERSIONS).map(([document, version]) => [document, { agreed: true, version }]),
);
const form = {
  ...person,
  accountName: 'AA00000',
  birthDate: '民國79年1月1日',
  unit: { code: school.code },
  teachingSubjects: [],
  phone: '07-3000000',
  password: 'Teach2School',
  passwordConfirmation: 'Teach2School',
  email: 'TEST@mail.com',
  emailConfirmation: 'TEST@mail.com',
  backupEmail: '',
  consents,
};

async function main(): Promise<void> {
  Logger.overrideLogger(false);
  const app = await NestFactory.createApplicationContext(TeacherAccountsModule.forUnits([school]));
  const accounts = app.get(TeacherAccounts);
  const apply = (raw: unknown) =>
    accounts.apply(raw, 'session-1').then(
      (event) => formatEvent(event, zhTW),
      (error: unknown) => {
        if (!(error instanceof HttpException)) throw error;
        return JSON.stringify(error.getResponse());
      },
    );

  console.log(await apply({ ...form, accountName: 'A1' }));
  console.log(await apply(form)); // too early: the school has not registered her yet
  const registered = await accounts.register({ ...person, sex: '男', birthDate: '1990/01/01' }, contact);
  console.log(formatEvent(registered, zhTW));
  console.log(await apply(form));
  await app.close();
}

void main();
