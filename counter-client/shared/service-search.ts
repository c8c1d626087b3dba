import type { Service } from '../../shared/contract/centre-definition.ts';
import { stripDiacritics } from '../../shared/ui/strip-diacritics.ts';

/**
 * Services whose name (in either language) or code has every word of the query, accents and case
 * aside; "khaisinh" finds "khai sinh". An empty query finds all. The order is kept.
 */
export const searchServices = (services: readonly Service[], query: string): Service[] => {
  const words = stripDiacritics(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return services.filter(({ name, code }) => {
    const text = stripDiacritics([name.vi, name.en, code ?? ''].join(' '));
    const squeezed = text.replaceAll(' ', '');
    return words.every((word) => text.includes(word) || squeezed.includes(word));
  });
};
