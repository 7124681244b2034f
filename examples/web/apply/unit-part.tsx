/** @module 服務學校: county, township, kind and school, each list after the choice before it. */
import { REGISTRAR_OF_FORM, SCHOOL_KIND_NAMES } from 'tw-teacher-account';
import { SelectField } from '../pages/form-parts.js';
import { type ApplicationView, textsAt } from './application-view.js';
import { StepButton } from './step-button.js';

/** The four lists; a unit that is no school has no kind of school. */
export function UnitPart({ view }: { readonly view: ApplicationView }) {
  const { visit, words, form, fields, schools } = view;
  const { fields: labels, unitKinds } = visit.catalogue.terms;
  const isSchool = form === '1-1';
  const list = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  return (
    <fieldset class="group" id="unit" data-part="unit">
      <legend>{isSchool ? labels.unit : unitKinds[REGISTRAR_OF_FORM[form]]}</legend>
      <p class="hint">{words.unitHint}</p>
      <div class="row">
        <SelectField
          visit={visit}
          id="unitCounty"
          label={labels.county}
          value={fields.unitCounty}
          options={list(schools.counties)}
          none={words.choose}
          texts={textsAt(view, 'unitCounty')}
        />
        <SelectField
          visit={visit}
          id="unitTownship"
          label={labels.township}
          value={fields.unitTownship}
          options={list(schools.townships)}
          none={fields.unitCounty === '' ? words.chooseCountyFirst : words.choose}
          texts={textsAt(view, 'unitTownship')}
        />
        {isSchool ? (
          <SelectField
            visit={visit}
            id="unitKind"
            label={labels.kind}
            value={fields.unitKind}
            options={schools.kinds.map((kind) => ({ value: kind, text: SCHOOL_KIND_NAMES[kind] }))}
            none={fields.unitCounty === '' ? words.chooseCountyFirst : words.choose}
            isRequired={false}
            texts={textsAt(view, 'unitKind')}
          />
        ) : null}
      </div>
      <SelectField
        visit={visit}
        id="unitCode"
        label={labels.name}
        value={fields.unitCode}
        options={schools.units.map(({ code, name }) => ({ value: code, text: name }))}
        none={noneOf(view)}
        texts={textsAt(view, 'unitCode')}
      />
      {/* without a script, the lists are filled by the server */}
      <noscript>
        <StepButton view={view} step="update-schools" part="unit" text={words.updateSchools} />
      </noscript>
    </fieldset>
  );
}

function noneOf({ words, fields, schools }: ApplicationView): string {
  if (schools.units.length > 0) return words.choose;
  return fields.unitCounty === '' ? words.chooseCountyFirst : words.chooseTownshipFirst;
}
