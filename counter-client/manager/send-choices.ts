import type { Counter, Field } from '../../shared/contract/centre-definition.ts';
import type { DeskSession, HallOfficer } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { deskAt, deskOfOfficer, levelsOf } from '../shared/hall.ts';
import type { SendRequest } from './send-officer-event.ts';
import type { Level } from './skill-draft.ts';

/** An officer who may be sent, and what speaks for it. */
export interface OfficerChoice {
  officer: HallOfficer;
  /** Where they sit now. */
  desk: DeskSession | undefined;
  /** Their level in the wanted service; 0 when no service is wanted. */
  level: Level;
}

/**
 * Officers to choose from, best first: at no counter before at one, main work before trained before
 * helping out. For a wanted service only those who may serve it.
 */
export const officerChoices = (view: ManagerView, request: SendRequest): OfficerChoice[] =>
  view.officers
    .map((officer) => ({
      officer,
      desk: deskOfOfficer(view, officer.officerId),
      level: levelOf(officer, request.serviceId),
    }))
    .filter(({ level }) => request.serviceId === undefined || level > 0)
    .sort((one, other) => rank(one) - rank(other));

/** Counters at which nobody sits and to which nobody is on the way, by number. */
export const freeCounters = (view: ManagerView): Counter[] =>
  view.setup.counters
    .filter(
      ({ id }) =>
        deskAt(view, id) === undefined &&
        !view.desks.some(({ afterCall }) => afterCall?.do === 'move' && afterCall.counterId === id),
    )
    .sort((one, other) => one.number - other.number);

/** Fields of the officer's main work; of all they can do when nothing is their main work. */
export const mainFields = ({ setup }: ManagerView, officer: HallOfficer): Field[] => {
  const main = officer.skills.filter(({ level }) => level === 1);
  const ids = new Set((main.length > 0 ? main : officer.skills).map(({ serviceId }) => serviceId));
  const fieldIds = new Set(
    setup.services.filter(({ id }) => ids.has(id)).map(({ fieldId }) => fieldId),
  );
  return setup.fields.filter(({ id }) => fieldIds.has(id));
};

const levelOf = (officer: HallOfficer, serviceId: string | undefined): Level =>
  serviceId === undefined ? 0 : (levelsOf(officer.skills).get(serviceId) ?? 0);

const rank = ({ desk, level }: OfficerChoice): number => (desk === undefined ? 0 : 10) + level;
