import { StartError } from './start-error.ts';

/** A setting is wrong: the message names the variable, what is wrong, and what to do. */
export class SettingError extends StartError {
  override name = 'SettingError';
}
