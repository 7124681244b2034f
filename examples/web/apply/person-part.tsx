/** @module Who applies: account name, name, identity number, birth date. */
import { ACCOUNT_NAME_RULE, checkAccountName, describeIdentityNumber, parseIdentityNumber } from 'tw-teacher-account';
import { TextField } from '../pages/form-parts.js';
import { RuleList, untouched } from '../pages/rule-list.js';
import { type ApplicationView, textsAt } from './application-view.js';
import { BirthDateField } from './birth-date-field.js';

/** The fields of the person. */
export function PersonPart({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields } = view;
  const { catalogue } = visit;
  const labels = catalogue.terms.fields;
  return (
    <>
      <TextField
        visit={visit}
        id="accountName"
        label={labels.accountName}
        value={fields.accountName}
        hint={words.accountHint(ACCOUNT_NAME_RULE)}
        autocomplete="username"
        texts={textsAt(view, 'accountName')}
        live={
          <RuleList
            visit={visit}
            id="accountName-rules"
            rules={
              fields.accountName === ''
                ? untouched(checkAccountName(''))
                : checkAccountName(fields.accountName).map((check) => ({ check, holds: check.holds }))
            }
          />
        }
      />
      <TextField
        visit={visit}
        id="personName"
        label={labels.personName}
        value={fields.personName}
        hint={words.nameHint}
        autocomplete="name"
        texts={textsAt(view, 'personName')}
      />
      <TextField
        visit={visit}
        id="identityNumber"
        label={labels.identityNumber}
        value={fields.identityNumber}
        hint={words.numberHint}
        texts={textsAt(view, 'identityNumber')}
        live={<NumberKind view={view} />}
      />
      <BirthDateField view={view} />
    </>
  );
}

/** What sort of number it is: one of three lines, of which the script shows the right one. */
function NumberKind({ view }: { readonly view: ApplicationView }) {
  const kind = parseIdentityNumber(view.fields.identityNumber)
    .map((number) => describeIdentityNumber(number).kind)
    .unwrapOr(null);
  return (
    <p class="seen" id="identityNumber-kind" aria-live="polite">
      {Object.entries(view.words.numberKinds).map(([known, text]) => (
        <span data-kind={known} hidden={known !== kind}>
          {text}
        </span>
      ))}
    </p>
  );
}
