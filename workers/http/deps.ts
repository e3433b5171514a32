import type {
  ApiKeyRepository,
  FindBySecret,
  KeyActivityRepository,
  KeyLookupRepository,
  MintKey,
  NoteUse,
} from "../../src/api-keys/index.ts";
import type { AuditRepository } from "../../src/audit/index.ts";
import type {
  CatalogRepository,
  CouponRepository,
  CreditRepository,
  CustomerRepository,
  FontsOf,
  InvoiceRepository,
  LedgerRepository,
  NoticeRepository,
  ProviderEventRepository,
  SubscriptionDeps,
  SubscriptionRepository,
  UsageClosingRepository,
} from "../../src/billing/index.ts";
import type { BrandRepository } from "../../src/brands/index.ts";
import type { BatchParts } from "../../src/flows/batches/batch-deps.ts";
import type { CreateInfographicDeps } from "../../src/flows/create-infographic.ts";
import type { DeliverWebhookDeps } from "../../src/flows/deliver-webhook.ts";
import type { HandOnDeps } from "../../src/flows/hand-on-deliveries.ts";
import type { ReadPictureDeps } from "../../src/flows/read-picture.ts";
import type { ScheduleParts } from "../../src/flows/schedules/schedule-deps.ts";
import type { SingleFlight } from "../../src/flows/single-flight.ts";
import type { SourceDeps } from "../../src/flows/sources/fetch-source.ts";
import type { Studio } from "../../src/flows/studio.ts";
import type { TellOwnersDeps } from "../../src/flows/tell-owners.ts";
import type { IdempotencyRepository } from "../../src/idempotency/index.ts";
import type {
  HomeRepository,
  InvitationRepository,
  MemberRepository,
  OperatorRepository,
  StaleAccountRepository,
} from "../../src/identity/index.ts";
import type { ImageRepository, ImageStore } from "../../src/images/index.ts";
import type { InfographicRepository } from "../../src/infographics/index.ts";
import type { JobRepository, QueueReportRepository, RunJobDeps } from "../../src/jobs/index.ts";
import type { Kept } from "../../src/kernel/keep-within.ts";
import type { LinkSigner } from "../../src/links/index.ts";
import type { NotificationRepository } from "../../src/notifications/index.ts";
import type { AnswerBodies } from "../../src/platform/ports/answer-bodies.ts";
import type { AuditCheckpoints } from "../../src/platform/ports/audit-checkpoints.ts";
import type { Auth } from "../../src/platform/ports/auth.ts";
import type { Clock } from "../../src/platform/ports/clock.ts";
import type { EventSink } from "../../src/platform/ports/event-sink.ts";
import type { MadeBlobs } from "../../src/platform/ports/made-blobs.ts";
import type { Mailer, Outbox } from "../../src/platform/ports/mailer.ts";
import type { Notifications } from "../../src/platform/ports/notifications.ts";
import type { PaymentProvider, Refund } from "../../src/platform/ports/payment-provider.ts";
import type { Probe } from "../../src/platform/ports/probe.ts";
import type { AddressWall, KeyActivityLog, RateLimiter } from "../../src/platform/ports/rate-limiter.ts";
import type { SigningKeys } from "../../src/platform/ports/signing-keys.ts";
import type { UsageLedger } from "../../src/platform/ports/usage-ledger.ts";
import type { IsolateLimiter, NoteActivity } from "../../src/rate-limits/index.ts";
import type {
  FeatureFlags,
  FeatureRepository,
  PlanRepository,
  StatementRepository,
  VerdictRepository,
} from "../../src/releases/index.ts";
import type { ClosingRepository, ClosingRunRepository, RevenueFactRepository } from "../../src/revenue/index.ts";
import type { RatingRepository } from "../../src/satisfaction/index.ts";
import type { ReconciliationRepository, UsageMeter, UsageRepository } from "../../src/usage/index.ts";
import type {
  DeliveryRepository,
  EventRepository,
  KeepWebhookDeps,
  ReplayRepository,
  RetentionRepository,
} from "../../src/webhooks/index.ts";
import type { Bindings } from "../env.ts";
import type { Origin } from "./picture-origin.ts";

/** What lives as long as the isolate; a stopwatch joins it for each request. */
export type Deps = Omit<CreateInfographicDeps & ReadPictureDeps, "stopwatch" | "studio" | "infographics"> & {
  environment: Bindings["ENVIRONMENT"];
  studio: Studio;
  infographics: InfographicRepository;
  usage: UsageDeps;
  auth: Auth;
  accounts: AccountDeps;
  /** For the hourly sweep over everybody's. */
  staleAccounts: StaleAccountRepository;
  apiKeys: ApiKeyDeps;
  audit: AuditRepository;
  auditCheckpoints: AuditCheckpoints;
  idempotency: IdempotencyDeps;
  images: ImageDeps;
  brands: BrandDeps;
  operators: OperatorRepository;
  /** Only on a development machine, where mail is kept instead of sent. */
  outbox: Outbox | undefined;
  jobs: JobDeps;
  billing: BillingDeps;
  releases: ReleaseDeps;
  batch: BatchParts;
  schedule: ScheduleParts;
  sources: SourceDeps;
  tell: TellOwnersDeps;
  notifications: Pick<NotificationRepository, "list" | "find" | "forget">;
  webhooks: WebhookDeps;
  probes: readonly Probe[];
  links: LinkSigner;
  linkedPictures: LinkedPictures;
  /** For the hourly sweep. */
  madeBlobs: MadeBlobs;
  rateLimits: RateLimitDeps;
};

/** Revenue months, what is judged by them, and what that opens. */
export type ReleaseDeps = {
  clock: Clock;
  facts: RevenueFactRepository;
  closings: ClosingRepository;
  runs: ClosingRunRepository;
  catalogs: CatalogRepository;
  ratings: RatingRepository;
  statements: StatementRepository;
  verdicts: VerdictRepository;
  plans: PlanRepository;
  features: FeatureRepository;
  flags: FeatureFlags;
};

export type BillingDeps = SubscriptionDeps & {
  subscriptions: SubscriptionRepository;
  customers: CustomerRepository;
  coupons: CouponRepository;
  invoices: InvoiceRepository;
  ledger: LedgerRepository;
  closings: UsageClosingRepository;
  credits: CreditRepository;
  notices: NoticeRepository;
  /** Where somebody sees and pays invoices. */
  accountUrl: string;
  events: ProviderEventRepository;
  onUnrefunded: (refund: Refund, error: unknown) => void;
  fontsOf: FontsOf;
  receive: (provider: PaymentProvider, received: { body: Uint8Array<ArrayBuffer>; headers: Headers }) => Promise<void>;
  /** Where the provider that takes no money is switched on. */
  sandbox: Sandbox | undefined;
};

/** What a person does on the sandbox's pages, and the time that passes there. */
export type Sandbox = PaymentProvider & {
  checkOut(subscriptionId: string, instrument: string): Promise<boolean>;
  payOwed(customerId: string, key: string, instrument: string): Promise<boolean>;
  storeMethod(customerId: string, instrument: string): Promise<void>;
  passTime(customerId: string, milliseconds: number): Promise<void>;
  work(): Promise<number>;
};
export type WebhookDeps = KeepWebhookDeps &
  DeliverWebhookDeps &
  HandOnDeps & {
    deliveries: DeliveryRepository;
    events: EventRepository;
    replays: ReplayRepository;
    retention: RetentionRepository;
  };

export type JobDeps = RunJobDeps & { jobs: JobRepository; reports: QueueReportRepository };
/** Of an answer to a signed link: all but who asked, and when. */
export type LinkedPicture = { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

export type LinkedPictures = {
  /** In this isolate, within a budget of bytes. */
  memory: Kept<LinkedPicture>;
  fetches: SingleFlight<{ picture: LinkedPicture; origin: Origin }>;
};

export type ImageDeps = { clock: Clock; images: ImageRepository; store: ImageStore };

export type BrandDeps = { clock: Clock; brands: BrandRepository };

export type IdempotencyDeps = { clock: Clock; answers: IdempotencyRepository; bodies: AnswerBodies };

export type RateLimitDeps = {
  clock: Clock;
  limiter: RateLimiter;
  /** For what must be counted while the limiter can't be reached, and for what isn't worth a call to it. */
  isolateLimiter: IsolateLimiter;
  wall: AddressWall;
  noteActivity: NoteActivity;
  activityLog: KeyActivityLog;
};

export type UsageDeps = {
  clock: Clock;
  ledger: UsageLedger;
  meter: UsageMeter;
  records: UsageRepository;
  reconciliations: ReconciliationRepository;
  notifications: Notifications;
  events: EventSink;
};

export type AccountDeps = {
  clock: Clock;
  /** Where the pages are; undefined on a development machine, where it is whatever address was asked. */
  origin: string | undefined;
  mailer: Mailer;
  homes: HomeRepository;
  members: MemberRepository;
  invitations: InvitationRepository;
};

export type ApiKeyDeps = {
  clock: Clock;
  mintKey: MintKey;
  keys: ApiKeyRepository;
  keyLookup: KeyLookupRepository;
  keyActivity: KeyActivityRepository;
  /** Whose token it is; may be out of date by what `authenticate` allows. */
  findKey: FindBySecret;
  noteUse: NoteUse;
  notifications: Notifications;
  events: EventSink;
  signingKeys: SigningKeys;
};
