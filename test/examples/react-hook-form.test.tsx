/** @jsxImportSource react */
// @vitest-environment happy-dom
/** The form of `examples/react-hook-form`, as a teacher fills it in. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { parseCalendarDate, type TeacherForm } from 'tw-teacher-account';
import { en, formatError, zhTW } from 'tw-teacher-account/messages';
import { afterEach, expect, test } from 'vitest';
import { TeacherFormExample } from '../../examples/react-hook-form/TeacherFormExample.js';

afterEach(cleanup);

const context = {
  today: parseCalendarDate('2025-09-01')._unsafeUnwrap(),
  consentVersions: { 'account-terms': '2024-08', 'site-rules': '2023-02', 'personal-data': '2024-08' },
};

const TYPED = {
  accountName: 'AA00000',
  personName: '鄧芳行',
  identityNumber: 'ａ123456789',
  birthDate: '民國79年1月1日',
  jobTitle: '主任',
  phone: '07-3000000',
  password: 'Teach2School',
  passwordConfirmation: 'Teach2School',
  email: 'TEST@mail.com',
  emailConfirmation: 'TEST@mail.com',
  county: '高雄市',
  township: '三民區',
  name: '市立高雄中學',
} as const;
type Typed = keyof typeof TYPED;

function show(catalogue = zhTW) {
  const sent: TeacherForm[] = [];
  render(
    <TeacherFormExample
      catalogue={catalogue}
      context={context}
      submitLabel="申請"
      onSubmit={(form) => {
        sent.push(form);
      }}
    />,
  );
  const input = (name: keyof typeof zhTW.terms.fields) =>
    screen.getByLabelText<HTMLInputElement>(catalogue.terms.fields[name]);
  return {
    sent,
    input,
    type: (name: Typed, text: string = TYPED[name]) => {
      fireEvent.change(input(name), { target: { value: text } });
      fireEvent.blur(input(name));
    },
    tick: () => {
      for (const name of ['account-terms', 'site-rules', 'personal-data'] as const) fireEvent.click(input(name));
    },
    send: () => fireEvent.click(screen.getByRole('button', { name: '申請' })),
  };
}

/** The red text of a field, found as a screen reader finds it. */
function errorOf(input: HTMLInputElement): string | null {
  const id = input.getAttribute('aria-describedby');
  return id === null ? null : (document.getElementById(id)?.textContent ?? null);
}

test('a form that is right arrives parsed: numbers in canonical form, dates Gregorian, the ticks as consents', async () => {
  const { sent, type, tick, send } = show();
  for (const name of Object.keys(TYPED) as Typed[]) type(name);
  tick();
  send();
  await waitFor(() => {
    expect(sent.length).toBe(1);
  });
  expect(screen.queryAllByRole('alert')).toEqual([]);
  expect(sent[0]).toMatchObject({
    form: '1-1',
    identityNumber: 'A123456789',
    birthDate: '1990-01-01',
    unit: { county: '高雄市', township: '三民區', name: '市立高雄中學' },
    backupEmail: null,
    consents: [
      { document: 'account-terms', version: '2024-08' },
      { document: 'site-rules', version: '2023-02' },
      { document: 'personal-data', version: '2024-08' },
    ],
  });
});

test('an empty form is not sent, and every field has its red text, the consents too', async () => {
  const { sent, input, send } = show();
  send();
  await waitFor(() => {
    expect(errorOf(input('accountName'))).toBe(formatError({ code: 'account-name.missing' }, zhTW));
  });
  const optional = input('backupEmail');
  const fields = screen.getAllByRole<HTMLInputElement>('textbox').filter((field) => field !== optional);
  for (const field of [...fields, ...screen.getAllByRole<HTMLInputElement>('checkbox'), input('password')]) {
    expect([field.name, errorOf(field)]).toEqual([field.name, expect.stringMatching(/./)]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  }
  expect(errorOf(optional)).toBeNull();
  expect(document.activeElement).toBe(input('accountName'));
  expect(sent).toEqual([]);
});

test('a field is told of when it is left, in the language of the page, and no longer once it is mended', async () => {
  const { input, type } = show(en);
  type('identityNumber', 'A12345678l');
  await waitFor(() => {
    expect(errorOf(input('identityNumber'))).toMatch(/letter l where a digit belongs/);
  });
  expect(errorOf(input('accountName'))).toBeNull();
  type('identityNumber');
  await waitFor(() => {
    expect(errorOf(input('identityNumber'))).toBeNull();
  });
});
