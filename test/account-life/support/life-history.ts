/** Histories of accounts: steps taken by the real use cases on a store, beside the model. */
import * as fc from 'fast-check';
import { submitApplication } from '../../../src/account-application/submit-application.js';
import { acceptTeacher } from '../../../src/account-life/accept-teacher.js';
import { changeJobTitle } from '../../../src/account-life/change-job-title.js';
import { eraseAccount } from '../../../src/account-life/erase-account.js';
import { leaveService } from '../../../src/account-life/leave-service.js';
import { releaseTeacher } from '../../../src/account-life/release-teacher.js';
import { succeedIdentityNumber } from '../../../src/account-life/succeed-identity-number.js';
import { voidClaim } from '../../../src/account-life/void-claim.js';
import { accountNameKey } from '../../../src/account-name/account-name.js';
import { parseJobTitle } from '../../../src/job-title/job-title.js';
import { preRegister } from '../../../src/pre-registration/pre-register.js';
import { RETENTION_POLICY } from '../../../src/retention/retention-policy.js';
import { commandOf, entryOf, formOf, NOW, numberOf, OTHER_SCHOOL, SCHOOL, type Scene } from '../../workflow/scene.js';
import {
  createLifeModel,
  DATES,
  DEEDS,
  KEPT_DAYS,
  type LifeModel,
  type LifeStep,
  NAMES,
  NUMBERS,
  rowKey,
  stepInModel,
  TITLES,
  UNITS,
} from './life-model.js';
import { about, daysAfter, nameOf, OPERATORS, operator } from './teacher.js';

/** Every answer that the use cases can give, but for those of who may ask, and those of a store that fails. */
export const LIFE_ANSWERS = [
  'created',
  'updated',
  'unchanged',
  'account-opened',
  'application.no-match',
  'account.identity-number-taken',
  'account.name-taken',
  'released',
  'left-service',
  'accepted',
  'job-title-changed',
  'identity-number-replaced',
  'voided',
  'erased',
  'nothing to change',
  'pre-registration.not-on-roster',
  'account.not-at-unit',
  'account.none-to-accept',
  'account.unknown',
  'account.voided',
  'account.other-number',
  'account.erased',
  'account.in-service',
  'account.kept',
  'operator.same',
];

/** A store, and what else the use cases need. */
export type LifePorts = Scene['ports'];

/** Steps that were not drawn as often would hardly ever meet. */
const OFTEN: Readonly<Record<LifeStep['does'], number>> = {
  register: 6,
  apply: 5,
  release: 3,
  leave: 1,
  accept: 5,
  title: 2,
  succeed: 2,
  void: 1,
  erase: 4,
};

export function lifeSteps(maxLength: number): fc.Arbitrary<readonly LifeStep[]> {
  const does = fc.oneof(...DEEDS.map((deed) => ({ arbitrary: fc.constant(deed), weight: OFTEN[deed] })));
  const index = (below: number) => fc.nat({ max: below - 1 });
  const rarely = (often: number) => fc.nat({ max: often }).map((drawn) => (drawn === 0 ? 1 : 0));
  const step = fc.record<LifeStep>({
    does,
    unit: index(UNITS),
    number: fc.oneof({ arbitrary: index(2), weight: 3 }, { arbitrary: index(NUMBERS), weight: 1 }),
    to: index(NUMBERS),
    name: index(NAMES.length),
    date: rarely(8),
    title: index(TITLES.length),
    alone: rarely(10).map((drawn) => drawn === 1),
    days: fc.nat({ max: 3 }),
  });
  return fc.array(step, { minLength: Math.floor(maxLength / 2), maxLength, size: 'max' });
}

/** Takes every step on the ports and in the model, compares, and tells each answer. */
export async function liveThrough(
  steps: readonly LifeStep[],
  ports: LifePorts,
  tell: (answer: string) => void,
): Promise<void> {
  const model = createLifeModel();
  for (const [place, step] of steps.entries()) {
    const wanted = stepInModel(model, step);
    const found = await take(step, daysAfter(NOW, model.day), ports);
    demandSame(`the answer to step ${place}, ${JSON.stringify(step)}`, found, wanted);
    tell(found);
    await demandStored(model, ports);
  }
}

const UNIT_OF = [SCHOOL, OTHER_SCHOOL] as const;

async function take(step: LifeStep, now: typeof NOW, ports: LifePorts): Promise<string> {
  const unit = UNIT_OF[step.unit] ?? SCHOOL;
  const teacher = about(unit, numberOf(step.number));
  const accountName = nameOf(NAMES[step.name] ?? '');
  const [birthDate = '', jobTitle = ''] = [DATES[step.date], TITLES[step.title]];
  const operators = step.alone ? { ...OPERATORS, confirmedBy: OPERATORS.proposedBy } : OPERATORS;
  const who = { person: step.number, birthDate };
  const { actor } = teacher;

  const acts = {
    register: () =>
      preRegister({ actor, unit: unit.code, entry: entryOf({ ...who, jobTitle }), confirmed: true }, now, ports).map(
        ({ outcome }) => outcome,
      ),
    apply: () => {
      const form = formOf({ ...who, accountName, unit: { code: unit.code } });
      return submitApplication(commandOf(form, { key: null }), now, ports).map(({ type }) => type);
    },
    release: () => releaseTeacher(teacher, now, ports).map(({ event }) => event.type),
    leave: () => leaveService(teacher, now, ports).map(({ event }) => event.type),
    accept: () => acceptTeacher(teacher, now, ports).map(({ event }) => event.type),
    title: () =>
      changeJobTitle({ ...teacher, jobTitle: parseJobTitle(jobTitle)._unsafeUnwrap() }, now, ports).map(
        (recorded) => recorded?.event.type ?? 'nothing to change',
      ),
    succeed: () => {
      const numbers = { from: numberOf(step.number), to: numberOf(step.to) };
      return succeedIdentityNumber({ ...operators, accountName, ...numbers }, now, ports).map(
        ({ event }) => event.type,
      );
    },
    void: () => voidClaim({ ...operators, accountName }, now, ports).map(({ event }) => event.type),
    erase: () => {
      const policy = { ...RETENTION_POLICY, accountDays: KEPT_DAYS };
      return eraseAccount({ actor: operator('nightly'), accountName, policy }, now, ports).map(
        ({ event }) => event.type,
      );
    },
  };
  const answer = await acts[step.does]();
  return answer.isOk() ? answer.value : answer.error.code;
}

/** Compares all that is stored with the model, and demands what must hold whatever the model says. */
async function demandStored(model: LifeModel, ports: LifePorts): Promise<void> {
  const { accounts, preRegistrations } = ports;
  const claims: string[] = [];
  for (const [unit, { code }] of UNIT_OF.entries()) {
    for (let number = 0; number < NUMBERS; number += 1) {
      const row = (await preRegistrations.find(code, numberOf(number)))._unsafeUnwrap();
      const wanted = model.rows.get(rowKey(unit, number));
      const wantedText =
        wanted === undefined
          ? null
          : [DATES[wanted.date], TITLES[wanted.title], nameAt(wanted.claim), wanted.isOn, wanted.version];
      const found = row && [
        row.birthDate,
        row.jobTitle,
        row.claim?.accountName ?? null,
        row.withdrawnAt === null,
        row.version,
      ];
      demandSame(`row ${unit} ${number}`, found, wantedText);
      if (row?.withdrawnAt === null && row.claim !== null) claims.push(`${code} ${row.claim.accountName} ${number}`);
    }
  }
  for (let number = 0; number < NUMBERS; number += 1) {
    const holder = (await accounts.findByIdentityNumber(numberOf(number)))._unsafeUnwrap();
    demandSame(`whose number ${number} is`, holder?.name ?? null, nameAt(model.holders.get(number)?.name ?? null));
  }
  for (const [name, text] of NAMES.entries()) {
    const key = accountNameKey(nameOf(text));
    const account = (await accounts.findByName(key))._unsafeUnwrap();
    const wanted = model.accounts.get(name);
    const events = (await accounts.listEvents(key))._unsafeUnwrap();
    const types = events.map(({ event }) => event.type);
    demandSame(`what happened to ${text}`, types, wanted?.events ?? []);
    demandSame(`${text} is there`, account !== null, wanted !== undefined);
    if (account === null || wanted === undefined) continue;

    const found = [account.name, account.identityNumber, account.unit, account.jobTitle, account.birthDate];
    const title = wanted.title === null ? null : TITLES[wanted.title];
    const unit = UNIT_OF[wanted.unit]?.code;
    demandSame(text, found, [text, numberOf(wanted.number), unit, title, DATES[wanted.date]]);
    const days = [wanted.releasedAt, wanted.voidedAt, wanted.erasedAt].map((day) =>
      day === null ? null : daysAfter(NOW, day),
    );
    const moments = [account.releasedAt, account.voidedAt, account.erasedAt];
    demandSame(`when ${text} was released, voided, erased`, moments, days);
    // whatever the model says
    demandSame(`the version of ${text}`, account.version, events.length + 1);
    demandSame(
      `the versions of what happened to ${text}`,
      events.map(({ version }) => version),
      versionsTo(account.version),
    );
    const isClosed = account.voidedAt !== null || account.erasedAt !== null;
    demandSame(`nobody signs in to ${text} that was closed`, account.passwordHash === null, isClosed);
    const contact = [account.phone, account.email, account.backupEmail].filter((value) => value !== null);
    demandSame(`${text} can be reached unless it was erased`, contact.length > 0, account.erasedAt === null);
    const isInService = account.releasedAt === null && account.voidedAt === null;
    const claim = `${account.unit} ${account.name} ${wanted.number}`;
    demandSame(`${text} in service is on its unit's roster`, !isInService || claims.includes(claim), true);
  }
}

function nameAt(index: number | null): string | null {
  return index === null ? null : (NAMES[index] ?? null);
}

function versionsTo(last: number): readonly number[] {
  return Array.from({ length: last - 1 }, (_, index) => index + 2);
}

function demandSame(what: string, found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: found ${one}, wanted ${other}`);
}
