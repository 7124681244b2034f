/**
 * What the pages are built on: the package's ports, and what a host has beside them.
 *
 * @module
 */
import type {
  ApplyRosterImportPorts,
  ConsentVersions,
  DiagnoseApplicationPorts,
  Instant,
  PlanRosterImportPorts,
  PlanUndoPorts,
  PreRegisterPorts,
  PreRegistrationRepository,
  RedeemRecoveryPorts,
  RedeemVerificationPorts,
  RequestRecoveryPorts,
  RequestVerificationPorts,
  SearchUnitsPorts,
  SendTestMailPorts,
  SignInPorts,
  SubmitApplicationPorts,
} from 'tw-teacher-account';
import type { KyselyRepositories } from 'tw-teacher-account/kysely';
import type { BusinessAccounts } from './business-accounts.js';
import type { Challenges } from './challenge.js';
import type { LocalMailbox } from './local-mailbox.js';
import type { MailDelivery } from './mail-delivery.js';
import type { SamplePerson } from './sample-people.js';
import type { SchoolMenu } from './school-menu.js';

/** Every port that the pages' use cases ask for. */
export type WebPorts = SubmitApplicationPorts &
  PreRegisterPorts &
  PlanRosterImportPorts &
  ApplyRosterImportPorts &
  PlanUndoPorts &
  DiagnoseApplicationPorts &
  SearchUnitsPorts &
  SignInPorts &
  RequestRecoveryPorts &
  RedeemRecoveryPorts &
  RequestVerificationPorts &
  RedeemVerificationPorts &
  Omit<SendTestMailPorts, 'challenges'> &
  Pick<KyselyRepositories, 'rosterImports' | 'refusals' | 'accounts'> & {
    readonly preRegistrations: PreRegistrationRepository;
  };

/** The host of the pages. */
export interface WebHost {
  readonly ports: WebPorts;
  readonly now: () => Instant;
  /** The versions of the three consents that the pages show. */
  readonly consentVersions: ConsentVersions;
  readonly schoolMenu: SchoolMenu;
  readonly businessAccounts: BusinessAccounts;
  readonly challenges: Challenges;
  /** People on the rosters who have no account yet, for whoever tries the form. */
  readonly samplePeople: readonly SamplePerson[];
  readonly delivery: MailDelivery;
  /** Null where mails go to a mail server. */
  readonly localMailbox: LocalMailbox | null;
  readonly cookieKey: Uint8Array<ArrayBuffer>;
  /** Where people reach the pages. */
  readonly publicUrl: () => URL;
  /** Whether people reach the pages by HTTPS alone. */
  readonly isSecure: boolean;
  readonly close: () => Promise<void>;
}
