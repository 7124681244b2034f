import type {
  AccountRepository,
  ApplicationRefusalLog,
  Outbox,
  PreRegistrationRepository,
  RosterImportRepository,
  UnitDirectory,
  UnitRepository,
} from 'tw-teacher-account';

/** Where the demo keeps things: its ports, whatever is behind them. */
export interface DemoStores {
  readonly units: UnitRepository;
  readonly unitDirectory: UnitDirectory;
  readonly preRegistrations: PreRegistrationRepository;
  readonly rosterImports: RosterImportRepository;
  readonly accounts: AccountRepository;
  readonly refusals: ApplicationRefusalLog;
  readonly outbox: Outbox;
  /** How many accounts earlier runs left. */
  readonly accountsBefore: number;
  readonly close: () => Promise<void>;
}
