/** Form 1-1 as a browser opens and sends it, without the browser. @module */

/** A browser's cookie, and the token for its forms. */
export interface Visitor {
  readonly cookie: string;
  readonly token: string;
}

/** Opens the form. */
export async function visitForm(url: string): Promise<Visitor> {
  const page = await fetch(`${url}/apply/1-1`);
  const cookies = page.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
  const token = /name="form-token" value="([^"]+)"/.exec(await page.text())?.[1];
  if (token === undefined) throw new Error(`no form at ${url}`);
  return { cookie: cookies.join('; '), token };
}

/** The headers with which a form is sent. */
export function headersOf({ cookie }: Visitor, url: string): Record<string, string> {
  return { cookie, origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' };
}

/** What is sent. */
export function bodyOf(fields: Readonly<Record<string, string>>, { token }: Visitor): string {
  return new URLSearchParams({ ...fields, 'form-token': token }).toString();
}

/** Whether an answer says that this account was opened. A form that comes back with its errors says it nowhere. */
export function isAcknowledged(status: number, page: string, accountName: string): boolean {
  return status === 200 && page.includes(`<strong>${accountName}</strong>`);
}
