/** An error of the package as the exception that Nest answers a request with. @module */
import { HttpException, HttpStatus } from '@nestjs/common';
import type { FieldError, PreRegisterError, SubmitApplicationError } from 'tw-teacher-account';
import { type DomainError, formatError, formatFieldError, zhTW } from 'tw-teacher-account/messages';

type Refusal = PreRegisterError | SubmitApplicationError;

/** What is not the sender's fault, and what the sender may try again later. */
const STATUSES: { readonly [Code in Refusal['code']]?: HttpStatus } = {
  'store.unavailable': HttpStatus.SERVICE_UNAVAILABLE,
  'store.conflict': HttpStatus.SERVICE_UNAVAILABLE,
  'application.too-many-attempts': HttpStatus.TOO_MANY_REQUESTS,
};

/** For a use case that refused. Errors hold nothing that was typed, so that they can be sent as they are. */
export function exceptionOf(error: Refusal): HttpException {
  const status = STATUSES[error.code] ?? HttpStatus.UNPROCESSABLE_ENTITY;
  return new HttpException({ error, message: formatError(error, zhTW) }, status);
}

/** For a form, with a sentence for each field that is wrong. */
export function exceptionOfFields(fields: readonly FieldError<DomainError>[]): HttpException {
  const told = fields.map((field) => ({ ...field, message: formatFieldError(field, zhTW) }));
  return new HttpException({ fields: told }, HttpStatus.UNPROCESSABLE_ENTITY);
}
