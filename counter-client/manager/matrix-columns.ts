import type { Field, Service } from '../../shared/contract/centre-definition.ts';
import type { HallSetup } from '../../shared/contract/hall.ts';

/** A column of the skill matrix: a whole field, or (service not null) one of its services. */
export interface MatrixColumn {
  field: Field;
  service: Service | null;
  /** What a level set in this column applies to. */
  serviceIds: string[];
}

/** Columns of the matrix: each field, followed by its services where the field is opened. */
export const matrixColumns = (
  { fields, services }: HallSetup,
  opened: ReadonlySet<string>,
): MatrixColumn[] =>
  fields.flatMap((field) => {
    const own = services.filter(({ fieldId }) => fieldId === field.id);
    const whole = { field, service: null, serviceIds: own.map(({ id }) => id) };
    const single = own.map((service) => ({ field, service, serviceIds: [service.id] }));
    return own.length === 0 ? [] : [whole, ...(opened.has(field.id) ? single : [])];
  });
