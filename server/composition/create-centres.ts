import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import type { CentreRegistry, NewAccount } from '../postgres/centre-registry.ts';
import { generatePassword, hashPassword } from '../security/password.ts';

/** A first password, to be shown once. */
export interface FirstPassword {
  readonly centreId: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** Creates the centres that do not exist yet; their first passwords exist nowhere but in the answer. */
export async function createMissingCentres(
  registry: CentreRegistry,
  definitions: readonly CentreDefinition[],
): Promise<FirstPassword[]> {
  const passwords: FirstPassword[] = [];
  for (const definition of definitions) {
    if (await registry.exists(definition.id)) continue;
    const people = peopleOf(definition).map((person) => ({
      ...person,
      password: generatePassword(),
    }));
    const accounts = await Promise.all(
      people.map(async ({ password, ...person }) => ({
        ...person,
        passwordHash: await hashPassword(password),
      })),
    );
    if (!(await registry.create(definition, accounts))) continue;
    const centreId = definition.id;
    passwords.push(
      ...people.map(({ name, username, password }) => ({ centreId, name, username, password })),
    );
  }
  return passwords;
}

function peopleOf({ officers, managers }: CentreDefinition): Omit<NewAccount, 'passwordHash'>[] {
  return [
    ...managers.map(({ id, name, username }) => {
      return { id, name, username, role: 'manager' as const, officerId: null };
    }),
    ...officers.map(({ id, name, username }) => {
      return { id, name, username, role: 'officer' as const, officerId: id };
    }),
  ];
}
