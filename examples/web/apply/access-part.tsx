/** @module How somebody is reached and signs in: phone, password, mailboxes, test mail. */
import { checkPassword, MANUAL_PASSWORD_POLICY, parseAccountName } from 'tw-teacher-account';
import { describedBy, Field, TextField } from '../pages/form-parts.js';
import { RuleList, untouched } from '../pages/rule-list.js';
import { type ApplicationView, isWrong, textsAt } from './application-view.js';
import { StepButton } from './step-button.js';

/** Any name: with one, the rule about the name is among the rules. */
const SOME_NAME = parseAccountName('AA00000').unwrapOr(null);

/** Phone and password. */
export function AccessPart({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields } = view;
  const { catalogue } = visit;
  const labels = catalogue.terms.fields;
  return (
    <>
      <TextField
        visit={visit}
        id="phone"
        label={labels.phone}
        type="tel"
        inputmode="tel"
        value={fields.phone}
        hint={words.phoneHint}
        autocomplete="tel"
        texts={textsAt(view, 'phone')}
      />
      <TextField
        visit={visit}
        id="password"
        label={labels.password}
        type="password"
        value=""
        hint={words.passwordHint(MANUAL_PASSWORD_POLICY)}
        autocomplete="new-password"
        texts={textsAt(view, 'password')}
        live={<RuleList visit={visit} id="password-rules" rules={untouched(checkPassword('', SOME_NAME))} />}
      />
      <TextField
        visit={visit}
        id="passwordConfirmation"
        label={labels.passwordConfirmation}
        type="password"
        value=""
        hint={words.passwordAgainHint}
        autocomplete="new-password"
        texts={textsAt(view, 'passwordConfirmation')}
      />
    </>
  );
}

/** The mailboxes, and the test mail. */
export function MailPart({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields } = view;
  const labels = visit.catalogue.terms.fields;
  return (
    <fieldset class="group" id="mail" data-part="mail">
      <legend>{words.mailTitle}</legend>
      <TextField
        visit={visit}
        id="email"
        label={labels.email}
        type="email"
        inputmode="email"
        value={fields.email}
        hint={words.emailHint}
        autocomplete="email"
        texts={textsAt(view, 'email')}
      />
      <TestMailField view={view} />
      <TextField
        visit={visit}
        id="emailConfirmation"
        label={labels.emailConfirmation}
        type="email"
        inputmode="email"
        value={fields.emailConfirmation}
        hint={words.emailAgainHint}
        texts={textsAt(view, 'emailConfirmation')}
      />
      <TextField
        visit={visit}
        id="backupEmail"
        label={labels.backupEmail}
        type="email"
        inputmode="email"
        value={fields.backupEmail}
        hint={words.backupHint}
        isRequired={false}
        texts={textsAt(view, 'backupEmail')}
      />
    </fieldset>
  );
}

/** 填寫驗證碼後寄發測試信. */
function TestMailField({ view }: { readonly view: ApplicationView }) {
  const { visit, words, challenge } = view;
  const id = 'challengeAnswer';
  const hint = (
    <>
      {words.challengeHint}
      <strong class="digits">{challenge.digits}</strong>
    </>
  );
  return (
    <Field visit={visit} id={id} label={words.challenge} isRequired={false} hint={hint} texts={textsAt(view, id)}>
      <div class="boxes">
        <input type="hidden" name="challengeSeal" value={challenge.seal} />
        <input
          id={id}
          name={id}
          size={4}
          inputmode="numeric"
          autocomplete="off"
          aria-invalid={isWrong(view, id) ? 'true' : undefined}
          aria-describedby={describedBy(id)}
        />
        <StepButton view={view} step="send-test-mail" part="mail" text={words.sendTestMail} />
      </div>
    </Field>
  );
}
