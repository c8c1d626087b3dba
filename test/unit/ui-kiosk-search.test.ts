import { describe, expect, it } from 'vitest';
import { searchServices } from '../../display/kiosk/search-services.ts';
import type { Field } from '../../shared/contract/centre-definition.ts';
import { centreDefinition } from '../../shared/contract/centre-definition.ts';
import type { KioskService } from '../../shared/contract/kiosk.ts';
import starterFile from '../../server/centres/ben-nghia.json' with { type: 'json' };

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
const guide = { frequent: ['death'], elsewhere: [] };
const found = (query: string): string[] =>
  searchServices({ services, fields, guide }, query, 'vi').services.map(({ id }) => id);

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

const starter = centreDefinition.parse(starterFile);
const starterView = {
  fields: starter.fields,
  services: starter.services.map((one) => ({ ...one, waiting: 0 })),
  guide: starter.guide ?? { frequent: [], elsewhere: [] },
};
const inStarter = (query: string, language: 'vi' | 'en' = 'vi') =>
  searchServices(starterView, query, language);

describe('in the starter centre', () => {
  it('every procedure has everyday words in both languages, and a short name', () => {
    for (const { also, shortName } of starter.services) {
      expect(also?.vi.length).toBeGreaterThanOrEqual(3);
      expect(also?.en.length).toBeGreaterThanOrEqual(2);
      expect(shortName?.vi.length).toBeGreaterThan(0);
    }
  });

  it('every everyday word finds its procedure among the first three', () => {
    for (const { id, also } of starter.services) {
      for (const word of [...(also?.vi ?? []), ...(also?.en ?? [])]) {
        const first = inStarter(word)
          .services.slice(0, 3)
          .map((one) => one.id);
        expect({ word, first }).toEqual({ word, first: expect.arrayContaining([id]) as unknown });
      }
    }
  });

  it.each([
    ['khai sinh', 'birth-registration'],
    ['khaisinh', 'birth-registration'],
    ['dang ky khai sinh', 'birth-registration'],
    ['khai sin', 'birth-registration'],
    ['khai sịnh', 'birth-registration'],
    ['KHAI SINH', 'birth-registration'],
    ['birth', 'birth-registration'],
    ['1.001193', 'birth-registration'],
    ['1001193', 'birth-registration'],
    ['đăng kí khai sinh', 'birth-registration'],
    ['dang ki khai sinh', 'birth-registration'],
    ['chữ kí', 'signature-certification'],
    ['kai sinh', 'birth-registration'],
    ['khia sinh', 'birth-registration'],
    ['khai sihn', 'birth-registration'],
    ['giấy khai sinh', 'birth-registration'],
    ['lam giay khai sinh cho con', 'birth-registration'],
    ['lam khai sinh cho chau ngoai', 'birth-registration'],
    ['công chứng', 'certified-copy'],
    ['sao y', 'certified-copy'],
    ['sao y ban chinh', 'certified-copy'],
    ['cong chung bang dai hoc', 'certified-copy'],
    ['sổ đỏ', 'land-renewal'],
    ['so do', 'land-renewal'],
    ['mat so do', 'land-lost-certificate'],
    ['hộ khẩu', 'permanent-residence'],
    ['nhap ho khau cho vo', 'permanent-residence'],
    ['tach ho khau', 'household-separation'],
    ['tro cap nguoi gia', 'social-allowance'],
    ['lay ket qua', 'result-collection'],
    ['nhan ket qua', 'result-collection'],
    ['tra ket qua', 'result-collection'],
    ['mo quan', 'household-business'],
    ['ket hon', 'marriage-registration'],
    ['lay chong han quoc', 'marriage-registration'],
    ['khai tu', 'death-registration'],
    ['uy quyen', 'signature-certification'],
    ['notary', 'certified-copy'],
  ])('"%s" finds %s first', (query, id) => {
    expect(inStarter(query).services[0]?.id).toBe(id);
  });

  it.each([
    ['cccd', 'Căn cước'],
    ['căn cước', 'Căn cước'],
    ['hộ nghèo', 'Hộ nghèo, hộ cận nghèo'],
    ['giay to xe', 'Đăng ký xe, giấy tờ xe'],
    ['ly hon', 'Ly hôn'],
    ['li hôn', 'Ly hôn'],
    ['doc than', 'Xác nhận tình trạng hôn nhân'],
    ['tinh trang hon nhan', 'Xác nhận tình trạng hôn nhân'],
    ['khuyet tat', 'Xác định mức độ khuyết tật'],
    ['sang ten', 'Sang tên nhà đất'],
  ])('"%s" says where else %s is done', (query, name) => {
    expect(inStarter(query).elsewhere[0]?.name.vi).toBe(name);
  });

  it('what is done elsewhere does not stand in the way of what is done here', () => {
    expect(inStarter('dang ky').elsewhere).toEqual([]);
    expect(inStarter('khai sinh').elsewhere).toEqual([]);
  });

  it('one letter looks for words of the chosen language alone', () => {
    expect(inStarter('a').services).toEqual([]);
    expect(inStarter('a', 'en').services[0]?.name.en).toMatch(/^A/);
    expect(inStarter('d').services[0]?.id).toBe('birth-registration');
  });

  it('what fits nothing leads on: three that come nearest', () => {
    expect(inStarter('xyzzy')).toMatchObject({ services: [], elsewhere: [] });
    expect(inStarter('xyzzy').near.map(({ id }) => id)).toEqual(
      starterView.guide.frequent.slice(0, 3),
    );
  });
});
