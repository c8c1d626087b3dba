import type { Field } from '../../shared/contract/centre-definition.ts';
import type { KioskService } from '../../shared/contract/kiosk.ts';
import { stripDiacritics } from '../../shared/ui/strip-diacritics.ts';

/**
 * Procedures a person may mean, best first. Accents, case, spaces and signs do not matter ("khaisinh"
 * finds "Đăng ký khai sinh"); names in both languages, the field's name and the code are searched.
 * Nothing is found for an empty query.
 */
export const searchServices = (
  services: readonly KioskService[],
  fields: readonly Field[],
  query: string,
): KioskService[] => {
  const wanted = searchable(query);
  if (wanted.compact === '') return [];
  return services
    .map((service) => ({ service, rank: rankOf(service, fields, wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ service }) => service);
};

interface Searchable {
  words: string[];
  compact: string;
}

const searchable = (text: string): Searchable => {
  const words = stripDiacritics(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return { words, compact: words.join('') };
};

/** Lower is better: 0 the name begins with it, 1 a word of the name does, 2 inside, 3 all words begin some word, 4 code or field. */
const rankOf = (service: KioskService, fields: readonly Field[], wanted: Searchable): number => {
  const names = [searchable(service.name.vi), searchable(service.name.en)];
  const field = fields.find((candidate) => candidate.id === service.fieldId);
  const fieldNames = field ? [searchable(field.name.vi), searchable(field.name.en)] : [];
  if (names.some((name) => name.compact.startsWith(wanted.compact))) return 0;
  if (names.some((name) => beginsAtWord(name, wanted.compact))) return 1;
  if (names.some((name) => name.compact.includes(wanted.compact))) return 2;
  const words = [...names, ...fieldNames].flatMap((name) => name.words);
  if (wanted.words.every((part) => words.some((word) => word.startsWith(part)))) return 3;
  if (service.code !== null && searchable(service.code).compact.startsWith(wanted.compact))
    return 4;
  return fieldNames.some((name) => beginsAtWord(name, wanted.compact)) ? 4 : Infinity;
};

const beginsAtWord = (name: Searchable, wanted: string): boolean =>
  name.words.some((_, index) => name.words.slice(index).join('').startsWith(wanted));
