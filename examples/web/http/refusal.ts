/**
 * Requests that no page of ours would send, and what is answered: a status, a code, a sentence. Nothing of the request is
 * repeated, and nothing of it is logged.
 *
 * @module
 */

/** Why a request was refused. */
export type RequestRefusal =
  /** Another site sent it, or a page that is too old: the form's token is not there or not ours. */
  | { readonly code: 'request.cross-site' }
  | { readonly code: 'request.too-large'; readonly maxBytes: number }
  /** Not sent as our forms are. */
  | { readonly code: 'request.content-type' }
  /** Not UTF-8. */
  | { readonly code: 'request.encoding' }
  /** A field that the form does not have, `__proto__` among them. */
  | { readonly code: 'request.unknown-field' }
  | { readonly code: 'request.repeated-field'; readonly field: string }
  /** A file where text belongs, or the other way round. */
  | { readonly code: 'request.field-kind'; readonly field: string }
  | { readonly code: 'request.no-such-page' }
  | { readonly code: 'request.method' }
  /** No request at all, or one that broke off. */
  | { readonly code: 'request.unreadable' }
  | { readonly code: 'request.headers-too-large' }
  /** It took longer to arrive than anybody is waited for. */
  | { readonly code: 'request.too-slow' }
  /** Something here is broken; the package's errors have codes of their own. */
  | { readonly code: 'server.fault' };

/** The status that goes with each. */
export const STATUS_OF = {
  'request.cross-site': 403,
  'request.too-large': 413,
  'request.content-type': 415,
  'request.encoding': 400,
  'request.unknown-field': 400,
  'request.repeated-field': 400,
  'request.field-kind': 400,
  'request.no-such-page': 404,
  'request.method': 405,
  'request.unreadable': 400,
  'request.headers-too-large': 431,
  'request.too-slow': 408,
  'server.fault': 500,
} as const satisfies Record<RequestRefusal['code'], number>;
