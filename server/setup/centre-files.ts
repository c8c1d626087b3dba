import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  centreDefinition,
  type CentreDefinition,
} from '../../shared/contract/centre-definition.ts';
import { definitionFaults } from '../domain/centre/check-definition.ts';
import { SettingError } from './setting-error.ts';

/**
 * The centres defined in a folder, one JSON file each.
 * @throws SettingError that names the file and the first thing to mend in it
 */
export function readCentreFiles(folder: string): CentreDefinition[] {
  const names = listJson(folder);
  if (names.length === 0) {
    throw new SettingError(
      `LUOT_CENTRES: there is no centre file (*.json) in ${folder}. ` +
        'Put one there, or unset it to use the starter centre.',
    );
  }
  return names.map((name) => readCentreFile(join(folder, name)));
}

function listJson(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new SettingError(
      `LUOT_CENTRES: the folder ${folder} cannot be read. Create it, or correct the setting.`,
      { cause: error },
    );
  }
}

function readCentreFile(path: string): CentreDefinition {
  const parsed = centreDefinition.safeParse(parseJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SettingError(
      `Centre file ${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}.`,
    );
  }
  const [fault] = definitionFaults(parsed.data);
  if (fault !== undefined) throw new SettingError(`Centre file ${path}: ${fault}.`);
  return parsed.data;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingError(`Centre file ${path} is not valid JSON: ${reason}.`, { cause: error });
  }
}
