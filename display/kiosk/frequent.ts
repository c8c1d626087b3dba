import type { KioskService, KioskView } from '../../shared/contract/kiosk.ts';
import { say } from '../../shared/ui/locale.ts';

const mostFrequent = 3;

type Known = Pick<KioskView, 'services' | 'guide'>;

/** What most people come for, most often first; empty where the centre does not say. */
export const frequentServices = ({ services, guide }: Known): KioskService[] =>
  guide.frequent
    .flatMap((id) => services.filter((service) => service.id === id))
    .slice(0, mostFrequent);

/** The commonest services of a field; where the centre does not say, the first ones. */
export const commonestOf = ({ services, guide }: Known, fieldId: string): KioskService[] => {
  const place = ({ id }: KioskService) => {
    const at = guide.frequent.indexOf(id);
    return at < 0 ? guide.frequent.length : at;
  };
  return services
    .filter((service) => service.fieldId === fieldId)
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, mostFrequent);
};

/** The name in two or three words where there is one. */
export const shortNameOf = ({ shortName, name }: KioskService): string => say(shortName ?? name);

/** "Khai sinh, kết hôn, khai tử". */
export const listOf = (services: readonly KioskService[]): string =>
  services
    .map(shortNameOf)
    .map((name, place) => (place === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)))
    .join(', ');
