/** @module The frame of a page of a business account: its unit, its menu, signing out. */
import type { Child } from 'hono/jsx';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { Visit } from '../http/visit.js';
import { PostForm } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import type { SchoolPage } from './words.js';
import { schoolWordsOf } from './words-of.js';

/** The pages, in the order of the menu. */
export const SCHOOL_PAGES: readonly SchoolPage[] = ['register', 'teachers', 'imports', 'refusals'];

/** The frame. */
export function SchoolFrame(props: {
  readonly visit: Visit;
  readonly business: BusinessAccount;
  readonly title: string;
  readonly hasErrors?: boolean;
  /** For a page that shows how far something is. */
  readonly refreshSeconds?: number;
  readonly children?: Child;
}) {
  const { visit, title, hasErrors = false, refreshSeconds, children } = props;
  const { unit, actor } = props.business;
  const words = schoolWordsOf(visit.language);
  return (
    <Layout
      visit={visit}
      title={title}
      hasErrors={hasErrors}
      {...(refreshSeconds === undefined ? { script: 'form' } : { script: 'progress', refreshSeconds })}
    >
      <div class="school-bar">
        <p>
          <strong>{unit.name}</strong> · {visit.catalogue.terms.tiers[actor.tier]}
        </p>
        <PostForm visit={visit} action="/school/sign-out">
          <button class="second">{words.signOut}</button>
        </PostForm>
      </div>
      <nav class="menu school-menu" aria-label={words.menu}>
        <ul>
          <li>
            <a href={visit.href('/school')} aria-current={visit.path === '/school' ? 'page' : undefined}>
              {words.overview.link}
            </a>
          </li>
          {SCHOOL_PAGES.map((page) => (
            <li>
              <a href={visit.href(`/school/${page}`)} aria-current={isOn(visit.path, page) ? 'page' : undefined}>
                {words.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Layout>
  );
}

function isOn(path: string, page: SchoolPage): boolean {
  return path === `/school/${page}` || path.startsWith(`/school/${page}/`);
}
