/** @module 本單位教師帳號管理: the unit's own roster, and who has an account. */

import { Hono } from 'hono';
import { err, ok, type Result } from 'neverthrow';
import {
  type BusinessCommandError,
  formatCalendarDate,
  type IdentityNumber,
  listTeachers,
  maskIdentityNumber,
  type StoreError,
  type TeacherPage,
} from 'tw-teacher-account';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { WebHost } from '../host/web-host.js';
import { readQuery } from '../http/read-form.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { refuse } from '../pages/refusal-page.js';
import { SchoolFrame } from './school-frame.js';
import { schoolTrouble } from './school-trouble.js';
import { signedIn } from './signed-in.js';
import { schoolWordsOf } from './words-of.js';

const ROWS_ON_A_PAGE = 50;
const LAST_PAGE = 999;

/** The list. */
export function teachersRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get(
    '/school/teachers',
    signedIn(host, async (c, business) => {
      const query = readQuery(c, { fields: ['page'] });
      if (query.isErr()) return refuse(c, query.error);
      const page = pageNumberOf(query.value.page);
      const listed = await readPage(business, page, host);
      if (listed.isErr()) return schoolTrouble(c, business, listed.error);
      return answer(c, <TeachersPage visit={c.var.visit} business={business} page={page} listed={listed.value} />);
    }),
  );
  return routes;
}

function pageNumberOf(text = '1'): number {
  return /^[1-9][0-9]{0,2}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
}

/**
 * Walks to a page by its number. The package's cursor is the last identity number, which belongs into no address: addresses
 * are kept by browsers and servers. A unit's roster is a few pages.
 */
async function readPage(
  { actor }: BusinessAccount,
  number: number,
  { ports }: WebHost,
): Promise<Result<TeacherPage, BusinessCommandError | StoreError>> {
  let after: IdentityNumber | null = null;
  for (let page = 1; ; page += 1) {
    const listed: Result<TeacherPage, BusinessCommandError | StoreError> = await listTeachers(
      actor,
      actor.unit,
      { after, size: ROWS_ON_A_PAGE },
      ports,
    );
    if (listed.isErr()) return err(listed.error);
    if (page === number) return listed;
    if (listed.value.next === null) return ok({ teachers: [], next: null });
    after = listed.value.next;
  }
}

function TeachersPage(props: {
  readonly visit: Visit;
  readonly business: BusinessAccount;
  readonly page: number;
  readonly listed: TeacherPage;
}) {
  const { visit, business, page, listed } = props;
  const words = schoolWordsOf(visit.language);
  const { fields, teachers } = words;
  const columns = [
    fields.personName,
    fields.sex,
    fields.identityNumber,
    fields.birthday,
    fields.jobTitle,
    fields.account,
  ];
  const address = (to: number) => visit.href(to === 1 ? '/school/teachers' : `/school/teachers?page=${to}`);
  return (
    <SchoolFrame visit={visit} business={business} title={words.pages.teachers}>
      <div class="scroll" tabindex={0} role="region" aria-label={words.pages.teachers}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.teachers.map(({ row, accountOpened }) => (
              <tr>
                <th scope="row">{row.personName}</th>
                <td>{visit.catalogue.terms.sexes[row.sex]}</td>
                <td>
                  <code>{maskIdentityNumber(row.identityNumber)}</code>
                </td>
                <td>{formatCalendarDate(row.birthDate, 'slash')}</td>
                <td>{row.jobTitle}</td>
                <td>{accountOpened ? `✓ ${teachers.hasAccount}` : teachers.noAccount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {page === 1 && listed.teachers.length === 0 ? <p>{teachers.none}</p> : null}
      {page === 1 && listed.next === null ? null : (
        <nav class="actions" aria-label={teachers.pages}>
          {page === 1 ? null : <a href={address(page - 1)}>{teachers.previous}</a>}
          <span>{teachers.page(page)}</span>
          {listed.next === null ? null : <a href={address(page + 1)}>{teachers.next}</a>}
        </nav>
      )}
    </SchoolFrame>
  );
}
