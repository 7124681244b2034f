import * as fc from 'fast-check';
import { expect } from 'vitest';
import { fingerprintText } from '../../src/account-application/application-fingerprint.js';
import { parseApplicationForm } from '../../src/application-form/parse-application-form.js';
import { parsePassword } from '../../src/password/password.js';
import {
  applicationForm,
  rawApplicationForm,
  SAMPLE_FORM_CONTEXT,
} from '../../src/testing/arbitraries/application-form.js';
import { property } from '../support/property.js';

property([rawApplicationForm()])('two spellings of one form have one text', ({ raw, form }) => {
  const read = parseApplicationForm({ ...raw, form: form.form }, SAMPLE_FORM_CONTEXT)._unsafeUnwrap();
  expect(fingerprintText(read)).toBe(fingerprintText(form));
});

property([applicationForm()])('the password has no part in it', (form) => {
  const other = parsePassword(`x${form.password.slice(2)}yz`.slice(0, 20), null)._unsafeUnwrap();
  expect(fingerprintText({ ...form, password: other })).toBe(fingerprintText(form));
  expect(JSON.parse(fingerprintText(form))).not.toHaveProperty('password');
});

property([applicationForm(), applicationForm(), fc.nat()])('every other field has', (form, other, at) => {
  const fields = Object.keys(form).filter((field) => field !== 'password' && field in other) as (keyof typeof form)[];
  const field = fields[at % fields.length];
  fc.pre(field !== undefined && JSON.stringify(form[field]) !== JSON.stringify(other[field]));
  const changed = { ...form, ...Object.fromEntries([[field, other[field]]]) };
  expect(fingerprintText(changed)).not.toBe(fingerprintText(form));
});
