import { describe, expect, it } from 'vitest';
import { splitCsvLine } from '../replay/csv.ts';

describe('splitCsvLine', () => {
  it.each([
    ['1,2,3', ['1', '2', '3']],
    ['1,,', ['1', '', '']],
    ['35,"UD",158,"A","A: B| C"', ['35', 'UD', '158', 'A', 'A: B| C']],
    ['"a,b",c', ['a,b', 'c']],
    ['"say ""yes""",""', ['say "yes"', '']],
    ['x,"y"', ['x', 'y']],
    ['"y",', ['y', '']],
  ])('splits %s', (line, values) => {
    expect(splitCsvLine(line)).toEqual(values);
  });
});
