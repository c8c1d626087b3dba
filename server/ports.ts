import type { CommandDone, CommandInput, CommandKind } from '../shared/contract/command.ts';
import type { Device } from '../shared/contract/device.ts';
import type { Actor, RecordedEvent } from '../shared/contract/event.ts';
import type { Plan } from '../shared/contract/plan.ts';
import type { Refusal } from '../shared/contract/refusal.ts';
import type { StaffRole } from '../shared/contract/session.ts';
import type { LocalizedText } from '../shared/contract/text.ts';
import type { CentreSetup } from './domain/centre/setup.ts';
import type { CentreState } from './domain/centre/state.ts';
import type { HallFacts } from './domain/prediction/hall-facts.ts';
import type { PredictionHistory, RefreshedWaits } from './domain/prediction/hall-predictor.ts';
import type { HallWaits } from './domain/prediction/hall-waits.ts';
import type { KeptPrediction, TicketNews } from './domain/prediction/kept-prediction.ts';

/** What the commands and queries need of the outside world; each technology room implements its own. */
export type Answer = CommandDone | Refusal;

/** A command on its way to the decision core. */
export interface Command {
  /** Client-made UUID: repeated, it gets the first answer. */
  readonly commandId: string;
  readonly input: CommandInput;
  readonly actor: Actor;
  /** For a ticket that is issued: of its secret. Without one nobody will know the secret. */
  readonly tokenHash?: string;
}

/** A decided command, kept so that a repetition gets the same answer. */
export interface CommandRecord {
  readonly commandId: string;
  readonly kind: CommandKind;
  /** What was asked: the same id with another wish is a mistake, not a repetition. */
  readonly input: CommandInput;
  readonly actor: Actor;
  readonly answer: Answer;
}

/** A batch of decisions of one centre: committed as a whole, or not at all. */
export interface Commit {
  readonly centreId: string;
  /** The revision the decisions were made on. */
  readonly since: number;
  readonly atMs: number;
  readonly events: readonly RecordedEvent[];
  readonly commands: readonly CommandRecord[];
  /** The evolved state; its journal says which rows to write. */
  readonly state: CentreState;
}

/** What became of a batch. */
export type CommitResult =
  | { readonly status: 'committed' }
  /** Another process was faster: nothing was written. `missed` follows `since` without a gap. */
  | { readonly status: 'stale'; readonly missed: readonly RecordedEvent[] }
  /** Some of these commands were done before: nothing was written. */
  | { readonly status: 'repeated'; readonly answers: ReadonlyMap<string, Answer> };

/** The right to commit to a centre before anybody else; release it in any case. */
export interface CommitTurn {
  /** As {@link CentreStore.commit}. */
  commit(commit: Commit): Promise<CommitResult>;
  release(): Promise<void>;
}

/** The history of all centres, in Postgres. Every method throws when the database is away. */
export interface CentreStore {
  /** The state at the newest revision; null when there is no such centre. */
  load(centreId: string): Promise<CentreState | null>;
  /** Writes a batch if and only if the centre is still at `since`; durable when it resolves. */
  commit(commit: Commit): Promise<CommitResult>;
  /** Waits until this process alone may commit to the centre: for a process that others always forestall. */
  takeTurn(centreId: string): Promise<CommitTurn>;
  /** The first answers to those of these commands that were done before. */
  answersTo(centreId: string, commands: readonly Command[]): Promise<ReadonlyMap<string, Answer>>;
  /** Events after `revision`, in order; empty when there are none. */
  eventsAfter(centreId: string, revision: number): Promise<RecordedEvent[]>;
  /** Present revision of each of these centres. */
  revisions(centreIds: readonly string[]): Promise<Map<string, number>>;
}

/** True when `error` means that the database did not do the work and may do it later. */
export type IsOutage = (error: unknown) => boolean;

/** Told of every step of a centre's history, in order, whichever process made it. */
export interface HistoryListener {
  advanced(news: CentreNews): void;
}

/** One step of a centre's history. */
export interface CentreNews {
  /** Already at `revision`. */
  readonly state: CentreState;
  readonly since: number;
  readonly events: readonly RecordedEvent[];
  /** True when this process made the change, false when it learnt of it. */
  readonly made: boolean;
}

/** Takes each new plan to the screens and to the other processes. */
export interface PlanPublisher {
  publish(plan: Plan): void;
}

/** The predicted waits of halls, made in the background. */
export interface WaitPredictions {
  /** The newest; while there are none, what the length of the line alone says. They count as shown. */
  shownAt(state: CentreState, nowMs: number): HallWaits;
  /** Asks for new ones; they reach the screens by themselves. */
  refresh(centreId: string): void;
}

/** The only source of the present time: epoch ms. */
export interface Clock {
  nowMs(): number;
}

/** Structured log; fields never hold secrets or personal data. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a security log tells of. */
export type SecurityFact =
  | 'signed-in'
  | 'wrong-password'
  | 'sign-in-locked'
  | 'many-wrong-passwords'
  | 'signed-out'
  | 'command-refused'
  | 'limit-reached'
  | 'foreign-origin';

/** Who came in, who was turned away. Fields never hold secrets, nor names that are no account's. */
export interface SecurityEvents {
  note(fact: SecurityFact, fields: object): void;
  /** The first of a minute; the next line says how many were left out. */
  sample(fact: SecurityFact, fields: object): void;
}

/** Somebody of the staff, as far as a session knows them. */
export interface StaffAccount {
  readonly centreId: string;
  readonly staffId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly officerId: string | null;
}

/** Accounts and sessions of staff. Session secrets are stored hashed. */
export interface StaffStore {
  /** The account with its password hash; null when there is none. */
  findByUsername(
    centreId: string,
    username: string,
  ): Promise<{ account: StaffAccount; passwordHash: string } | null>;
  startSession(account: StaffAccount, secret: string): Promise<void>;
  /** Whose live session this is; null when unknown or run out. */
  findSession(secret: string): Promise<StaffAccount | null>;
  endSession(secret: string): Promise<void>;
  /** Of sessions named by the hashes of their secrets: those that live, and whose each is now. */
  liveSessions(tokenHashes: readonly string[]): Promise<Map<string, StaffAccount>>;
}

/** Kiosks that were paired with a centre, and those that wait to be. Secrets come as hashes. */
export interface DeviceStore {
  /** The paired kiosk with this secret, which is thereby seen; null when unknown or revoked. */
  find(centreId: string, tokenHash: string): Promise<Device | null>;
  list(centreId: string): Promise<Device[]>;
  /** The code this waiting kiosk shows; null when it has none, or it has run out. */
  openPairing(centreId: string, tokenHash: string): Promise<Pairing | null>;
  /** A fresh code for this kiosk; null while too many are open. */
  beginPairing(centreId: string, tokenHash: string): Promise<Pairing | null>;
  /** Pairs the very first kiosk of a centre without a code; false when there was one before. */
  pairFirst(centreId: string, tokenHash: string, name: string): Promise<boolean>;
  /** Pairs the kiosk that shows this code; null when none does. */
  pair(centreId: string, code: string, name: string, staffId: string): Promise<Device | null>;
  /** False when there is no such kiosk, or none any more. */
  revoke(centreId: string, id: string, staffId: string): Promise<boolean>;
}

/** A code on a kiosk's screen. */
export interface Pairing {
  readonly code: string;
  readonly untilMs: number;
}

/** A moment at which an alarm clock has to ring for a centre. */
export interface Deadline {
  readonly centreId: string;
  readonly dueAtMs: number;
  readonly input: Extract<CommandInput, { kind: 'no-show-due' | 'hold-due' | 'day-due' }>;
}

/** Deadlines are columns in Postgres; the jobs made of them are only alarm clocks. */
export interface DeadlineStore {
  /** All deadlines up to `untilMs`, overdue ones included. */
  upTo(untilMs: number): Promise<Deadline[]>;
}

/** The console of one officer, on any of their screens. */
export interface Console {
  readonly centreId: string;
  readonly officerId: string;
}

/** An open counter at which people may be called, or whose console is gone. */
export interface QuietDesk extends Console {
  readonly counterId: string;
  /** When it was opened, or its console was last seen by any process. */
  readonly lastSeenAtMs: number;
  /** True: the centre knows already that the console is gone. */
  readonly gone: boolean;
}

/** When the officers' consoles were last seen, by whichever process. Every method throws when the database is away. */
export interface ConsoleStore {
  /** Writes all in one statement; an older time changes nothing. */
  seen(consoles: readonly (Console & { readonly atMs: number })[]): Promise<void>;
  /** Epoch ms; null: never. */
  lastSeenMs(console: Console): Promise<number | null>;
  openDesks(): Promise<QuietDesk[]>;
}

/** The centres of this installation, oldest first. */
export interface CentreList {
  list(): Promise<{ id: string; name: LocalizedText }[]>;
}

/** Predicts waits away from the thread that serves people. Requests reject when their thread dies. */
export interface HallForecasts {
  /** False until {@link begin}, and again after the centre's thread has died. */
  knows(centreId: string): boolean;
  begin(centreId: string, setup: CentreSetup, history: PredictionHistory): void;
  /** A ticket was taken, with the waits made at `madeAtMs` on show; null: what they rest on is not known here. */
  issued(centreId: string, ticket: TicketNews, madeAtMs: number): Promise<KeptPrediction | null>;
  /** A ticket was called for the first time. */
  called(centreId: string, ticket: TicketNews, waitMinutes: number): void;
  /** A ticket has ended without a call. */
  gone(centreId: string, ticketId: string): void;
  refresh(centreId: string, facts: HallFacts): Promise<RefreshedWaits>;
}

/** What people were told and what came of it, in Postgres. */
export interface PredictionStore {
  append(centreId: string, predictions: readonly KeptPrediction[]): Promise<void>;
  /** What the days before and today so far teach at `nowMs`. */
  history(setup: CentreSetup, nowMs: number): Promise<PredictionHistory>;
}
