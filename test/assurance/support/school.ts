/** A school that registers teachers, hands out claim codes and confirms applicants. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { submitApplication } from '../../../src/account-application/submit-application.js';
import type { VoucherHolder } from '../../../src/assurance/applicant-vouchers.js';
import { type EmailAddress, parseEmailAddress } from '../../../src/contact/email-address.js';
import { preRegister } from '../../../src/pre-registration/pre-register.js';
import type { Unit } from '../../../src/school/unit.js';
import {
  commandOf,
  createScene,
  entryOf,
  formOf,
  NOW,
  numberOf,
  registrarOf,
  SCHOOL,
  type Scene,
} from '../../workflow/scene.js';

/** The teacher, and the mailbox that she applies with. */
export const HOLDER: VoucherHolder = { unit: SCHOOL.code, identityNumber: numberOf(1) };
export const MAIL: EmailAddress = parseEmailAddress('fang@school.example')._unsafeUnwrap();

/** The ports of a scene, with random bytes. */
export function schoolPorts({ ports }: Scene) {
  return { ...ports, randomBytes: (length: number) => new Uint8Array(randomBytes(length)) };
}

/** A scene in which a person is registered. */
export async function registered(scene: Scene = createScene(), unit: Unit = SCHOOL, person = 1): Promise<Scene> {
  const command = { actor: registrarOf(unit), unit: unit.code, entry: entryOf({ person }) };
  expect((await preRegister(command, NOW, scene.ports)).isOk()).toBe(true);
  return scene;
}

/** A scene in which the person has left the roster. */
export async function withdrawn(): Promise<Scene> {
  const scene = await registered();
  const { preRegistrations } = scene.ports;
  const row = (await preRegistrations.find(HOLDER.unit, HOLDER.identityNumber))._unsafeUnwrap();
  if (row === null) throw new Error('the row is there');
  expect((await preRegistrations.save({ ...row, version: 2, withdrawnAt: NOW }, 1)).isOk()).toBe(true);
  return scene;
}

/** A scene in which the person has an account. */
export async function accountFor(): Promise<Scene> {
  const scene = await registered();
  expect((await submitApplication(commandOf(formOf()), NOW, scene.ports)).isOk()).toBe(true);
  return scene;
}
