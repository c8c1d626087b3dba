import { describe, expect, it } from 'vitest';
import { searchServices } from '../../display/kiosk/search-services.ts';
import type { Field } from '../../shared/contract/centre-definition.ts';
import type { KioskService } from '../../shared/contract/kiosk.ts';

const service = (
  id: string,
  fieldId: string,
  [vi, en]: [string, string],
  code: string | null = null,
): KioskService => ({ id, fieldId, code, name: { vi, en }, minutes: 5, papers: [], waiting: 0 });
const field = (id: string, vi: string, en: string): Field => ({
  id,
  name: { vi, en },
  prefix: 'A',
  zoneId: 'hall',
});

const fields = [field('civil', 'Hộ tịch', 'Civil status'), field('land', 'Đất đai', 'Land')];
const services = [
  service('change', 'civil', ['Cải chính khai sinh', 'Correct a birth record']),
  service('birth', 'civil', ['Đăng ký khai sinh', 'Birth registration'], '1.001193'),
  service('death', 'civil', ['Đăng ký khai tử', 'Death registration'], '1.000656'),
  service('book', 'land', ['Cấp sổ đỏ', 'Certificate of use']),
];
const found = (query: string): string[] =>
  searchServices(services, fields, query).map(({ id }) => id);

describe('searchServices', () => {
  it.each([
    'khai sinh',
    'khaisinh',
    'dang ky khai sinh',
    'Đăng ký khai sinh',
    'KHAI  SINH',
    'aisin',
  ])('finds the registration of a birth from "%s"', (query) => {
    expect(found(query)).toContain('birth');
    expect(found(query)).not.toContain('death');
  });

  it('finds by words in any order, by their beginnings, and in English', () => {
    expect(found('sinh khai')).toEqual(['change', 'birth']);
    expect(found('birth')).toEqual(['birth', 'change']);
    expect(found('khai tu')).toEqual(['death']);
  });

  it("finds by the field's name and by the procedure's code", () => {
    expect(found('dat dai')).toEqual(['book']);
    expect(found('1.0006')).toEqual(['death']);
  });

  it('puts the name that begins with the query first', () => {
    expect(found('dang ky')).toEqual(['birth', 'death']);
    expect(found('c')[0]).toBe('change');
  });

  it.each(['', '   ', '?!', 'xyz'])('finds nothing for "%s"', (query) => {
    expect(found(query)).toEqual([]);
  });
});
