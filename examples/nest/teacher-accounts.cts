/** The service: raw input goes in, an event comes out, or an exception of Nest. @module */
import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';
import {
  type AccountOpened,
  type BusinessActor,
  type ConsentVersions,
  type Instant,
  instantFromEpochMilliseconds,
  type PreRegistered,
  parseRosterEntry,
  parseTeacherForm,
  preRegister,
  submitApplication,
  todayInTaipei,
  type Unit,
} from 'tw-teacher-account';
import { exceptionOf, exceptionOfFields } from './exception-of.cjs';
import { PORTS, type Ports, PortsModule } from './ports.cjs';

/** The documents that this site shows. */
export const CONSENT_VERSIONS: ConsentVersions = {
  'account-terms': '2024-08',
  'site-rules': '2023-02',
  'personal-data': '2024-08',
};

/** What a controller calls. The rules are the package's: here is only what Nest needs. */
@Injectable()
export class TeacherAccounts {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  /** 教師資料登錄. `actor` comes from the session of whoever signed in. */
  async register(raw: unknown, actor: BusinessActor): Promise<PreRegistered> {
    const now = clock();
    const entry = parseRosterEntry(raw, { today: todayInTaipei(now) });
    if (entry.isErr()) throw exceptionOfFields(entry.error.fields);
    const command = { actor, unit: actor.unit, entry: entry.value };
    return preRegister(command, now, this.ports).match(same, thrown);
  }

  /** 線上申請. `client` is whatever tells apart who sends. */
  async apply(raw: unknown, client: string): Promise<AccountOpened> {
    const now = clock();
    const form = parseTeacherForm(raw, { today: todayInTaipei(now), consentVersions: CONSENT_VERSIONS });
    if (form.isErr()) throw exceptionOfFields(form.error.fields);
    const command = { form: form.value, client, idempotencyKey: null };
    return submitApplication(command, now, this.ports).match(same, thrown);
  }
}

/** The module that an application imports. */
@Module({})
export class TeacherAccountsModule {
  static forUnits(units: readonly Unit[]): DynamicModule {
    return {
      module: TeacherAccountsModule,
      imports: [PortsModule.forUnits(units)],
      providers: [TeacherAccounts],
      exports: [TeacherAccounts],
    };
  }
}

function clock(): Instant {
  return instantFromEpochMilliseconds(Date.now())._unsafeUnwrap(); // no clock is out of its range
}

const same = <T,>(event: T): T => event;
const thrown = (error: Parameters<typeof exceptionOf>[0]): never => {
  throw exceptionOf(error);
};
