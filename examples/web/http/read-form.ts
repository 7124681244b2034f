/**
 * Reading what a form sends. Only the fields that the form has, each once, as UTF-8: a request that is otherwise was made by
 * no browser from our page, and is refused before anything is done.
 *
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { isFormToken, TOKEN_FIELD } from './form-token.js';
import type { RequestRefusal } from './refusal.js';
import type { WebContext } from './visit.js';

/** The most that a form without a file may hold. */
export const MAX_FORM_BYTES = 64 * 1024;

/** The most that a form with a file may hold. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** The fields that were sent; one that is not there was not sent. */
export type FormFields<Name extends string> = { readonly [N in Name]?: string };

/** Which fields a form has. */
export interface FormShape<Name extends string> {
  readonly fields: readonly Name[];
  /** Fields that may come several times, such as boxes to tick; they are given joined by line ends. */
  readonly lists?: readonly Name[];
}

/**
 * Reads a form that was sent urlencoded.
 *
 * Refusals, in the order they are checked: `request.content-type`, `request.encoding`, `request.unknown-field`,
 * `request.repeated-field`, `request.cross-site`. `request.too-large` was checked before.
 */
export async function readForm<Name extends string>(
  c: WebContext,
  shape: FormShape<Name>,
): Promise<Result<FormFields<Name>, RequestRefusal>> {
  if (mediaTypeOf(c) !== 'application/x-www-form-urlencoded') return err({ code: 'request.content-type' });
  const text = decodeUtf8(await c.req.arrayBuffer());
  if (text === null) return err({ code: 'request.encoding' });
  return takeFields(c, shape, [...new URLSearchParams(text)]);
}

/** A form with one file, read as multipart: the fields, and the file as it was chosen. */
export async function readUpload<Name extends string>(
  c: WebContext,
  shape: FormShape<Name>,
  fileField: string,
): Promise<Result<{ readonly fields: FormFields<Name>; readonly file: File }, RequestRefusal>> {
  if (mediaTypeOf(c) !== 'multipart/form-data') return err({ code: 'request.content-type' });
  const body = await c.req.formData().catch(() => null);
  if (body === null) return err({ code: 'request.content-type' });
  const entries: [string, string][] = [];
  const files: File[] = [];
  for (const [name, value] of body) {
    if (typeof value === 'string') entries.push([name, value]);
    else if (name === fileField) files.push(value);
    else return err({ code: 'request.unknown-field' });
  }
  const [file, another] = files;
  if (file === undefined) return err({ code: 'request.field-kind', field: fileField });
  if (another !== undefined) return err({ code: 'request.repeated-field', field: fileField });
  return takeFields(c, shape, entries).map((fields) => ({ fields, file }));
}

function takeFields<Name extends string>(
  c: WebContext,
  { fields, lists = [] }: FormShape<Name>,
  entries: readonly (readonly [string, string])[],
): Result<FormFields<Name>, RequestRefusal> {
  // what is no UTF-8 after percent-decoding stands as U+FFFD, which no field's rule lets through anyway
  if (entries.some(([name, value]) => `${name}${value}`.includes('\uFFFD'))) return err({ code: 'request.encoding' });
  const taken = new Map<string, string>();
  for (const [name, value] of entries) {
    const isKnown = name === TOKEN_FIELD || fields.some((field) => field === name);
    if (!isKnown) return err({ code: 'request.unknown-field' });
    const earlier = taken.get(name);
    if (earlier === undefined) taken.set(name, value);
    else if (lists.some((list) => list === name)) taken.set(name, `${earlier}\n${value}`);
    else return err({ code: 'request.repeated-field', field: name });
  }
  if (!isFormToken(c, taken.get(TOKEN_FIELD))) return err({ code: 'request.cross-site' });
  taken.delete(TOKEN_FIELD);
  return ok(Object.fromEntries(taken) as FormFields<Name>);
}

/**
 * The parameters of an address, with the same rules: for pages that only look something up.
 *
 * Refusals: `request.encoding`, `request.unknown-field`, `request.repeated-field`.
 */
export function readQuery<Name extends string>(
  c: WebContext,
  { fields, lists = [] }: FormShape<Name>,
): Result<FormFields<Name>, RequestRefusal> {
  const taken = new Map<string, string>();
  for (const [name, value] of new URL(c.req.url).searchParams) {
    if (`${name}${value}`.includes('\uFFFD')) return err({ code: 'request.encoding' });
    if (!fields.some((field) => field === name)) return err({ code: 'request.unknown-field' });
    const earlier = taken.get(name);
    if (earlier === undefined) taken.set(name, value);
    else if (lists.some((list) => list === name)) taken.set(name, `${earlier}\n${value}`);
    else return err({ code: 'request.repeated-field', field: name });
  }
  return ok(Object.fromEntries(taken) as FormFields<Name>);
}

function mediaTypeOf(c: WebContext): string {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

function decodeUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
