import { waitsFromMs, type Ticket } from '../ticket/ticket.ts';

/**
 * The waiting tickets of a centre, grouped by service, priority class, declared dossiers and whether they
 * are called before their turn; longest wait first within a group. Within one group the routing index only grows with the wait, so a decision looks at group heads alone.
 */
export class WaitingLine {
  private readonly groups = new Map<string, Map<string, Ticket[]>>();
  private readonly perField = new Map<string, number>();
  private total = 0;

  get size(): number {
    return this.total;
  }

  /** The same people in a line of its own, for a plan that calls them one after the other. */
  copy(): WaitingLine {
    const copy = new WaitingLine();
    for (const [serviceId, groups] of this.groups) {
      const lines = new Map<string, Ticket[]>();
      for (const [group, line] of groups) lines.set(group, [...line]);
      copy.groups.set(serviceId, lines);
    }
    for (const [fieldId, count] of this.perField) copy.perField.set(fieldId, count);
    copy.total = this.total;
    return copy;
  }

  add(ticket: Ticket): void {
    let classes = this.groups.get(ticket.serviceId);
    if (classes === undefined)
      this.groups.set(ticket.serviceId, (classes = new Map<string, Ticket[]>()));
    let line = classes.get(groupOf(ticket));
    if (line === undefined) classes.set(groupOf(ticket), (line = []));
    line.splice(position(line, ticket), 0, ticket);
    this.count(ticket.fieldId, 1);
  }

  remove(ticket: Ticket): void {
    const line = this.groups.get(ticket.serviceId)?.get(groupOf(ticket));
    const at = line?.findIndex((waiting) => waiting.id === ticket.id) ?? -1;
    if (line === undefined || at < 0) throw new Error(`ticket ${ticket.id} is not in the line`);
    line.splice(at, 1);
    this.count(ticket.fieldId, -1);
  }

  /** Lines of one service, one per priority class and number of dossiers; lines may be empty. */
  linesOf(serviceId: string): Iterable<readonly Ticket[]> {
    return this.groups.get(serviceId)?.values() ?? [];
  }

  waitingForService(serviceId: string): number {
    let sum = 0;
    for (const line of this.linesOf(serviceId)) sum += line.length;
    return sum;
  }

  waitingForField(fieldId: string): number {
    return this.perField.get(fieldId) ?? 0;
  }

  *all(): Generator<Ticket> {
    for (const classes of this.groups.values()) for (const line of classes.values()) yield* line;
  }

  private count(fieldId: string, by: number): void {
    this.total += by;
    this.perField.set(fieldId, this.waitingForField(fieldId) + by);
  }
}

/** Order of tickets everywhere: start of the wait, then number, so that it never depends on arrival in memory. */
export function isEarlier(a: Ticket, b: Ticket): boolean {
  const difference = waitsFromMs(a) - waitsFromMs(b);
  if (difference !== 0) return difference < 0;
  if (a.seriesFieldId !== b.seriesFieldId) return a.seriesFieldId < b.seriesFieldId;
  return a.seriesNumber < b.seriesNumber;
}

function groupOf({ priorityClassId, dossiers, raised }: Ticket): string {
  const group = dossiers === undefined ? priorityClassId : `${priorityClassId}*${dossiers}`;
  return raised === undefined ? group : `${group}!`;
}

function position(line: readonly Ticket[], ticket: Ticket): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = line[middle];
    if (other !== undefined && isEarlier(other, ticket)) low = middle + 1;
    else high = middle;
  }
  return low;
}
