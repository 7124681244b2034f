/** @module 帳號申請同意書: the three documents, each read and ticked, in the version that is in force. */
import { CONSENT_DOCUMENTS } from 'tw-teacher-account';
import { FieldTextsBox } from '../pages/form-parts.js';
import { type ApplicationView, isWrong, textsAt } from './application-view.js';

/** The three boxes. A box sends the version that is shown beside it. */
export function ConsentPart({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields, consentVersions } = view;
  const labels = visit.catalogue.terms.fields;
  return (
    <fieldset class="group" id="consents">
      <legend>{labels.consents}</legend>
      <p class="hint">{words.consentsIntro}</p>
      {CONSENT_DOCUMENTS.map((document) => {
        const version = consentVersions[document];
        return (
          <div class="field" data-field={document}>
            <label class="choice">
              <input
                type="checkbox"
                id={document}
                name={document}
                value={version}
                checked={fields[document] === version}
                aria-required="true"
                aria-invalid={isWrong(view, document) ? 'true' : undefined}
                aria-describedby={`${document}-version ${document}-texts`}
              />
              <span>{words.agree(labels[document])}</span>
              <small id={`${document}-version`}>{words.version(version)}</small>
            </label>
            <details>
              <summary>{words.readDocument(labels[document])}</summary>
              <p>{words.sampleText}</p>
            </details>
            <FieldTextsBox id={document} texts={textsAt(view, document)} />
          </div>
        );
      })}
    </fieldset>
  );
}
