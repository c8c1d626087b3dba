import type { CommandDone, StaffCommandInput } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { CommandRunner } from './command-runner.ts';
import type { Notices } from './notices.ts';
import { refusalNotice } from './refusal-notice.ts';
import { viewReaches, type RevisedStore } from './view-reaches.ts';

/** A runner whose commands end when the store shows their effect, and whose refusals become notices. */
export const openRunner = (
  store: RevisedStore,
  notices: Notices,
  send: (input: StaffCommandInput) => Promise<CommandDone | Refusal>,
): CommandRunner =>
  new CommandRunner({
    send,
    reached: (revision) => viewReaches(store, revision),
    refused: (refusal, { kind }) => notices.add('problem', refusalNotice(refusal, kind)),
  });
