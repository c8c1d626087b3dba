import type {
  Counter,
  PriorityClass,
  Service,
  Skill,
} from '../../shared/contract/centre-definition.ts';
import type {
  DeskSession,
  HallOfficer,
  HallSetup,
  HallTicket,
} from '../../shared/contract/hall.ts';

/** What the officer's and the manager's view have in common. */
export interface Hall {
  setup: HallSetup;
  tickets: HallTicket[];
  desks: DeskSession[];
  officers: HallOfficer[];
}

/** Undefined for a service the centre no longer has. */
export const serviceOf = (setup: HallSetup, serviceId: string): Service | undefined =>
  setup.services.find((service) => service.id === serviceId);

/** Undefined for a counter the centre no longer has. */
export const counterOf = (setup: HallSetup, counterId: string): Counter | undefined =>
  setup.counters.find((counter) => counter.id === counterId);

/** The class's own name is shown only when it is not the default one. */
export const priorityClassOf = (setup: HallSetup, classId: string): PriorityClass | undefined =>
  setup.priorityClasses.find((priorityClass) => priorityClass.id === classId);

/** Undefined for an officer the centre no longer has. */
export const officerOf = (hall: Hall, officerId: string): HallOfficer | undefined =>
  hall.officers.find((officer) => officer.officerId === officerId);

/** Where the officer sits now; undefined when at no counter. */
export const deskOfOfficer = (hall: Hall, officerId: string): DeskSession | undefined =>
  hall.desks.find((desk) => desk.officerId === officerId);

/** Who sits at a counter now; undefined when it is closed. */
export const deskAt = (hall: Hall, counterId: string): DeskSession | undefined =>
  hall.desks.find((desk) => desk.counterId === counterId);

/** The ticket called or served at a desk now. */
export const ticketAtDesk = (hall: Hall, desk: DeskSession): HallTicket | undefined =>
  hall.tickets.find((ticket) => ticket.ticketId === desk.ticketId);

/** Level per service id. */
export const levelsOf = (skills: readonly Skill[]): Map<string, Skill['level']> =>
  new Map(skills.map((skill) => [skill.serviceId, skill.level]));

/** Tickets the officer may be given, longest waiting first. */
export const waitingFor = (hall: Hall, officerId: string): HallTicket[] => {
  const levels = levelsOf(officerOf(hall, officerId)?.skills ?? []);
  return hall.tickets
    .filter((ticket) => ticket.state === 'waiting' && levels.has(ticket.serviceId))
    .sort((one, other) => one.waitsFromMs - other.waitsFromMs);
};

/** Tickets this officer holds, the one that returns first on top. */
export const heldBy = (hall: Hall, officerId: string): HallTicket[] =>
  hall.tickets
    .filter((ticket) => ticket.state === 'held' && ticket.officerId === officerId)
    .sort((one, other) => (one.heldUntilMs ?? 0) - (other.heldUntilMs ?? 0));

/** Desks whose officer may serve the service, those on break included. */
export const desksFor = (hall: Hall, serviceId: string): DeskSession[] =>
  hall.desks.filter((desk) =>
    officerOf(hall, desk.officerId)?.skills.some((skill) => skill.serviceId === serviceId),
  );
