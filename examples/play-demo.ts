/** The demo itself: everything happens first, and is shown then. @module */
import { err, ok, type Result } from 'neverthrow';
import { type CalendarDate, formatMinguo, type StoreError } from 'tw-teacher-account';
import { CONSENT_VERSIONS } from './consent-versions.js';
import { momentOf } from './demo-clock.js';
import { openDemoHost } from './demo-host.js';
import type { DemoStores } from './demo-stores.js';
import { printApplications } from './print-applications.js';
import { printDirectory } from './print-directory.js';
import { printRoster } from './print-roster.js';
import { printSummary } from './print-summary.js';
import { printUnitView } from './print-unit-view.js';
import type { DemoInput } from './read-input.js';
import { registerTeachers } from './register-teachers.js';
import type { Screen } from './screen.js';
import { searchDirectory } from './search-directory.js';
import { sendMessages } from './send-messages.js';
import { submitApplications } from './submit-applications.js';
import { accountsByVariant, mostTelling, viewUnits } from './view-units.js';

/** How the demo is played. */
export interface DemoSettings {
  readonly today: CalendarDate;
  readonly brief: boolean;
  /** The database's file as the screen names it; null for stores in memory. */
  readonly database: string | null;
}

/** Registers the teachers, submits the applications, sends the messages, and shows what became of everything. */
export async function playDemo(
  input: DemoInput,
  stores: DemoStores,
  { today, brief, database }: DemoSettings,
  screen: Screen,
): Promise<Result<void, StoreError>> {
  const units = input.units.map(({ unit }) => unit);
  const host = openDemoHost(units, stores);
  const roster = await registerTeachers(input.roster, today, host);
  if (roster.isErr()) return err(roster.error);
  const context = { today, consentVersions: CONSENT_VERSIONS };
  const applications = await submitApplications(input.applications, context, host);
  if (applications.isErr()) return err(applications.error);
  const sent = await sendMessages(stores.outbox, momentOf('applications', input.applications.length, today));
  if (sent.isErr()) return err(sent.error);
  const views = await viewUnits(roster.value, applications.value, host);
  if (views.isErr()) return err(views.error);
  const searches = await searchDirectory(stores);
  if (searches.isErr()) return err(searches.error);

  const { page, words } = screen;
  const byVariant = accountsByVariant(views.value);
  page.line(words.title, 'bold');
  page.line(words.subtitle({ day: today, minguo: formatMinguo(today), units: units.length }));
  page.line(words.invented);
  page.item(0, '', database === null ? words.kept.inMemory : words.kept.inFile(database, stores.accountsBefore));
  if (!brief) {
    printRoster(roster.value, host, screen);
    printApplications(applications.value, byVariant, screen);
    const view = mostTelling(views.value);
    if (view !== undefined) printUnitView(view, host, screen);
    printDirectory(searches.value, screen);
  }
  printSummary({ roster: roster.value, applications: applications.value, byVariant, sent: sent.value }, host, screen);
  return ok(undefined);
}
