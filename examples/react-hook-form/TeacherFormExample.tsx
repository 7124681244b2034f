/** @jsxImportSource react */
/**
 * Form 1-1 (在職教師帳號申請表) with react-hook-form: the package's schema is a Standard Schema, and is handed over as it is.
 *
 * Every wrong field has its red text below it, in the person's language, as soon as she leaves the field, and again when she
 * sends the form. There is no rule in here.
 *
 * @module
 */
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import {
  type ApplicationFormContext,
  CONSENT_DOCUMENTS,
  type ConsentDocument,
  type ConsentVersions,
  type TeacherForm,
} from 'tw-teacher-account';
import type { Catalogue } from 'tw-teacher-account/messages';
import { teacherFormSchema } from 'tw-teacher-account/zod';

/** What the inputs hold: whatever a person typed. */
export type TypedForm = Record<(typeof TEXTS)[number]['name'], string> & {
  readonly unit: Record<(typeof UNIT_TEXTS)[number]['name'], string>;
  readonly teachingSubjects: readonly [];
  readonly consents: Record<ConsentDocument, { readonly agreed: boolean; readonly version: string }>;
};

/** What the form is shown with. */
export interface TeacherFormProps {
  readonly catalogue: Catalogue;
  readonly context: ApplicationFormContext;
  readonly submitLabel: string;
  /** Gets the parsed form: every value in it is of its own type. */
  readonly onSubmit: (form: TeacherForm) => void;
}

const UNIT_TEXTS = [
  { name: 'county', autoComplete: 'off' },
  { name: 'township', autoComplete: 'off' },
  { name: 'name', autoComplete: 'organization' },
] as const;

const TEXTS = [
  { name: 'accountName', autoComplete: 'username' },
  { name: 'personName', autoComplete: 'name' },
  { name: 'identityNumber', autoComplete: 'off' },
  { name: 'birthDate', autoComplete: 'bday' },
  { name: 'jobTitle', autoComplete: 'organization-title' },
  { name: 'phone', autoComplete: 'tel', type: 'tel' },
  { name: 'password', autoComplete: 'new-password', type: 'password' },
  { name: 'passwordConfirmation', autoComplete: 'new-password', type: 'password' },
  { name: 'email', autoComplete: 'email', type: 'email' },
  { name: 'emailConfirmation', autoComplete: 'email', type: 'email' },
  { name: 'backupEmail', autoComplete: 'email', type: 'email' },
] as const;

/** The form. */
export function TeacherFormExample({ catalogue, context, submitLabel, onSubmit }: TeacherFormProps) {
  const { register, handleSubmit, getFieldState, formState } = useForm<TypedForm, unknown, TeacherForm>({
    mode: 'onTouched',
    defaultValues: emptyForm(context.consentVersions),
    resolver: standardSchemaResolver(teacherFormSchema<TypedForm>(catalogue, context)),
  });
  const { fields, forms } = catalogue.terms;

  const field = (name: Parameters<typeof register>[0], attributes: InputAttributes) => {
    const registered = register(name);
    // a consent is wrong as a whole, and not its tick
    const { error } = getFieldState(name.replace(/\.agreed$/, '') as typeof name, formState);
    const errorId = `${name}-error`;
    return (
      <p key={name}>
        <label>
          {attributes.label}
          <input
            type={attributes.type ?? 'text'}
            autoComplete={attributes.autoComplete}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? undefined : errorId}
            {...registered}
          />
        </label>
        {error !== undefined && (
          <strong id={errorId} role="alert">
            {error.message}
          </strong>
        )}
      </p>
    );
  };

  return (
    <form noValidate lang={catalogue.language} onSubmit={(event) => void handleSubmit(onSubmit)(event)}>
      <h1>{forms['1-1']}</h1>
      {TEXTS.map(({ name, ...attributes }) => field(name, { ...attributes, label: fields[name] }))}
      <fieldset>
        <legend>{fields.unit}</legend>
        {UNIT_TEXTS.map(({ name, ...attributes }) => field(`unit.${name}`, { ...attributes, label: fields[name] }))}
      </fieldset>
      <fieldset>
        <legend>{fields.consents}</legend>
        {CONSENT_DOCUMENTS.map((name) => field(`consents.${name}.agreed`, { type: 'checkbox', label: fields[name] }))}
      </fieldset>
      <button type="submit">{submitLabel}</button>
    </form>
  );
}

interface InputAttributes {
  readonly label: string;
  readonly type?: string;
  readonly autoComplete?: string;
}

function emptyForm(versions: ConsentVersions): TypedForm {
  const ticks = CONSENT_DOCUMENTS.map((name) => [name, { agreed: false, version: versions[name] }] as const);
  return {
    ...(Object.fromEntries(TEXTS.map(({ name }) => [name, ''])) as Record<(typeof TEXTS)[number]['name'], string>),
    unit: { county: '', township: '', name: '' },
    teachingSubjects: [],
    consents: Object.fromEntries(ticks) as TypedForm['consents'],
  };
}
