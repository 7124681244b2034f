/** @module How somebody is reached and signs in: phone, password, mailboxes, test mail. */
import { checkPassword, MANUAL_PASSWORD_POLICY, parseAccountName } from 'tw-teacher-account';
import { TextField } from '../pages/form-parts.js';
import { type ApplicationView, textsAt } from './application-view.js';
import { RuleList } from './rule-list.js';
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
        live={<RuleList id="password" checks={checkPassword('', SOME_NAME)} isEmpty catalogue={catalogue} />}
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
  const { visit, words, fields, challenge } = view;
  const labels = visit.catalogue.terms.fields;
  return (
    <fieldset class="group" id="mail" data-part="mail">
      <legend>{labels.email}</legend>
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
      <div class="test-mail" role="group" aria-label={words.testMailTitle}>
        <input type="hidden" name="challengeSeal" value={challenge.seal} />
        <TextField
          visit={visit}
          id="challengeAnswer"
          label={words.challenge}
          inputmode="numeric"
          size={4}
          value=""
          isRequired={false}
          hint={
            <>
              {words.challengeHint}
              <strong class="digits">{challenge.digits}</strong>
            </>
          }
          texts={textsAt(view, 'challengeAnswer')}
        />
        <StepButton view={view} step="send-test-mail" part="mail" text={words.sendTestMail} />
      </div>
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
